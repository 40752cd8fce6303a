import { insertDeclaration, safeFix } from '../../edits.ts';
import { defineRule } from '../../rule.ts';

export default defineRule({
  name: 'missing-exit',
  group: 'exit',
  from: { design: 'warning', sign: 'error' },
  summary: 'No exit block',
  why: 'Every partnership ends; one that has not planned its end is far more expensive and contentious to unwind.',
  remedy: 'Write `exit { … }`: who leads it, the wind-down, who keeps what, what survives.',
  messages: {
    missing: ({ alliance }: { alliance: string }) => `${alliance} does not say what happens when it ends.`,
    byCause: ({ causes }: { causes: string }) =>
      `What happens at the end is said only for an exit after ${causes}, not for any other.`,
  },
  check(model, { report }) {
    const { alliance, exits } = model;
    if (model.unreadable.includes('exit') || exits.some((exit) => exit.causes.length === 0)) return;
    const skeleton = 'exit {\n  lead tbd\n  wind-down tbd {\n    step "Stop new sales" by tbd within tbd\n  }\n}';
    const fixes = safeFix('Add an exit to be agreed', insertDeclaration(model, skeleton, model.rights));
    const causes = exits.flatMap((exit) => exit.causes.map((cause) => cause.target.name));
    const related = exits.map((exit) => ({ at: exit.nameAt, message: 'This exit is by cause' }));
    const at = alliance.nameAt;
    if (causes.length > 0)
      report({ message: 'byCause', facts: { causes: causes.join(', ') }, at, element: alliance, related, fixes });
    else report({ message: 'missing', facts: { alliance: alliance.name }, at, element: alliance, fixes });
  },
  examples: {
    bad: [
      {
        text: 'alliance «RetailInsights» { … }',
        without: ['exit'],
        stage: 'design',
        fixed: [
          'exit {',
          '  lead tbd',
          '  wind-down tbd {',
          '    step "Stop new sales" by tbd within tbd',
          '  }',
          '}',
        ].join('\n'),
      },
      {
        title: 'an exit by cause says only what differs',
        text: 'alliance «RetailInsights» { … }\n\nexit after MaterialBreach by Contoso {\n  drops liability\n}',
        without: ['exit'],
      },
    ],
    good: [
      { title: 'not agreed yet', stage: 'design', text: 'exit {\n  tbd "Legal proposes it by May"\n}' },
      { text: 'exit { … }\n\nexit after MaterialBreach by Contoso {\n  drops liability\n}' },
    ],
  },
});
