import { isKnown, type LadderStep } from '@alliance-lang/language';
import { statedText } from './time-text.ts';

const WHAT = { under: 'rules', seat: 'seat', language: 'language' } as const;

/** Under what rules, where and in which language a step takes place; what is not known yet with what it is: `seat to be decided`. */
export function forumTexts(step: LadderStep, fields: readonly (keyof typeof WHAT)[]): readonly string[] {
  return fields.flatMap((field) => {
    const said = step[field];
    if (!said) return [];
    return [isKnown(said) ? said.value : `${WHAT[field]} ${statedText(said, String)}`];
  });
}
