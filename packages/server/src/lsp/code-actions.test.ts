import { describe, expect, test } from 'vitest';
import type { CodeAction, Diagnostic } from 'vscode-languageserver';
import { codesOf } from '../testing/codes.ts';
import { edited, editsIn } from '../testing/edits.ts';
import { type Session, startSession } from '../testing/session.ts';

const FIX_ALL = 'source.fixAll.alliance';

/** What is offered at a diagnostic. */
async function offered(session: Session, path: string, diagnostic: Diagnostic): Promise<CodeAction[]> {
  return session.ask('textDocument/codeAction', path, {
    range: diagnostic.range,
    context: { diagnostics: [diagnostic] },
  });
}

async function opened(session: Session, path: string, text: string): Promise<readonly Diagnostic[]> {
  return session.diagnosticsAfter(path, () => session.open(path, text));
}

function withCode(diagnostics: readonly Diagnostic[] | undefined, code: string): Diagnostic {
  const found = diagnostics?.find((diagnostic) => diagnostic.code === code);
  if (!found) throw new Error(`There is no ${code}, only ${codesOf(diagnostics).join(', ')}`);
  return found;
}

function titled(actions: readonly CodeAction[], title: RegExp): CodeAction {
  const found = actions.find((action) => title.test(action.title));
  if (!found) throw new Error(`Nothing is titled ${title}, only ${actions.map((action) => action.title).join(' | ')}`);
  return found;
}

describe('a finding', () => {
  const text = [
    'alliance A "Alpha" {',
    '  stage design',
    '  between N, C',
    '  driver N.Ann',
    '}',
    'party N "Northwind" {',
    '  person Ann "Ann"',
    '}',
    'party C "Contoso" { person Cem "Cem" }',
    'body SteerCo "Steering" {',
    '  level strategic',
    '  members N.Ann, C.Cem',
    '}',
    '',
  ].join('\n');

  test('is fixed', async () => {
    await using session = await startSession();
    const quorum = withCode(await opened(session, 'a.alliance', text), 'missing-quorum');
    const fix = titled(await offered(session, 'a.alliance', quorum), /quorum/i);
    expect(fix.diagnostics).toEqual([quorum]);
    const after = await session.diagnosticsAfter('a.alliance', () =>
      session.change('a.alliance', edited(text, fix.edit!, session.uri('a.alliance'))),
    );
    expect(codesOf(after)).not.toContain('missing-quorum');
    expect(codesOf(after)).not.toContain('syntax-error');
  });

  test('is waived with a reason, an owner and a day, on the declaration that it is about', async () => {
    await using session = await startSession({ initializationOptions: { today: '2026-01-01' } });
    const diagnostics = await opened(session, 'a.alliance', text);
    const uri = session.uri('a.alliance');
    const waive = async (code: string): Promise<string> => {
      const action = titled(
        await offered(session, 'a.alliance', withCode(diagnostics, code)),
        new RegExp(`^Waive ${code} `),
      );
      return edited(text, action.edit!, uri);
    };
    const waiver = (rule: string): string => `waive ${rule} because "Say why this is fine" by N.Ann until 2026-06-30`;
    expect(await waive('missing-quorum')).toContain(`  members N.Ann, C.Cem\n  ${waiver('missing-quorum')}\n}\n`);
    expect(await waive('missing-mission')).toContain(`  driver N.Ann\n  ${waiver('missing-mission')}\n}\n`);
    const inLine = diagnostics.find(({ code, range }) => code === 'party-without-goal' && range.start.line === 8)!;
    const action = titled(await offered(session, 'a.alliance', inLine), /^Waive party-without-goal/);
    const waived = edited(text, action.edit!, uri);
    expect(waived).toContain(`party C "Contoso" { person Cem "Cem" ${waiver('party-without-goal')} }`);
    const after = await session.diagnosticsAfter('a.alliance', () => session.change('a.alliance', waived));
    expect(codesOf(after).filter((code) => code === 'party-without-goal')).toHaveLength(1);
    expect(codesOf(after)).not.toContain('syntax-error');
  });

  test('in a clause is waived there, by somebody of the company whose playbook it breaks', async () => {
    await using session = await startSession({ initializationOptions: { today: '2026-01-01' } });
    const clauses = [
      'alliance A { between N, C  stage sign  driver N.Ann }',
      'party N { person Ann }',
      'party C { person Cem  lead Cem }',
      'playbook Ours { applies to C  require governing-law one-of "England"  forbid assignment is "free" }',
      'legal {',
      '  governing-law "Italy"',
      '  assignment free { note "As before" }',
      '}',
      '',
    ].join('\n');
    let now = clauses;
    for (const [line, waived] of [
      ['  governing-law "Italy"', '  governing-law "Italy" { waive W }'],
      ['  assignment free', '  assignment free { note "As before" waive W }'],
    ] as const) {
      const told = (await opened(session, 'clauses.alliance', now)).filter(({ code }) => code === 'broken-playbook');
      const at = now.split('\n').findIndex((text) => text.startsWith(line));
      const one = told.find(({ range }) => range.start.line === at)!;
      const action = titled(await offered(session, 'clauses.alliance', one), /^Waive broken-playbook/);
      now = edited(now, action.edit!, session.uri('clauses.alliance'));
      const waiver = 'broken-playbook because "Say why this is fine" by C.Cem until 2026-06-30';
      expect(now).toContain(`${waived.replace('W', waiver)}\n`);
      const after = await session.diagnosticsAfter('clauses.alliance', () => session.change('clauses.alliance', now));
      expect(codesOf(after)).not.toContain('syntax-error');
      expect(codesOf(after).filter((code) => code === 'broken-playbook')).toHaveLength(told.length - 1);
    }
  });

  test('is waived with places to fill in where the editor takes snippets', async () => {
    const workspaceEdit = { documentChanges: true, snippetEditSupport: true };
    await using session = await startSession({ capabilities: { workspace: { workspaceEdit } } });
    const diagnostics = await opened(session, 'a.alliance', text);
    const action = titled(
      await offered(session, 'a.alliance', withCode(diagnostics, 'missing-quorum')),
      /^Waive missing-quorum/,
    );
    expect(editsIn(action.edit!, session.uri('a.alliance'))).toMatchObject([
      {
        range: { start: { line: 12, character: 0 } },
        snippet: {
          kind: 'snippet',
          value: expect.stringMatching(
            /^ {2}waive missing-quorum because "\$\{1:.*\}" by \$\{2:N.Ann\} until \$\{3:\d{4}-\d\d-\d\d\}\n$/,
          ),
        },
      },
    ]);
  });

  test('leads to the page of its rule', async () => {
    await using session = await startSession();
    const mission = withCode(await opened(session, 'a.alliance', text), 'missing-mission');
    const page = titled(await offered(session, 'a.alliance', mission), /^What missing-mission means/);
    expect(page.command).toMatchObject({ command: 'alliance.explain', arguments: ['missing-mission'] });
  });
});

