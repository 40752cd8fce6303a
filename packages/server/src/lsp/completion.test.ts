// biome-ignore-all lint/suspicious/noTemplateCurlyInString: snippets mark their tab stops so.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type CompletionItem, type CompletionList, InsertTextFormat } from 'vscode-languageserver';
import { type Session, startSession } from '../testing/session.ts';

const parties = `
party Northwind "Northwind Cloud" {
  person Alice "Alice Chen" { function executive }
  person Bruno "Bruno Díaz"
  team Platform "Platform" { person Wei "Wei Lin" }
  role Ceo "Chief executive" { held by Alice }
  goal Growth "Double revenue"
}
party Contoso "Contoso Ltd" {
  person Dana "Dana Fox"
  goal Stickiness "Fewer leave"
}
external KeyCustomer "Adventure Works"
role DevelopingParty "Whoever builds it" { held by Northwind or Contoso }
body SteerCo "Steering committee" { level strategic }
escalation Disputes "Disputes" { step "Talk" by SteerCo }
kpi Revenue "Joint revenue" { trigger Slow when below 70% of target }
deliverable Connector "Connector" { due 2026-09-30 }
event Cleared "Merger cleared"
asset Engine "Engine" { license Core to Contoso }
decision Price "List price" { area pricing }
list Rivals "Rivals" { "Fabrikam" }
`;
const main = `alliance Retail "Retail" {\n  kind co-selling\n  currency GBP\n}\n`;

let session: Session;
beforeAll(async () => {
  session = await startSession({
    files: {
      'retail.alliance': main,
      'parties.alliance': `part of Retail\n${parties}`,
      'other/library.alliance': 'party Tailspin "Tailspin" { person Zoe }\n',
    },
    capabilities: {
      textDocument: { completion: { completionItem: { snippetSupport: true, insertReplaceSupport: true } } },
    },
    initializationOptions: { today: '2026-03-01' },
  });
  await session.until(() => session.diagnostics('parties.alliance') !== undefined, 'the workspace');
});
afterAll(async () => {
  await session[Symbol.asyncDispose]();
});

let isOpen = false;
async function write(text: string): Promise<void> {
  await (isOpen ? session.change('now.alliance', text) : session.open('now.alliance', text));
  isOpen = true;
}

/** What is offered at `▮` in a file that is a part of the alliance, best first. */
async function offered(text: string, options: { whole?: boolean; typed?: string } = {}): Promise<CompletionItem[]> {
  const marked = options.whole ? text : `part of Retail\n${text}`;
  const before = marked.slice(0, marked.indexOf('▮'));
  await write(marked.replace('▮', ''));
  const lines = before.split(/\r\n|\n/);
  const position = { line: lines.length - 1, character: lines.at(-1)!.length };
  const context = options.typed ? { triggerKind: 2, triggerCharacter: options.typed } : { triggerKind: 1 };
  const { items } = await session.ask<CompletionList>('textDocument/completion', 'now.alliance', { position, context });
  return items.toSorted((a, b) => ((a.sortText ?? '') < (b.sortText ?? '') ? -1 : 1));
}
async function labels(text: string, options: { whole?: boolean; typed?: string } = {}): Promise<string[]> {
  return (await offered(text, options)).map(({ label }) => label);
}
const body = (line: string): string => `body Ops {\n  level working\n  ${line}\n  meets weekly\n}\n`;
const work = (line: string): string => `deliverable Tool "Tool" {\n  ${line}\n}\n`;

