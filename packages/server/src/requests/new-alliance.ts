import { STARTING_STAGES, newAlliance as write } from '@alliance-lang/analysis';
import { isWordOf, wordsOf } from '@alliance-lang/language';
import type { RequestHandler } from './registration.ts';

/** Writes a new alliance from a few answers, as `alliance init` does. */
export const newAlliance: RequestHandler<'alliance/newAlliance'> = ({ title, kind, stage, parties }) => {
  const starting = STARTING_STAGES.find((word) => word === stage);
  if (!isWordOf('AllianceKind', kind))
    throw new Error(`There is no kind "${kind}". Possible: ${wordsOf('AllianceKind').join(', ')}.`);
  if (!starting) throw new Error(`An alliance does not begin at "${stage}". Possible: ${STARTING_STAGES.join(', ')}.`);
  return write({ title, kind, stage: starting, parties });
};
