import { expect, test } from 'vitest';
import type { CodeAction, Hover, MarkupContent } from 'vscode-languageserver';
import type { AllianceRequests } from '../protocol.ts';
import { codesOf } from '../testing/codes.ts';
import { serveVersions, tellHistory } from '../testing/served-versions.ts';
import { type Session, startSession } from '../testing/session.ts';

const DEAL = `alliance Deal "Northwind × Contoso" {
  stage sign
  between Northwind, Contoso
}
party Northwind "Northwind" {
  person Alice "Alice Chen"
}
party Contoso "Contoso" {
  person Dana "Dana Weber"
}
agreement Partnership "Partnership" {
  kind partnership
  binding
  signed by Northwind.Alice, Contoso.Dana on 2026-01-06
}
right Leave "Leave without a reason" {
  holder Contoso
  notice 90 days
}
`;
const FILE = 'deal.alliance';
const longer = DEAL.replace('90 days', '180 days');

const changes = (session: Session, since: 'head' | 'signed'): Promise<AllianceRequests['alliance/changes']['result']> =>
  session.request('alliance/changes', { uri: session.uri(FILE), since });
const told = (session: Session): string[] =>
  codesOf(session.diagnostics(FILE)).filter((code) => /-(change|creep)$/.test(code));
async function hover(session: Session, piece: string): Promise<string> {
  const found = await session.ask<Hover | null>('textDocument/hover', FILE, {
    position: session.position(FILE, piece),
  });
  return (found?.contents as MarkupContent | undefined)?.value ?? '';
}

test('the last commit is compared with the text in the editor, and read once until another is made', async () => {
  await using session = await startSession();
  const history = serveVersions(session, {
    head: { name: 'HEAD', commit: 'c1' },
    commits: { c1: { [FILE]: DEAL }, c2: { [FILE]: longer } },
  });
  await session.open(FILE, DEAL);
  expect(await changes(session, 'head')).toMatchObject({ since: 'HEAD', summary: 'No changes.' });
  await session.replace(FILE, '90 days', '180 days');
  const found = await changes(session, 'head');
  expect(found?.changes).toMatchObject([{ elementId: 'Leave', from: '90 days', to: '180 days' }]);
  expect(history.asked.filter((asked) => asked === 'files c1')).toHaveLength(1);
  history.head = { name: 'HEAD', commit: 'c2' };
  await tellHistory(session);
  await expect.poll(async () => (await changes(session, 'head'))?.summary).toBe('No changes.');
  await tellHistory(session);
  expect(history.asked.filter((asked) => asked === 'files c2')).toHaveLength(1);
});

test.each([
  ['without git', {}],
  ['without a commit', { head: null, commits: {} }],
  ['in a file that git does not know', { head: { name: 'HEAD', commit: 'c1' }, commits: { c1: {} } }],
])('nothing is told %s', async (_, history) => {
  await using session = await startSession();
  if (Object.keys(history).length > 0) serveVersions(session, history);
  await session.open(FILE, longer);
  expect(await changes(session, 'head')).toBeNull();
  expect(await changes(session, 'signed')).toBeNull();
  expect(await hover(session, 'right ¦Leave')).not.toContain('signed');
  expect(told(session)).toEqual([]);
});

test('what was signed is the newest tag that says so, else the day in the text', async () => {
  await using session = await startSession();
  const history = serveVersions(session, {
    head: { name: 'HEAD', commit: 'c2' },
    tags: [{ name: 'v2', commit: 'c2' }],
    days: { '2026-01-06': { name: '2026-01-06', commit: 'c1' } },
    commits: { c1: { [FILE]: DEAL }, c2: { [FILE]: longer }, c0: { [FILE]: DEAL.replace('90 days', '30 days') } },
  });
  await session.open(FILE, longer);
  expect(await changes(session, 'signed')).toMatchObject({
    since: 'the signature of 2026-01-06',
    changes: [{ from: '90 days', to: '180 days' }],
  });
  history.tags = [
    { name: 'v2', commit: 'c2' },
    { name: 'Signed-2026', commit: 'c0' },
  ];
  await tellHistory(session);
  await expect
    .poll(async () => await changes(session, 'signed'))
    .toMatchObject({ since: 'Signed-2026', changes: [{ from: '30 days' }] });
});

test('a change that no amendment records is told, with the fix that writes one; the hover says what was signed', async () => {
  await using session = await startSession();
  serveVersions(session, {
    head: { name: 'HEAD', commit: 'c1' },
    tags: [{ name: 'signed-2026', commit: 'c1' }],
    commits: { c1: { [FILE]: DEAL } },
  });
  await session.open(FILE, DEAL);
  await changes(session, 'signed');
  expect(await hover(session, 'right ¦Leave')).not.toContain('signed-2026');
  await session.replace(FILE, '90 days', '180 days');
  await expect.poll(() => told(session)).toEqual(['silent-change']);
  expect(await hover(session, 'right ¦Leave')).toContain(
    '*What was signed (signed-2026):*\n\n- Notice of 90 days must be given.',
  );
  const position = session.position(FILE, 'notice ¦180');
  const actions = await session.ask<CodeAction[]>('textDocument/codeAction', FILE, {
    range: { start: position, end: position },
    context: { diagnostics: [] },
  });
  const fix = actions.find(({ title }) => title === 'Write an amendment for what changed since signed-2026');
  const edits = Object.values(fix?.edit?.changes ?? {}).flat();
  expect(edits).toHaveLength(1);
  const text = edits[0]?.newText ?? '';
  expect(text).toContain('  changes Leave\n  note "right Leave: notice 180 days instead of 90 days"\n}');
  // Behind the agreement that it amends.
  await session.replace(FILE, '}\nright', `}${text}\nright`);
  await expect.poll(() => told(session)).toEqual([]);
});

test('while the text cannot be read nobody is told that something is gone', async () => {
  await using session = await startSession();
  serveVersions(session, {
    head: { name: 'HEAD', commit: 'c1' },
    tags: [{ name: 'signed-2026', commit: 'c1' }],
    commits: { c1: { [FILE]: DEAL } },
  });
  await session.open(FILE, DEAL);
  await changes(session, 'signed');
  await session.diagnosticsAfter(FILE, () => session.replace(FILE, 'notice 90 days', 'notice {{'));
  expect(told(session)).toEqual([]);
  expect(await changes(session, 'signed')).toMatchObject({ incomplete: true });
});