describe('names', () => {
  test('accountable offers people and roles, no team, company or body', async () => {
    expect(await labels(work('accountable ▮'))).toEqual([
      'Northwind.Alice', 'Northwind.Bruno', 'Northwind.Platform.Wei', 'Contoso.Dana', 'Northwind.Ceo', 'DevelopingParty', 'tbd', 'redacted',
    ]); // biome-ignore format: as shown
  });
  test('who gives and who receives are companies', async () => {
    expect(await labels('payment Fee from ▮')).toEqual([
      'Northwind', 'Contoso', 'KeyCustomer', 'DevelopingParty', 'any-party', 'other-party', 'each-party', 'tbd', 'redacted',
    ]); // biome-ignore format: as shown
    expect(await labels('right Leave { holder ▮ }')).toEqual(
      expect.arrayContaining(['any-party', 'other-party', 'Northwind']),
    );
    expect(await labels('right Leave { holder ▮ }')).not.toContain('Northwind.Alice');
  });
  test('goals for `serves`, measures for `measured by`, ladders first for `escalates to`', async () => {
    expect(await labels('objective Fast { serves ▮ }')).toEqual([
      'Northwind.Growth',
      'Contoso.Stickiness',
      'tbd',
      'redacted',
    ]);
    expect(await labels('objective Fast { measured by ▮ }')).toEqual(['Revenue', 'tbd', 'redacted']);
    expect((await labels(body('deadlock then escalates to ▮')))[0]).toBe('Disputes');
    expect(await labels('exit after ▮ {')).toEqual(['Revenue.Slow', 'Cleared']);
  });
  test('only the party’s own people speak for it, without its name', async () => {
    const text = 'party Fabrikam "Fabrikam" {\n  person Ada "Ada"\n  team Ops { person Kim }\n  sponsor ▮\n}';
    expect(await labels(text)).toEqual(['Ada', 'Ops.Kim', 'tbd', 'redacted']);
  });
  test('the short form inside the innermost owner, the qualified form where the short one means another', async () => {
    const text = 'party Fabrikam {\n  person Kim "Outer"\n  team Ops { person Kim "Inner"  lead ▮ }\n}';
    const items = await offered(text);
    expect(items.slice(0, 2).map(({ label, labelDetails }) => [label, labelDetails?.description])).toEqual([
      ['Fabrikam.Kim', 'Outer'],
      ['Kim', 'Inner'],
    ]);
  });
  test('after a dot only what the owner owns, and the whole name is replaced', async () => {
    const [first, ...others] = await offered(work('accountable Northwind.▮'));
    expect(first).toMatchObject({
      label: 'Northwind.Alice',
      textEdit: { newText: 'Northwind.Alice', insert: { start: { character: 14 }, end: { character: 24 } } },
    });
    expect(others.map(({ label }) => label)).not.toContain('Contoso.Dana');
    expect(await labels(work('accountable Northwind.al▮'))).toContain('Northwind.Alice');
  });
  test('in the middle of a name the rest of it is replaced', async () => {
    const [first] = await offered(work('accountable Nor▮thwind.Bruno'));
    expect(first?.textEdit).toMatchObject({
      insert: { start: { character: 14 }, end: { character: 17 } },
      replace: { start: { character: 14 }, end: { character: 29 } },
    });
  });
  test('a list does not offer what it names already, nor a declaration itself', async () => {
    expect(await labels(work('responsible Northwind.Bruno, ▮'))).not.toContain('Northwind.Bruno');
    expect(await labels('share Net { split Northwind 55%, ▮ }')).toEqual(['Contoso', 'KeyCustomer', 'DevelopingParty']);
    expect(await labels('body Ops { reports to ▮ }')).not.toContain('Ops');
    expect(await labels('body Ops { reports to ▮ }')).toContain('SteerCo');
  });
  test('names of an alliance that the file has no part in are not offered', async () => {
    expect(await labels(work('accountable ▮'))).not.toContain('Tailspin.Zoe');
    expect(await labels('import "./other/library.alliance"\ndeliverable D { accountable ▮ }')).toContain(
      'Tailspin.Zoe',
    );
  });
  test('`part of` offers the alliances of the workspace', async () => {
    expect(await labels('part of ▮', { whole: true })).toEqual(['Retail']);
  });
});

