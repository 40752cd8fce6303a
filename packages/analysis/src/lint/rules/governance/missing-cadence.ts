import { isMissing, label } from '@alliance-lang/language';
import { insertStatement, safeFix } from '../../edits.ts';
import { defineRule } from '../../rule.ts';

export default defineRule({
  name: 'missing-cadence',
  group: 'governance',
  from: { design: 'warning' },
  summary: 'A body that nobody knows when it meets',
  why: 'A body without a rhythm meets when something has already gone wrong.',
  remedy: 'Write `meets`: `weekly`, `monthly until 2026-12-31 then quarterly`.',
  messages: {
    missing: ({ body }: { body: string }) => `Nothing says how often ${body} meets.`,
  },
  check({ bodies, reviews }, { report }) {
    const reviewing = new Set(
      reviews.flatMap((review) => (review.meets ? review.heldBy.map((holder) => holder.id) : [])),
    );
    for (const body of bodies) {
      if (!isMissing(body, body.meets, 'meets') || reviewing.has(body.id)) continue;
      const fixes = safeFix('Add a rhythm to be agreed', insertStatement(body, 'meets tbd'));
      report({ message: 'missing', facts: { body: label(body) }, at: body.nameAt, element: body, fixes });
    }
  },
  examples: {
    bad: [
      {
        text: 'body «Delivery» {\n  level working\n  members Northwind.Clara, Contoso.Frida\n}',
        fixed: 'body Delivery {\n  level working\n  members Northwind.Clara, Contoso.Frida\n  meets tbd\n}',
      },
    ],
    good: [
      {
        text: 'body Delivery {\n  level working\n  mandate "The connector"\n  members Northwind.Clara, Contoso.Frida\n  meets weekly\n}',
      },
      {
        title: 'a review gives the body its rhythm',
        text: [
          'body Delivery {\n  level working\n  mandate "The connector"\n  members Northwind.Clara, Contoso.Frida\n}',
          'review Monthly "Delivery review" {\n  held by Delivery\n  meets monthly\n  covers performance\n}',
        ].join('\n\n'),
      },
    ],
  },
});
