import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import type { AllianceRequests } from '../protocol.ts';
import { applied } from '../testing/offered.ts';
import { type Session, startSession } from '../testing/session.ts';

const draft = fileURLToPath(new URL('../../../../examples/first-draft/talking-bear.alliance', import.meta.url));

function ask<Method extends keyof AllianceRequests>(
  session: Session,
  method: Method,
  params: AllianceRequests[Method]['params'],
): Promise<AllianceRequests[Method]['result']> {
  return session.request(method, params);
}

async function opened(): Promise<Session> {
  const text = await readFile(draft, 'utf8');
  const session = await startSession({ files: { 'deal.alliance': text } });
  await session.open('deal.alliance', text);
  return session;
}

test('readiness tells what lacks for the next stage or another, and where', async () => {
  await using session = await opened();
  const uri = session.uri('deal.alliance');
  const found = await ask(session, 'alliance/readiness', { uri });
  const lacks = found?.groups.flatMap((group) => group.lacks) ?? [];
  expect(found?.stages.map(({ word }) => word)).toContain(found?.asked);
  expect(lacks.length).toBeGreaterThan(3);
  expect(lacks.every((lack) => lack.uri === uri && lack.remedy !== '')).toBe(true);
  const last = await ask(session, 'alliance/readiness', { uri, stage: 'operate' });
  expect(last?.asked).toBe('operate');
  expect(await ask(session, 'alliance/readiness', {})).toEqual(found);
  await expect(ask(session, 'alliance/readiness', { uri, stage: 'wedding' })).rejects.toThrow(
    'There is no stage "wedding". Possible: explore, ',
  );
});

test('a file of no alliance has no readiness and no actions', async () => {
  await using session = await startSession({ files: { 'n.alliance': 'party N "Northwind" {}\n' } });
  const uri = session.uri('n.alliance');
  expect(await ask(session, 'alliance/readiness', { uri })).toBeNull();
  expect(await ask(session, 'alliance/readiness', {})).toBeNull();
  expect(await ask(session, 'alliance/actions', { uri, elementId: 'N' })).toEqual({ actions: [] });
});

test('what is said to have an action has one, whose text can be read and closes the gap where it is a fix', async () => {
  await using session = await opened();
  const uri = session.uri('deal.alliance');
  const found = await ask(session, 'alliance/readiness', { uri });
  const lacks = found?.groups.flatMap((group) => group.lacks) ?? [];
  const stage = found?.asked;
  const offered = new Set<string>();
  for (const lack of lacks) {
    const { rule, elementId } = lack;
    const { actions } = await ask(session, 'alliance/actions', { uri, elementId, rule, ...(stage ? { stage } : {}) });
    const closing = actions.filter(({ kind }) => kind !== 'waiver');
    expect(closing.length > 0, rule).toBe(lack.hasAction);
    for (const action of closing) {
      offered.add(action.kind);
      expect(applied(session, 'deal.alliance', action), action.title).not.toBe(session.text('deal.alliance'));
    }
  }
  expect([...offered].sort()).toEqual(['fix', 'skeleton']);
});

test('a fix of the list closes its gap', async () => {
  await using session = await opened();
  const uri = session.uri('deal.alliance');
  const before = await ask(session, 'alliance/readiness', { uri });
  const stage = before?.asked ?? '';
  const gaps = (result: typeof before) =>
    result?.groups.flatMap(({ lacks }) => lacks.map(({ rule, elementId }) => `${rule} ${elementId}`)) ?? [];
  for (const lack of before?.groups.flatMap(({ lacks }) => lacks) ?? []) {
    const { actions } = await ask(session, 'alliance/actions', { stage, ...lack });
    const [fix] = actions.filter(({ kind }) => kind === 'fix');
    if (!fix) continue;
    await session.change('deal.alliance', applied(session, 'deal.alliance', fix));
    const after = gaps(await ask(session, 'alliance/readiness', { uri, stage }));
    expect(after).not.toContain(`${lack.rule} ${lack.elementId}`);
    return;
  }
  expect.unreachable('no gap of the first draft has a fix');
});