describe('words', () => {
  test('closed sets come whole, each with its explanation', async () => {
    const items = await offered(body('passes by ▮'));
    expect(items.map(({ label }) => label)).toEqual([
      'unanimity', 'consensus', 'majority', 'two-thirds', 'chair-decides', 'lazy-consensus', 'tbd', 'redacted',
    ]); // biome-ignore format: as shown
    expect(items[0]?.detail).toBe('All votes must be in favour.');
    expect(items.filter(({ labelDetails }) => !labelDetails?.description)).toEqual([]);
  });
  test('a trailing hyphen completes', async () => {
    const items = await offered('alliance Next { kind co-▮ }', { whole: true });
    expect(items.map(({ label }) => label)).toContain('co-marketing');
    expect(items[0]?.textEdit).toMatchObject({ insert: { start: { character: 21 }, end: { character: 24 } } });
  });
  test('a statement that may stand once is not offered twice, whether it stands above or below', async () => {
    const words = await labels(body('▮'));
    expect(words).not.toContain('level');
    expect(words).not.toContain('meets');
    expect(words).toEqual(expect.arrayContaining(['quorum', 'passes', 'note']));
  });
  test('neither is the other of two words that say the same thing', async () => {
    expect(await labels('agreement Nda { kind nda  binding  ▮ }')).not.toContain('non-binding');
  });
  test('below an unfinished line the next statement begins', async () => {
    expect(await labels('body Ops {\n  level\n  ▮\n}')).toContain('quorum');
    expect(await labels('body Ops {\n  deadlock then\n  quo▮\n}')).toContain('quorum');
    expect(await labels('kpi Speed {\n  target 5 by\n  ▮\n}')).toContain('better');
  });
  test('after a comma the list goes on below, too', async () => {
    expect(await labels('body Ops {\n  members Northwind.Alice,\n  ▮\n}')).toEqual(
      expect.arrayContaining(['Northwind.Bruno', 'Contoso.Dana']),
    );
  });
  test('a statement may go on where it is complete', async () => {
    const words = await labels(body('chair Northwind.Alice ▮'));
    expect(words[0]).toBe('rotates');
    expect(await labels(body('quorum ▮'))).toEqual(expect.arrayContaining(['all-members', 'each-party']));
  });
  test('an empty file, the end of a file and the first column begin declarations', async () => {
    expect((await labels('▮', { whole: true })).slice(0, 3)).toEqual(['part', 'import', 'alliance']);
    expect(await labels('body Ops { level working }\n▮')).toEqual(expect.arrayContaining(['kpi', 'party', 'exit']));
    expect(await labels('bo▮')).toContain('body');
  });
  test('an alliance has one term: in any of its files', async () => {
    expect(await labels('term { runs 3 years }\n▮')).not.toContain('term');
    expect(await labels('te▮')).toContain('term');
    expect(await labels('▮')).not.toContain('alliance');
  });
  test('units agree with their number', async () => {
    expect(await labels('right Leave { notice 1 ▮ }')).toEqual([
      'business days',
      'hour',
      'day',
      'week',
      'month',
      'quarter',
      'year',
    ]);
    expect(await labels('right Leave { notice 90 ▮ }')).toContain('days');
    expect(await labels('right Leave { notice 10 business ▮ }')).toEqual(['days']);
  });
  test('days of a plan only in a plan', async () => {
    expect(await labels('plan P { milestone Kickoff due ▮ }')).toContain('day');
    expect(await labels(work('due ▮'))).not.toContain('day');
  });
});

