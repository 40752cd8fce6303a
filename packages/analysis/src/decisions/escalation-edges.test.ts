import { label, readWorkspace } from '@alliance-lang/language';
import { expect, test } from 'vitest';
import { escalationEdges } from './escalation-edges.ts';

function hops(text: string): string[] {
  const parties = 'party A { person Ann "Ann"  role Ceo "Ceo A" }\nparty B { person Bob "Bob" }\n';
  const file = `alliance X { between A, B }\n${parties}${text}`;
  const [model] = readWorkspace([{ uri: 'file:///a.alliance', text: file }]).models;
  return escalationEdges(model!).map(
    ({ from, to, ladder }) => `${label(from)} → ${label(to)}${ladder ? ` (${ladder.name})` : ''}`,
  );
}

test('each step of a ladder goes up to the next, a step without actors stands for itself', () => {
  const ladder =
    'escalation Up { step "Talk" by A.Ann, B.Bob  step "Decide" by A.Ceo  step mediation  except "x" to A.Ceo }';
  expect(hops(ladder)).toEqual([
    'Up → Ann (Up)',
    'Up → Bob (Up)',
    'Ann → Ceo A (Up)',
    'Bob → Ceo A (Up)',
    expect.stringMatching(/^Ceo A → .* \(Up\)$/),
    'Up → Ceo A (Up)',
  ]);
});

test('deadlocks, late decisions and triggers go up', () => {
  const text = `body Low { deadlock then escalates to High }
body High { deadlock on Price then stays-as-is  deadlock then decided by A.Ceo, B.Bob }
decision Price { decided within 5 days else escalates to High }
kpi Sales { trigger Slow when below 5 then review by Low }`;
  expect(hops(text)).toEqual(['Low → High', 'High → Ceo A', 'High → Bob', 'Price → High', 'Sales → Low']);
});

test('a ladder that names nobody it can find, and a loop, are no trouble', () => {
  expect(hops('escalation Up { step "Talk" by Nobody within tbd }')).toHaveLength(1);
  expect(hops('body Low { deadlock then escalates to Low }')).toEqual(['Low → Low']);
});
