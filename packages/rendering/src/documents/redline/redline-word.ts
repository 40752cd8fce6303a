import type { VersionNames } from '../changes/changes-html.ts';
import type { Redline } from './redline.ts';

/** Who made the changes, as a word processor shows it, and when: an ISO date. */
export interface RedlineAuthor {
  readonly name: string;
  readonly date: string;
}

/** A redline as a Word document with tracked changes, see `redlineDocx`. The library that writes it is loaded when this is called. */
export async function redlineWord(redline: Redline, names: VersionNames, author: RedlineAuthor): Promise<Uint8Array> {
  const { redlineDocx } = await import('./redline-docx.ts');
  return redlineDocx(redline, names, author);
}
