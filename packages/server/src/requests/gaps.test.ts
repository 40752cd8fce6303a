import { expect, test } from 'vitest';
import type { AllianceRequests, OfferedAction } from '../protocol.ts';
import { applied } from '../testing/offered.ts';
import { type Session, startSession } from '../testing/session.ts';

const TEXT = `alliance A "Alpha" {
  stage design
  between N, C
}

party N "Northwind" {
  person Ann "Ann Lee" { function executive }
  person Bea "Bea Roth" { function product }
  sponsor Ann
  lead Bea
  role Officer "Data officer" { held by Bea }
}

party C "Contoso" {
  person Cem "Cem Aksoy" { function executive }
  person Dora "Dora Blum" { function sales }
  role Owner "Service owner"
}

deliverable Pilot "Pilot" {
  responsible C.Cem
}

deliverable Launch "Launch" {
  accountable tbd "Decided in May"
}

link N.Officer with C.Owner { about "data" }

body SteerCo "Steering" {
  level strategic
  members N.Ann, N.Bea, C.Cem
}

diligence on C {
  financial passed "Accounts read" by N.Ann
  legal open
}
`;

function ask<Method extends keyof AllianceRequests>(
  session: Session,
  method: Method,
  params: AllianceRequests[Method]['params'],
): Promise<AllianceRequests[Method]['result']> {
  return session.request(method, params);
}

/** Empty places of a picture: the declaration and what lacks. */
async function gapsIn(session: Session, diagram: string): Promise<{ id: string; gap: string }[]> {
  const picture = await ask(session, 'alliance/diagram', { uri: session.uri('a.alliance'), diagram });
  expect(picture?.stale).toBe(false);
  const nodes = [...(picture?.svg ?? '').matchAll(/<g [^>]*data-gap="[^"]*"[^>]*>/g)].map(([node]) => node);
  const value = (node: string, name: string) => new RegExp(` ${name}="([^"]*)"`).exec(node)?.[1] ?? '';
  return nodes.map((node) => ({ id: value(node, 'data-id'), gap: value(node, 'data-gap') }));
}

const offers = async (
  session: Session,
  { id, gap }: { id: string; gap: string },
): Promise<readonly OfferedAction[]> => {
  const params = { uri: session.uri('a.alliance'), elementId: id, gap };
  return (await ask(session, 'alliance/actions', params)).actions;
};

test.each([
  ['raci', ['Pilot accountable', 'Launch accountable']],
  ['counterparts', ['C holder:C.Owner', 'C sponsor', 'N link:C.Cem']],
  ['diligence', ['diligence.C examine:technical', 'diligence.C examine:legal']],
])('every empty place of %s can be filled, and is then gone', async (diagram, expected) => {
  await using session = await startSession();
  await session.open('a.alliance', TEXT);
  const gaps = await gapsIn(session, diagram);
  const names = gaps.map(({ id, gap }) => `${id} ${gap}`);
  expect(names).toEqual(expect.arrayContaining(expected));
  for (const gap of gaps) {
    const [first] = await offers(session, gap);
    expect(first?.title, `${gap.id} ${gap.gap}`).toBeTruthy();
    if (!first) continue;
    await session.change('a.alliance', TEXT);
    const [fresh = first] = await offers(session, gap);
    await session.change('a.alliance', applied(session, 'a.alliance', fresh));
    const left = await gapsIn(session, diagram);
    expect(
      left.map(({ id, gap: what }) => `${id} ${what}`),
      fresh.title,
    ).not.toContain(`${gap.id} ${gap.gap}`);
  }
});

test('whoever does the work is offered first, and a name not known yet is replaced', async () => {
  await using session = await startSession();
  await session.open('a.alliance', TEXT);
  const [cem] = await offers(session, { id: 'Pilot', gap: 'accountable' });
  expect(cem?.title).toBe('Cem Aksoy is accountable');
  const [any] = await offers(session, { id: 'Launch', gap: 'accountable' });
  expect(any && applied(session, 'a.alliance', any)).toContain('  accountable N.Ann\n');
});

test('an unknown gap, and a declaration that is gone, offer nothing', async () => {
  await using session = await startSession();
  await session.open('a.alliance', TEXT);
  expect(await offers(session, { id: 'Nobody', gap: 'accountable' })).toEqual([]);
  expect((await offers(session, { id: 'C', gap: 'wedding' })).filter(({ detail }) => detail === '')).toEqual([]);
});
