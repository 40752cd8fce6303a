import { ruleOf } from '@alliance-lang/analysis';
import { createAllianceServices } from '@alliance-lang/language';
import { expect, test } from 'vitest';
import { plainText, skeletonRules } from './rule-skeletons.ts';

const { alliance } = createAllianceServices();

/** The declaration that a statement stands in. */
const AROUND: Readonly<Record<string, string>> = {
  party: 'party N "N"',
  legal: 'legal',
  contribution: 'contribution C from N',
  deliverable: 'deliverable D "D"',
  asset: 'asset A "A"',
};

test.each([...skeletonRules])(
  '%s: the rule is there and has no fix of its own, its text can be read',
  (rule, skeleton) => {
    expect(ruleOf(rule)).toBeDefined();
    expect(skeleton.snippet).not.toBe('');
    if (skeleton.kind === undefined) return;
    const statement = skeleton.snippet.replace(/\$\d+/g, 'Acme');
    const text = `${AROUND[skeleton.kind]} {\n  ${plainText(statement)}\n}\n`;
    const { parserErrors } = alliance.parser.LangiumParser.parse(text);
    expect(
      parserErrors.map(({ message }) => message),
      text,
    ).toEqual([]);
  },
);

test('a snippet as plain text takes the first choice and leaves empty places out', () => {
  // biome-ignore lint/suspicious/noTemplateCurlyInString: a snippet.
  expect(plainText('meets ${1|weekly,monthly|} by $2 in ${3:10 days}$0')).toBe('meets weekly by  in 10 days');
});
