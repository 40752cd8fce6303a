import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type {
  CallHierarchyIncomingCall,
  CallHierarchyItem,
  CallHierarchyOutgoingCall,
  CodeLens,
  InlayHint,
} from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { type Session, startSession } from '../testing/session.ts';

const main = `alliance Retail "🚀 Retail" {
  between Northwind, Contoso
  effective 2026-03-01
}
term {
  starts effective
  runs 3 years
  renews 1 year automatically unless notice 180 days { note "Both sides" }
}
party Northwind {
  person Alice "Alice"
  person Bruno "Bruno"
}
party Contoso { person Dana "Dana" }
`;
const part = `part of Retail
body SteerCo "Steering" {
  members Northwind.Alice, Contoso.Dana
  chair Northwind.Alice
  deadlock then escalates to Up
}
body Ops { deadlock then escalates to SteerCo }
decision Price { made by Northwind.Alice  decided within 5 days else escalates to SteerCo }
escalation Up "Way up" {
  step "Talk" by SteerCo within 2 weeks
  step "Decide" by Northwind.Alice, Contoso.Dana within 30 days
  step mediation within tbd
}
deliverable Tool "Tool" { accountable Northwind.Alice  due 18 months after effective }
share Net { split Northwind 55%, Contoso 40%  when "introduced" then split Northwind 70%, Contoso remainder }
share Whole { split Northwind 55%, Contoso 45% }
share Open { split Northwind 55%, Contoso tbd }
plan First { starts 2026-03-01  milestone Kickoff due day 5 accountable Northwind.Alice }
restriction Still { ends 90 days after notice }
`;
const texts = { 'main.alliance': main, 'part.alliance': part };
type File = keyof typeof texts;

let session: Session;
beforeAll(async () => {
  session = await startSession({ files: texts });
  for (const [path, text] of Object.entries(texts)) await session.open(path, text);
  await session.until(() => session.diagnostics('part.alliance') !== undefined, 'the workspace');
});
afterAll(async () => {
  await session[Symbol.asyncDispose]();
});

describe('inlay hints', () => {
  async function hints(
    path: File,
    range = { start: { line: 0, character: 0 }, end: { line: 99, character: 0 } },
  ): Promise<string[]> {
    const found = await session.ask<InlayHint[]>('textDocument/inlayHint', path, { range });
    const document = TextDocument.create('', '', 0, texts[path]);
    return found.map(({ position, label }) => {
      const before = document.getText({ start: { line: position.line, character: 0 }, end: position }).trim();
      return `${before.slice(-32)} [${label}]`;
    });
  }
  test('days, the end of the term, the last day for notice before a block of notes', async () => {
    expect(await hints('main.alliance')).toEqual([
      'starts effective [= 2026-03-01]',
      'runs 3 years [until 2029-02-28]',
      expect.stringMatching(/unless notice 180 days \[last day for notice: 2028-09-01\]$/),
    ]);
  });
  test('sums that are not whole, remainders, ladders, points that are no dates', async () => {
    expect(await hints('part.alliance')).toEqual([
      'escalation Up "Way up" [2 weeks + 30 days = 44 days, and steps without a limit]',
      expect.stringMatching(/18 months after effective \[= 2027-09-01\]$/),
      expect.stringMatching(/Contoso 40% \[= 95 %\]$/),
      expect.stringMatching(/Contoso remainder \[= 30 %\]$/),
      expect.stringMatching(/due day 5 \[= 2026-03-06\]$/),
    ]);
  });
  test('only where the editor looks', async () => {
    const line = part.split('\n').findIndex((each) => each.startsWith('deliverable'));
    const range = { start: { line, character: 0 }, end: { line: line + 1, character: 0 } };
    expect(await hints('part.alliance', range)).toHaveLength(1);
  });
});