describe('values', () => {
  test('currencies of ISO 4217, the alliance’s own first', async () => {
    const items = await offered('payment Fee from Contoso to Northwind { amount ▮ }');
    expect(items[0]).toMatchObject({ label: 'GBP', detail: 'Pound Sterling' });
    expect(items.map(({ label }) => label)).toContain('JPY');
  });
  test('today where a date may stand', async () => {
    expect(await labels('event Signed { happened on ▮ }')).toEqual(['2026-03-01', 'tbd', 'redacted']);
  });
  test('months after the day of a year', async () => {
    expect(await labels(body('meets yearly on 15 ▮'))).toContain('March');
  });
  test('countries, time zones and files inside their texts, nothing inside others', async () => {
    expect(await labels('alliance A { calendar "▮" }', { whole: true })).toContain('GB');
    expect(await labels('party Fabrikam { timezone "Europe/▮" }')).toContain('Europe/Lisbon');
    expect(await labels('import "▮', { whole: true })).toEqual([
      './other/library.alliance',
      './parties.alliance',
      './retail.alliance',
    ]);
    expect(await labels('alliance A { mission "by ▮ all" }', { whole: true })).toEqual([]);
  });
  test('rules of the linter after `waive`', async () => {
    expect(await labels(body('waive ▮'))).toContain('missing-quorum');
  });
  test('nothing in comments and numbers', async () => {
    expect(await labels('// by ▮')).toEqual([]);
    expect(await labels('/* kind ▮ */')).toEqual([]);
    expect(await labels(work('due 2026-03▮'))).toEqual([]);
  });
});

describe('half-written files', () => {
  test('a block whose header is broken, unclosed or unknown', async () => {
    expect(await labels('body {\n  quo▮')).toContain('quorum');
    expect(await labels('party Fabrikam {\n  person Ada {\n    ▮\n\nkpi Speed { better higher }')).toContain(
      'function',
    );
    expect(await labels('bdoy Ops {\n  ▮\n}')).toEqual([]);
    expect(await labels('bdoy Ops {\n  x\n}\n▮')).toContain('body');
  });
  test('words of a text or comment in the first column mislead nobody', async () => {
    const text = `body Ops {\n  note """\nparty of two\nexit here\n  """\n  ▮\n}`;
    expect(await labels(text)).toContain('quorum');
  });
  test('line ends of Windows, emoji and combining characters', async () => {
    const text = 'body Ops "👩‍🚀 Zoë\u0301 crew" {\r\n  mandate "🚀🚀" \r\n  level ▮\r\n}\r\n';
    expect((await labels(text)).slice(0, 3)).toEqual(['strategic', 'operational', 'working']);
    const [first] = await offered('body Ops { mandate "🚀"  level st▮ }');
    expect(first?.textEdit).toMatchObject({ insert: { start: { line: 1, character: 31 } } });
  });
  test('a blank opens the list only where the statement needs more', async () => {
    expect(await labels(body('meets ▮'), { typed: ' ' })).toContain('monthly');
    expect(await labels(body('meets monthly ▮'), { typed: ' ' })).toEqual([]);
    expect(await labels(body('▮'), { typed: ' ' })).toEqual([]);
  });
});

describe('skeletons', () => {
  test('declarations come with tab stops', async () => {
    const item = (await offered('▮')).find(({ label }) => label === 'body');
    expect(item).toMatchObject({
      insertTextFormat: InsertTextFormat.Snippet,
      labelDetails: { description: expect.stringContaining('committee') },
      documentation: { value: expect.stringMatching(/^\*\*Body\*\*\n/) },
    });
    expect(item?.textEdit?.newText).toMatch(/^body \$\{1:Name\} "\$\{2:Title\}" \{\n {2}level \$\{3\|strategic,/);
  });
  test('every word of a block says in its row what it means, not its own name once more', async () => {
    const silent = [...(await offered('▮')), ...(await offered('deliverable D {\n  ▮\n}'))].filter(
      ({ labelDetails }) => (labelDetails?.description?.split(' ').length ?? 0) < 3,
    );
    expect(silent.map(({ label }) => label)).toEqual([]);
  });
  test('statements are made from their examples', async () => {
    const items = await offered('body Up {\n  ▮\n}');
    const minutes = items.find(({ label }) => label === 'minutes');
    expect(minutes?.textEdit?.newText).toBe(
      'minutes by ${1|chair,any-party,other-party,each-party|} within ${2:10} business days',
    );
    const level = (await offered('body Up {\n  ▮\n}')).find(({ label }) => label === 'level');
    expect(level?.textEdit?.newText).toBe('level ${1|strategic,operational,working|}');
  });
});
