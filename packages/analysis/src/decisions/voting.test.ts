import { describe, expect, it } from 'vitest';
import { complete } from '../lint/testing/complete.ts';
import { readText } from '../lint/testing/run-example.ts';
import { standoffOf, votesOf } from './voting.ts';

/** What the steering committee of two or three parties can come to. */
function committee(statements: string, { between = 'Northwind, Contoso', beside = '' } = {}) {
  const { text } = complete({
    text: `alliance RetailInsights {\n  between ${between}\n  …\n}\n\nbody SteerCo {\n  ${statements}\n}\n\n${beside}`.trimEnd(),
  });
  const { model, errors } = readText(text);
  expect(errors).toEqual([]);
  const body = model.bodies[0]!;
  const votes = votesOf(model, body);
  return {
    votes: votes && Object.fromEntries([...votes].map(([principal, count]) => [principal.label, count])),
    standoff: standoffOf(model, body, body.passes[0]!)?.type,
  };
}

const third = 'party Fabrikam {\n}';

describe('votesOf and standoffOf', () => {
  it.each([
    ['seats 2 per-party\n  passes by majority', { Northwind: 2, Contoso: 2 }, 'tie'],
    ['seats Northwind 3, Contoso 2\n  passes by majority', { Northwind: 3, Contoso: 2 }, undefined],
    ['seats Northwind 3, Contoso 2\n  passes by 75%', { Northwind: 3, Contoso: 2 }, 'tie'],
    ['seats Northwind 3, Contoso 2\n  passes by two-thirds', { Northwind: 3, Contoso: 2 }, 'tie'],
    ['seats Northwind 3, Contoso 2\n  passes by unanimity', { Northwind: 3, Contoso: 2 }, 'veto'],
    ['seats Northwind 3, Contoso 2\n  votes 1 per-party\n  passes by majority', { Northwind: 1, Contoso: 1 }, 'tie'],
    [
      'members Northwind.Alice, Contoso.Dana, Contoso.Emil\n  passes by majority',
      { Northwind: 1, Contoso: 2 },
      undefined,
    ],
    ['members Northwind.Alice, tbd\n  passes by majority', undefined, undefined],
    ['seats 2 per-party\n  votes tbd\n  passes by majority', undefined, undefined],
    ['seats 2 per-party\n  passes by chair-decides', { Northwind: 2, Contoso: 2 }, undefined],
    ['seats 2 per-party\n  passes by consensus else chair-decides', { Northwind: 2, Contoso: 2 }, undefined],
    ['seats 2 per-party\n  passes by lazy-consensus within 5 business days', { Northwind: 2, Contoso: 2 }, undefined],
    ['seats 2 per-party\n  passes by tbd', { Northwind: 2, Contoso: 2 }, undefined],
  ])('%s', (statements, votes, standoff) => {
    expect(committee(statements)).toEqual({ votes, standoff });
  });

  it('lets three parties of one vote each never tie by majority, but by three quarters', () => {
    const among = { between: 'Northwind, Contoso, Fabrikam', beside: third };
    expect(committee('votes 1 per-party\n  seats 1 per-party\n  passes by majority', among).standoff).toBeUndefined();
    expect(committee('votes 1 per-party\n  seats 1 per-party\n  passes by 75%', among).standoff).toBe('tie');
    expect(committee('seats Northwind 2, Contoso 1, Fabrikam 1\n  passes by majority', among).standoff).toBe('tie');
  });

  it('counts the companies of a side as one voice', () => {
    const asSide = { between: 'Northwind, ContosoSide', beside: `${third}\n\nside ContosoSide of Contoso, Fabrikam` };
    expect(committee('votes 1 per-party\n  seats 1 per-party\n  passes by majority', asSide)).toEqual({
      votes: { Northwind: 1, ContosoSide: 1 },
      standoff: 'tie',
    });
  });

  it('counts shares of the joint company', () => {
    const shares = (split: string) => ({ beside: `venture RetailCo {\n  owned ${split}\n}` });
    const voting = 'seats 1 per-party\n  votes by-share\n  passes by majority';
    expect(committee(voting, shares('Northwind 60%, Contoso remainder'))).toEqual({
      votes: { Northwind: 60, Contoso: 40 },
      standoff: undefined,
    });
    expect(committee(voting, shares('equally')).standoff).toBe('tie');
    expect(committee(voting, shares('Northwind 60%, Contoso tbd')).votes).toBeUndefined();
    expect(committee(voting).votes).toBeUndefined();
  });
});