describe('code lenses', () => {
  async function lenses(path: File): Promise<string[]> {
    const found = await session.ask<CodeLens[]>('textDocument/codeLens', path);
    return found.map(
      ({ range, command }) =>
        `${texts[path].split('\n')[range.start.line]!.trim().split(' ').slice(0, 2).join(' ')}: ${command?.title}`,
    );
  }
  test('duties of a person over all files; nobody’s are not shown', async () => {
    const found = await lenses('main.alliance');
    expect(found.filter((each) => each.startsWith('person Alice'))).toContain(
      'person Alice: 1 seat · 2 accountable · 1 decision · 1 step of escalation',
    );
    expect(found.filter((each) => each.startsWith('person Bruno') && each.includes('seat'))).toEqual([]);
  });
  test('the way to the pictures', async () => {
    const found = await session.ask<CodeLens[]>('textDocument/codeLens', 'part.alliance');
    const ladder = found.find(({ command }) => command?.title === 'Show ladder');
    expect(ladder?.command).toMatchObject({
      command: 'alliance.previewToSide',
      arguments: [session.uri('part.alliance'), 'escalation'],
    });
    expect(await lenses('main.alliance')).toContain('alliance Retail: Preview');
  });
  test('findings of a declaration', async () => {
    await session.until(() => (session.diagnostics('main.alliance')?.length ?? 0) > 0, 'findings');
    expect((await lenses('main.alliance')).filter((each) => /^alliance Retail: \d+ findings$/.test(each))).toHaveLength(
      1,
    );
  });
});

describe('call hierarchy of escalation', () => {
  async function prepare(path: File, piece: string): Promise<CallHierarchyItem> {
    const position = session.position(path, piece);
    const [item] = await session.ask<CallHierarchyItem[]>('textDocument/prepareCallHierarchy', path, { position });
    return item!;
  }
  const incoming = async (item: CallHierarchyItem): Promise<string[]> =>
    (await session.request<CallHierarchyIncomingCall[]>('callHierarchy/incomingCalls', { item })).map(
      ({ from }) => from.name,
    );
  const outgoing = async (item: CallHierarchyItem): Promise<string[]> =>
    (await session.request<CallHierarchyOutgoingCall[]>('callHierarchy/outgoingCalls', { item })).map(
      ({ to }) => to.name,
    );
  test('who escalates to a body, and where it goes from there', async () => {
    const item = await prepare('part.alliance', 'body ¦SteerCo');
    expect(item).toMatchObject({ name: 'Steering', detail: 'body' });
    expect(await incoming(item)).toEqual(['Ops', 'Price', 'Way up']);
    expect(await outgoing(item)).toEqual(['Way up', 'Alice', 'Dana']);
  });
  test('a person in another file, a step without actors, a cursor inside a ladder', async () => {
    const alice = await prepare('main.alliance', 'person ¦Alice');
    expect(await incoming(alice)).toEqual(['Steering']);
    expect(await outgoing(alice)).toEqual(['mediation']);
    expect((await prepare('part.alliance', 'step ¦mediation')).name).toBe('mediation');
    expect((await prepare('part.alliance', '¦decided within')).name).toBe('Price');
  });
});

test('both can be switched off, and on again while the editor runs', async () => {
  await using other = await startSession({
    files: texts,
    capabilities: {
      workspace: { configuration: true, inlayHint: { refreshSupport: true }, codeLens: { refreshSupport: true } },
    },
    settings: { inlayHints: { enabled: false }, codeLens: { enabled: false } },
  });
  await other.open('main.alliance', main);
  await other.until(() => other.diagnostics('main.alliance') !== undefined, 'the workspace');
  const range = { start: { line: 0, character: 0 }, end: { line: 99, character: 0 } };
  expect(await other.ask('textDocument/inlayHint', 'main.alliance', { range })).toEqual([]);
  expect(await other.ask('textDocument/codeLens', 'main.alliance')).toEqual([]);
  const asked = new Promise<void>((resolve) =>
    other.connection.onRequest('workspace/inlayHint/refresh', () => resolve()),
  );
  const settings = { alliance: { inlayHints: { enabled: true }, codeLens: { enabled: true } } };
  await other.connection.sendNotification('workspace/didChangeConfiguration', { settings });
  await asked;
  expect(await other.ask('textDocument/inlayHint', 'main.alliance', { range })).not.toEqual([]);
});
