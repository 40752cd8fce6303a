import type { AllianceModel, Objective, ScopeItem } from '@alliance-lang/language';
import { isMissing, label } from '@alliance-lang/language';
import { listed } from '../../../parties/principals.ts';
import { insertStatement, safeFix } from '../../edits.ts';
import { defineRule } from '../../rule.ts';

export default defineRule({
  name: 'unresourced-objective',
  group: 'purpose',
  from: { design: 'warning' },
  small: 'off',
  summary: 'An objective that needs nothing, or whose needs nobody gives to and nobody carries out',
  why: 'Intent without the ability to execute is how most strategies fail, and alliances have two sides to fail on.',
  remedy: 'Write `needs` and the deliverables; let contributions go `toward` them and people be responsible.',
  messages: {
    nothing: ({ objective }: { objective: string }) =>
      `Nothing says what must be done for the objective "${objective}".`,
    unmet: ({ objective, needs }: { objective: string; needs: string }) =>
      `The objective "${objective}" needs ${needs}, toward which nobody gives anything and for which nobody is responsible.`,
  },
  check(model, { report }) {
    for (const objective of model.objectives) {
      const facts = { objective: label(objective) };
      if (isMissing(objective, objective.needs, 'needs')) {
        const fixes = safeFix('Add what it needs', insertStatement(objective, 'needs tbd'));
        report({ message: 'nothing', facts, at: objective.nameAt, element: objective, fixes });
        continue;
      }
      const unmet = objective.needs.filter((item) => !isMet(model, objective, item));
      const [first] = unmet;
      if (!first) continue;
      const needs = listed(unmet.map((item) => item.name ?? `"${item.text ?? ''}"`));
      report({ message: 'unmet', facts: { ...facts, needs }, at: first.at, element: objective });
    }
  },
  examples: {
    bad: [
      {
        text: 'objective «FasterPlanning» { … }',
        without: ['objective FasterPlanning.needs'],
        fixed: 'objective FasterPlanning {\n  …\n  needs tbd\n}',
      },
      {
        title: 'nobody does it',
        text: 'objective FasterPlanning {\n  …\n  needs «Training»\n}\n\nresponsibility Training "Training of retailers" {\n  accountable Contoso.Dana\n}',
      },
    ],
    good: [
      { text: 'objective FasterPlanning {\n  …\n  needs ForecastConnector\n}' },
      { title: 'said in words', text: 'objective FasterPlanning {\n  …\n  needs "the consent of the retailers"\n}' },
    ],
  },
});

/** Whether somebody gives toward what is needed, or is responsible for it; what is said in words cannot be looked up. */
function isMet(model: AllianceModel, objective: Objective, item: ScopeItem): boolean {
  if (item.id === undefined) return true;
  const given = model.contributions.some((contribution) =>
    contribution.toward.some((toward) => toward.id === item.id || toward.id === objective.id),
  );
  const work = model.work.find((one) => one.id === item.id);
  return given || !work || work.responsible.length > 0 || work.unknown !== undefined || work.unreadable.length > 0;
}
