import type { AllianceModel, Consequence, Kpi } from '@alliance-lang/language';
import { actorLabel, decimalToNumber, formatDate, formatRounded, isKnown } from '@alliance-lang/language';
import { firedTrigger } from '../../../measures/fired-triggers.ts';
import { listed } from '../../../parties/principals.ts';
import { defineRule } from '../../rule.ts';

export default defineRule({
  name: 'fired-trigger',
  group: 'measures',
  from: { operate: 'warning' },
  summary: 'The measured values meet the condition of a trigger',
  why: 'What was agreed to follow does not follow by itself: somebody has to see that the line is crossed.',
  remedy: 'Do what the trigger says, and write down the decision.',
  messages: {
    fired: (facts: { trigger: string; value: string; date: string; threshold: string; since: string; then: string }) =>
      `${facts.trigger} has fired: ${facts.value} on ${formatDate(facts.date)} against ${facts.threshold}, without a break since ${formatDate(facts.since)}. ${facts.then}.`,
  },
  check(model, { actuals, report }) {
    for (const kpi of model.kpis) {
      const values = actuals[kpi.id];
      if (!values || values.length === 0) continue;
      for (const trigger of kpi.triggers) {
        const fired = firedTrigger(model, kpi, trigger, values);
        if (!fired) continue;
        const facts = {
          trigger: trigger.id,
          value: shown(kpi, fired.last.value),
          date: fired.last.date,
          threshold: shown(kpi, fired.threshold),
          since: fired.since,
          then: followUp(model, trigger.then),
        };
        report({ message: 'fired', facts, at: trigger.nameAt, element: trigger });
      }
    }
  },
  examples: {
    bad: [
      {
        title: 'six months below 70% of USD 2M',
        stage: 'operate',
        actuals: {
          JointRevenue: [
            ['2026-06-30', '1500000'],
            ['2026-07-31', '1300000'],
            ['2026-08-31', '1200000'],
            ['2026-09-30', '1200000'],
            ['2026-10-31', '1100000'],
            ['2026-11-30', '1000000'],
            ['2026-12-31', '1000000'],
          ],
        },
        text: 'kpi JointRevenue {\n  …\n  trigger «Slow» when below 70% of target for 2 quarters then review by SteerCo\n}',
      },
    ],
    good: [
      {
        title: 'one good month breaks the run',
        stage: 'operate',
        actuals: {
          JointRevenue: [
            ['2026-09-30', '1000000'],
            ['2026-10-31', '1500000'],
            ['2026-11-30', '1000000'],
            ['2026-12-31', '1000000'],
          ],
        },
        text: 'kpi JointRevenue { … }',
      },
    ],
  },
});

/** A value as the KPI's targets are written. */
function shown(kpi: Kpi, value: string): string {
  const amount = kpi.targets.map((target) => target.amount).find(isKnown)?.value;
  const rounded = formatRounded(value);
  if (amount?.type === 'money') return `${amount.currency} ${rounded}`;
  return amount?.type === 'percent' ? `${decimalToNumber(value)}%` : rounded;
}

function followUp(model: AllianceModel, then: Consequence | undefined): string {
  if (!then) return 'Nothing was agreed to follow';
  if ('by' in then)
    return `Now follows: ${then.type === 'decided' ? 'a decision' : `a ${then.type}`} by ${listed(then.by.map((actor) => actorLabel(model, actor)))}`;
  if (then.type === 'right') return `Now follows: the right ${then.right.name}`;
  if (then.type === 'escalates') return `Now follows: escalation to ${then.to.name}`;
  return then.type === 'text' ? `Now follows: ${then.text}` : 'See what was agreed to follow';
}
