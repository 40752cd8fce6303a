import { expect, test } from 'vitest';
import type { AllianceRequests } from '../protocol.ts';
import { type Session, startSession } from '../testing/session.ts';

const TEXT = `alliance A "Alpha" {
  between N, C
}
party N "Northwind" {}
party C "Contoso" {}
right Leave "Leave without a reason" {
  holder C
  notice 90 days
}
`;

function ask<Method extends keyof AllianceRequests>(
  session: Session,
  method: Method,
  params: AllianceRequests[Method]['params'],
): Promise<AllianceRequests[Method]['result']> {
  return session.request(method, params);
}

test('the version before is compared with the text as it stands in the editor, for whom and where', async () => {
  await using session = await startSession();
  await session.open('a.alliance', TEXT);
  const uri = session.uri('a.alliance');
  const before = [{ uri, text: TEXT }];
  expect(await ask(session, 'alliance/compare', { uri, before })).toMatchObject({
    summary: 'No changes.',
    changes: [],
  });
  await session.replace('a.alliance', '90 days', '180 days');
  const found = await ask(session, 'alliance/compare', { uri, before });
  expect(found?.changes).toMatchObject([
    { elementId: 'Leave', statement: 'notice', from: '90 days', to: '180 days', before: { uri }, after: { uri } },
  ]);
  expect(found?.changes[0]?.after?.range.start.line).toBe(7);
  expect(found?.topics).toHaveLength(1);
  expect(found?.parties.map(({ id }) => id)).toEqual(['N', 'C']);
  expect(found?.parties.flatMap(({ gains, loses }) => [...gains, ...loses])).toContain(0);
});

test('where there was no such alliance that is said', async () => {
  await using session = await startSession();
  await session.open('a.alliance', TEXT);
  const uri = session.uri('a.alliance');
  expect(await ask(session, 'alliance/compare', { uri, before: [] })).toMatchObject({ isNew: true, changes: [] });
  expect(await ask(session, 'alliance/compare', { uri: session.uri('no.alliance'), before: [] })).toBeNull();
});

test('the files of an alliance are named', async () => {
  await using session = await startSession({ files: { 'b.alliance': 'part of A\nparty D "Delta" {}\n' } });
  await session.open('a.alliance', TEXT);
  const { uris } = await ask(session, 'alliance/files', { uri: session.uri('b.alliance') });
  expect([...uris].sort()).toEqual([session.uri('a.alliance'), session.uri('b.alliance')]);
});
