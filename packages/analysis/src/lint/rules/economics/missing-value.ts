import { isMissing } from '@alliance-lang/language';
import { subject } from '../../../model/subject.ts';
import { freeName, insertDeclaration, insertStatement, safeFix } from '../../edits.ts';
import { defineRule } from '../../rule.ts';

export default defineRule({
  name: 'missing-value',
  group: 'economics',
  from: { design: 'warning' },
  kinds: { transactional: 'information' },
  small: 'off',
  summary: 'The total value that the alliance creates, or how it is measured, is not stated',
  why: 'Partners who never put a figure on what they create together cannot tell whether its share is fair.',
  remedy: 'Declare a `value` with `total` and `measured by`.',
  messages: {
    missing: ({ alliance }: { alliance: string }) => `${alliance} does not state what value it creates in total.`,
    total: ({ value }: { value: string }) => `${value} has no total.`,
    measure: ({ value }: { value: string }) => `Nothing says how ${value} is measured.`,
  },
  check(model, { report }) {
    const { alliance, values } = model;
    if (values.length === 0) {
      if (model.unreadable.includes('value')) return;
      const skeleton = `value ${freeName(model, 'JointValue')} {\n  total tbd\n  measured by tbd\n}`;
      const fixes = safeFix('Add a value to be estimated', insertDeclaration(model, skeleton, model.reviews));
      report({ message: 'missing', facts: { alliance: alliance.name }, at: alliance.nameAt, element: alliance, fixes });
    }
    for (const value of values) {
      const facts = { value: subject(value) };
      if (isMissing(value, value.total, 'total')) {
        const fixes = safeFix('Add a total to be estimated', insertStatement(value, 'total tbd'));
        report({ message: 'total', facts, at: value.nameAt, element: value, fixes });
      } else if (isMissing(value, value.measured, 'measured')) {
        const fixes = safeFix('Add a measure to be chosen', insertStatement(value, 'measured by tbd'));
        report({ message: 'measure', facts, at: value.nameAt, element: value, fixes });
      }
    }
  },
  examples: {
    bad: [
      {
        text: 'alliance «RetailInsights» { … }',
        without: ['value'],
        stage: 'design',
        fixed: 'value JointValue {\n  total tbd\n  measured by tbd\n}',
      },
      {
        text: 'value «JointValue» { … }',
        without: ['value JointValue.measured'],
        fixed: 'value JointValue {\n  …\n  measured by tbd\n}',
      },
      {
        title: 'a value without a figure',
        text: 'value «JointValue» { … }',
        without: ['value JointValue.total'],
        fixed: 'value JointValue {\n  …\n  total tbd\n}',
      },
    ],
    good: [{ text: 'value JointValue { … }' }],
  },
});