describe('a problem', () => {
  test('is put right as was meant', async () => {
    const text = 'alliance A "A" {\n  stage desing\n}\n';
    await using session = await startSession();
    const diagnostics = await opened(session, 'a.alliance', text);
    const problem = diagnostics.find(({ data }) => data.kind === 'problem')!;
    const fix = titled(await offered(session, 'a.alliance', problem), /design/);
    expect(fix.isPreferred).toBe(true);
    expect(edited(text, fix.edit!, session.uri('a.alliance'))).toBe('alliance A "A" {\n  stage design\n}\n');
  });

  test('of a kind is put right everywhere, in files that nobody opened too', async () => {
    const text = (name: string): string =>
      `import "./lists.alliance"\r\nimport "./lists.alliance"\r\nalliance ${name} "${name}" {\r\n  scope { territory Places }\r\n}\r\n`;
    await using session = await startSession({
      files: { 'lists.alliance': 'list Places "Places" { "EMEA" }\n', 'b.alliance': text('B') },
    });
    const diagnostics = await opened(session, 'a.alliance', text('A'));
    const actions = await offered(session, 'a.alliance', withCode(diagnostics, 'said-twice'));
    const all = titled(actions, /^Fix all 2 of said-twice in the workspace$/);
    expect(actions.some(({ title }) => title.includes('in this file'))).toBe(false);
    for (const [path, name] of [
      ['a.alliance', 'A'],
      ['b.alliance', 'B'],
    ] as const) {
      const once = text(name).replace('import "./lists.alliance"\r\n', '');
      expect(edited(text(name), all.edit!, session.uri(path))).toBe(once);
    }
  });

  test('with one safe fix is put right when the file is saved', async () => {
    const text = 'import "./lists.alliance"\nimport "./lists.alliance"\nalliance A "A" {\n  stage desing\n}\n';
    await using session = await startSession({ files: { 'lists.alliance': 'list Places "Places" { "EMEA" }\n' } });
    await opened(session, 'a.alliance', text);
    const ask = (only: string): Promise<CodeAction[]> => {
      const range = { start: { line: 0, character: 0 }, end: { line: 4, character: 0 } };
      return session.ask('textDocument/codeAction', 'a.alliance', {
        range,
        context: { diagnostics: [], only: [only] },
      });
    };
    for (const only of ['source.fixAll', FIX_ALL]) {
      const [all, ...others] = await ask(only);
      expect(others).toEqual([]);
      expect(all?.kind).toBe(FIX_ALL);
      expect(edited(text, all!.edit!, session.uri('a.alliance'))).not.toMatch(/import[\s\S]*import/);
    }
    expect(await ask('refactor')).toEqual([]);
    expect(session.capabilities.codeActionProvider).toEqual({ codeActionKinds: ['quickfix', FIX_ALL] });
  });
});
