import { isMissing, label } from '@alliance-lang/language';
import { isMereTeam } from '../../../decisions/bodies.ts';
import { insertStatement, safeFix } from '../../edits.ts';
import { defineRule } from '../../rule.ts';

export default defineRule({
  name: 'missing-chair',
  group: 'governance',
  from: { design: 'warning' },
  summary: 'A deciding body without a chair',
  why: 'Without a chair nobody calls the meeting, sets the agenda or sees that what was decided is done.',
  remedy: 'Write `chair Northwind.Alice rotates yearly`.',
  messages: { missing: ({ body }: { body: string }) => `${body} has no chair.` },
  check(model, { report }) {
    for (const body of model.bodies) {
      if (!isMissing(body, body.chair, 'chair') || isMereTeam(model, body)) continue;
      const fixes = safeFix('Add a chair to be named', insertStatement(body, 'chair tbd'));
      report({ message: 'missing', facts: { body: label(body) }, at: body.nameAt, element: body, fixes });
    }
  },
  examples: {
    bad: [
      { text: 'body «SteerCo» { … }', without: ['body SteerCo.chair'], fixed: 'body SteerCo {\n  …\n  chair tbd\n}' },
    ],
    good: [
      { text: 'body SteerCo {\n  …\n  chair Contoso rotates yearly\n}' },
      {
        title: 'a working team',
        text: 'body Delivery {\n  level working\n  mandate "The connector"\n  members Northwind.Clara, Contoso.Frida\n  meets weekly\n}',
      },
    ],
  },
});
