import { isMissing, label } from '@alliance-lang/language';
import { defineRule } from '../../rule.ts';

export default defineRule({
  name: 'unsigned-operation',
  group: 'legal',
  from: { launch: 'error' },
  summary: 'The alliance has been launched, and a binding instrument is not signed',
  why: 'Work that starts on a handshake leaves every question of money, property and liability to memory.',
  remedy: 'Write `signed by … on …` in the agreement, or go back to the stage `sign`.',
  messages: {
    unsigned: ({ agreement, stage }: { agreement: string; stage: string }) =>
      `The alliance is at "${stage}", but ${agreement} is not signed.`,
  },
  check({ agreements }, { stage, report }) {
    // An annex that waits for its signature is a smaller matter than an alliance without any signed agreement.
    const signed = agreements.some((agreement) => agreement.binding?.value && agreement.signed.length > 0);
    const severity = signed ? 'warning' : undefined;
    for (const agreement of agreements) {
      if (!agreement.binding?.value || !isMissing(agreement, agreement.signed, 'signed')) continue;
      report({
        message: 'unsigned',
        facts: { agreement: label(agreement), stage },
        at: agreement.nameAt,
        element: agreement,
        severity,
      });
    }
  },
  examples: {
    bad: [{ stage: 'launch', text: 'agreement «Master» { … }', without: ['agreement Master.signed'] }],
    good: [
      { stage: 'launch', text: 'agreement Master { … }' },
      {
        title: 'a letter that binds nobody',
        stage: 'launch',
        text: 'agreement Letter {\n  kind loi\n  non-binding\n}',
      },
    ],
  },
});
