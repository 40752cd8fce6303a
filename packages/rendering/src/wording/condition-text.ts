import type { ActorRef, Condition, ConditionTerm, Consequence } from '@alliance-lang/language';
import { humanWord, type ModelReading } from '../reading/reading.ts';
import { amountText } from './amount-text.ts';
import { subjectText } from './subject-text.ts';
import { durationText, statedText } from './time-text.ts';

/** A condition in words: `above 5 % per year and "no agreed maintenance"`. */
export function conditionText(reading: ModelReading, condition: Condition): string {
  return condition.terms.map((term) => termText(reading, term)).join(' and ');
}

function termText(reading: ModelReading, term: ConditionTerm): string {
  const who = (actor: ActorRef | undefined) => (actor ? ` of ${reading.actorName(actor)}` : '');
  switch (term.type) {
    case 'level':
      return levelText(term);
    case 'named': {
      const level =
        term.comparator && term.amount
          ? ` ${levelText({ ...term, comparator: term.comparator, amount: term.amount })}`
          : '';
      const by = term.by ? ` by ${reading.actorName(term.by)}` : '';
      return `${subjectText(reading.model, term.target)}${term.missed ? ' missed' : ''}${by}${level}`;
    }
    case 'insolvency':
      return `insolvency${who(term.of)}`;
    case 'deadlock':
      return `deadlock${term.on.length > 0 ? ` on ${term.on.map((item) => reading.scopeText(item)).join(', ')}` : ''}`;
    case 'change-of-control': {
      const to = term.to.map((item) => reading.scopeText(item)).join(', ');
      return `change of control${who(term.of)}${to ? ` to ${to}` : ''}`;
    }
    case 'force-majeure':
      return `force majeure${term.window ? ` for ${statedText(term.window, durationText)}` : ''}`;
    case 'agreed':
      return `agreed${term.lead ? ` ${durationText(term.lead)} before` : ''}`;
    case 'notice':
      return `notice of ${statedText(term.lead, durationText)}`;
    case 'text':
      return term.text;
    case 'unknown':
      return 'a condition not known yet';
  }
}

function levelText(
  level: Pick<ConditionTerm & { type: 'level' }, 'comparator' | 'amount' | 'reference' | 'per' | 'window'>,
): string {
  const of = level.reference ? ` of ${level.reference}` : '';
  const per = level.per ? ` per ${level.per}` : '';
  const window = level.window ? ` for ${statedText(level.window, durationText)}` : '';
  return `${humanWord(level.comparator)} ${statedText(level.amount, amountText)}${of}${per}${window}`;
}

/** What follows, in words: `escalates to Disputes`, `stays as is`. */
export function consequenceText(reading: ModelReading, consequence: Consequence): string {
  switch (consequence.type) {
    case 'word':
      return humanWord(consequence.word);
    case 'escalates':
    case 'right': {
      const ref = consequence.type === 'right' ? consequence.right : consequence.to;
      return `${consequence.type === 'right' ? 'right' : 'escalates to'} ${subjectText(reading.model, ref)}`;
    }
    case 'decided':
    case 'review':
    case 'rebalance': {
      const by = consequence.by.map((actor) => reading.actorName(actor)).join(', ');
      return `${consequence.type}${by ? ` by ${by}` : ''}`;
    }
    case 'split':
      return 'another split';
    case 'text':
      return consequence.text;
    case 'unknown':
      return 'to be decided';
  }
}
