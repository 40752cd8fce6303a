import { explainWord, wordsOf } from '@alliance-lang/language';
import type { WordChoice } from '../protocol.ts';
import type { RequestHandler } from './registration.ts';

/** The kinds and stages to choose from for a new alliance, in the order in which people should see them. */
export const templates: RequestHandler<'alliance/templates'> = () => ({
  kinds: choices('AllianceKind'),
  stages: choices('Stage'),
});

function choices(set: 'AllianceKind' | 'Stage'): WordChoice[] {
  return wordsOf(set).map((word) => ({ word, explanation: explainWord(set, word) ?? '' }));
}
