import { isMissing, label } from '@alliance-lang/language';
import { isMereTeam } from '../../../decisions/bodies.ts';
import { insertStatement, safeFix } from '../../edits.ts';
import { defineRule } from '../../rule.ts';

export default defineRule({
  name: 'missing-vote-rule',
  group: 'governance',
  from: { design: 'warning' },
  summary: 'A deciding body that does not say how it decides',
  why: 'Whether one voice can block or be overruled decides everything that the body will ever decide.',
  remedy: 'Write `passes by unanimity`, `consensus`, `majority`, a percentage or `chair-decides`.',
  messages: {
    missing: ({ body }: { body: string }) => `Nothing says how ${body} decides: by whom and by how many votes.`,
  },
  check(model, { report }) {
    for (const body of model.bodies) {
      if (!isMissing(body, body.passes, 'passes') || isMereTeam(model, body)) continue;
      const fixes = safeFix('Add a rule to be agreed', insertStatement(body, 'passes by tbd'));
      report({ message: 'missing', facts: { body: label(body) }, at: body.nameAt, element: body, fixes });
    }
  },
  examples: {
    bad: [
      {
        text: 'body «SteerCo» { … }',
        without: ['body SteerCo.passes'],
        fixed: 'body SteerCo {\n  …\n  passes by tbd\n}',
      },
    ],
    good: [{ text: 'body SteerCo {\n  …\n  passes by consensus\n}' }],
  },
});
