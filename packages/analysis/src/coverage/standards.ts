/** The standards against which an alliance can be held. */
import { commonPaper } from './common-paper.ts';
import { cuad } from './cuad.ts';
import { iso44001 } from './iso-44001.ts';
import type { Standard } from './standard.ts';

/** All standards, by the name that the command line takes. */
export const STANDARDS: readonly Standard[] = [cuad, commonPaper, iso44001];

/** The standard of this name. */
export function standardOf(id: string): Standard | undefined {
  return STANDARDS.find((standard) => standard.id === id);
}
