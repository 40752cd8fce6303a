import { STARTING_STAGES } from '@alliance-lang/analysis';
import { explainWord, wordsOf } from '@alliance-lang/language';
import type { WordChoice } from '../protocol.ts';
import type { RequestHandler } from './registration.ts';

/** The kinds and stages to choose from for a new alliance, in the order in which people should see them. */
export const templates: RequestHandler<'alliance/templates'> = () => ({
  kinds: choices('AllianceKind', wordsOf('AllianceKind')),
  stages: choices('Stage', STARTING_STAGES),
});

function choices(set: 'AllianceKind' | 'Stage', words: readonly string[]): WordChoice[] {
  return words.map((word) => ({ word, explanation: explainWord(set, word) ?? '' }));
}
