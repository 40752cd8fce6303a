import { isMissing } from '@alliance-lang/language';
import { insertStatement, safeFix } from '../../edits.ts';
import { defineRule } from '../../rule.ts';

export default defineRule({
  name: 'missing-press-protocol',
  group: 'communication',
  from: { launch: 'warning' },
  small: 'information',
  summary: 'Nothing is agreed about what is said in public',
  why: 'The first headline about the alliance is written by whoever is faster.',
  remedy: 'Write `press jointly approved by …` in `communication`, or `publicity consent-required` in `legal`.',
  messages: { missing: () => 'Nothing says who approves what is said about the alliance in public.' },
  check(model, { report }) {
    const { alliance, communication, legal } = model;
    if (
      legal?.publicity ||
      legal?.unknown ||
      legal?.unreadable.includes('publicity') ||
      model.unreadable.includes('communication')
    )
      return;
    if (communication && !isMissing(communication, communication.press, 'press')) return;
    const element = communication ?? alliance;
    const fixes = communication ? safeFix('Add a rule to be agreed', insertStatement(communication, 'press tbd')) : [];
    report({ message: 'missing', at: element.nameAt, element, fixes });
  },
  examples: {
    bad: [
      {
        stage: 'launch',
        text: '«communication» { … }',
        without: ['communication.press'],
        fixed: 'communication {\n  …\n  press tbd\n}',
      },
    ],
    good: [
      {
        title: 'the publicity clause says it',
        stage: 'launch',
        text: 'legal {\n  …\n  publicity consent-required\n}',
        without: ['communication.press'],
      },
    ],
  },
});
