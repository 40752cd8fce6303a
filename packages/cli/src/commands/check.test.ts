import { afterEach, describe, expect, it } from 'vitest';
import { CLEAN, FINDING, Sandbox } from '../testing/sandbox.ts';
// Loaded before the first test, which would otherwise wait for it.
import './check.ts';

let sandbox: Sandbox;
afterEach(() => sandbox.remove());

interface Output {
  readonly summary: Readonly<Record<string, number>>;
  readonly files: readonly string[];
  readonly alliances: readonly string[];
  readonly findings: readonly {
    readonly code: string;
    readonly severity: string;
    readonly message: string;
    readonly at: { readonly file: string; readonly line: number; readonly column: number; readonly offset: number };
    readonly fixes: readonly { readonly safe: boolean }[];
  }[];
}

async function json(args: readonly string[], stdin?: string): Promise<Output & { code: number }> {
  const { code, out } = await sandbox.run(['check', '--format', 'json', ...args], stdin);
  return { code, ...(JSON.parse(out) as Output) };
}

const codes = ({ findings }: Output): string[] => findings.map(({ code }) => code);

describe('alliance check', () => {
  it('says so when nothing is wrong, and only that', async () => {
    sandbox = new Sandbox({ 'deal.alliance': CLEAN });
    expect(await sandbox.run(['check'])).toEqual({
      code: 0,
      out: 'Checked 1 file of 1 alliance: no findings.\n',
      err: '',
    });
  });

  it('shows a finding with its line, reason, remedy and fix', async () => {
    sandbox = new Sandbox({ 'deals/deal.alliance': FINDING.replace('explore', 'design') });
    const { code, out } = await sandbox.run(['check', 'deals']);
    expect(code).toBe(1);
    expect(out).toContain('error [missing-mission] Deal does not say what it is for: it has no mission.\n');
    expect(out).toContain(
      '  ┌─ deals/deal.alliance:1:10\n1 │ alliance Deal "Northwind × Contoso" {\n  │          ^^^^\n',
    );
    expect(out).toContain('  ├─ why: ');
    expect(out).toContain('  ├─ do: ');
    expect(out).toContain('(--fix)');
    expect(out).toMatch(
      /\nChecked 1 file of 1 alliance: \d+ errors, \d+ warnings?(, \d+ notes?)?\.\nTo mend \d+ of them: alliance check --fix\n$/,
    );
  });

  it('tells why and what to write once for each rule', async () => {
    const two = FINDING.replaceAll('Deal', 'Other')
      .replaceAll('Northwind', 'Fabrikam')
      .replaceAll('Contoso', 'Tailspin');
    sandbox = new Sandbox({ 'a.alliance': FINDING, 'b.alliance': two });
    const { out } = await sandbox.run(['check']);
    expect(out.match(/\[missing-mission\]/g)).toHaveLength(2);
    expect(out.match(/├─ do: Write `mission/g)).toHaveLength(1);
  });

  it('fails on errors, on warnings only above what is allowed', async () => {
    sandbox = new Sandbox({ 'deal.alliance': FINDING });
    expect((await json([])).code).toBe(0);
    expect((await json(['--max-warnings', '1'])).code).toBe(0);
    expect((await json(['--max-warnings', '0'])).code).toBe(1);
    expect((await json(['--stage', 'design'])).code).toBe(1);
  });

  it('leaves warnings out when only errors are asked for, and says how many', async () => {
    sandbox = new Sandbox({ 'deal.alliance': FINDING });
    const { code, out } = await sandbox.run(['check', '--quiet', '--max-warnings', '0']);
    expect(out).toBe('Checked 1 file of 1 alliance: no findings (1 not shown).\n');
    expect(code).toBe(1);
  });

  it('reads the configuration nearest to the main file, or the one that is named', async () => {
    sandbox = new Sandbox({
      'a/deal.alliance': FINDING,
      'a/alliance.config.json': '{ "rules": { "missing-mission": "off" } }',
      'strict.json': '{ "rules": { "missing-mission": "error" } }',
    });
    expect(codes(await json([]))).toEqual([]);
    expect((await json(['--config', 'strict.json'])).findings).toMatchObject([{ severity: 'error' }]);
    sandbox.write('a/alliance.config.json', '{ "rules": { "missing-misson": "off" } }');
    expect(await sandbox.run(['check'])).toEqual({
      code: 2,
      out: '',
      err: 'a/alliance.config.json:1:14: There is no rule "missing-misson". Did you mean "missing-mission"?\n',
    });
  });

  it('counts unknown values as errors when strict', async () => {
    sandbox = new Sandbox({ 'deal.alliance': CLEAN.replace(/gap .*/, 'gap tbd "Ask sales"') });
    expect(codes(await json([]))).toEqual([]);
    expect(await json(['--strict'])).toMatchObject({
      code: 1,
      findings: [{ code: 'unknown-value', severity: 'error' }],
    });
  });

  it('lets waivers expire on the day of the check', async () => {
    const waiver = '  waive missing-mission because "Comes in May" by Northwind.Alice until 2026-05-31\n}';
    sandbox = new Sandbox({ 'deal.alliance': FINDING.replace('\n}', `\n${waiver}`) });
    expect(await json(['--today', '2026-05-31'])).toMatchObject({ findings: [], summary: { waived: 1 } });
    expect(codes(await json([]))).toEqual(expect.arrayContaining(['expired-waiver', 'missing-mission']));
    expect((await sandbox.run(['check', '--today', '2026-05-31'])).out).toContain('no findings (1 waived).');
  });

  it('counts what was measured of a KPI', async () => {
    const kpi = 'kpi Revenue {\n  collected monthly\n  actuals "actuals/revenue.csv"\n}\n';
    sandbox = new Sandbox({
      'deal.alliance': `${CLEAN.replace(/stage \w+/, 'stage operate')}\n${kpi}`,
      'actuals/revenue.csv': 'date,value\n2026-01-31,5\nFebruary,6\n',
    });
    const today = ['--today', '2026-12-31'];
    const { findings } = await json(today);
    expect(findings.filter(({ code }) => /actuals|overdue-kpi/.test(code)).map(({ message }) => message)).toEqual([
      'The last value of "Revenue" is from 31 January 2026: more than 2 periods ago.',
      'Some values of "Revenue" in actuals/revenue.csv do not count. Line 3: "February" is no date; write it as 2026-09-30.',
    ]);
    const { out } = await sandbox.run(['diagram', '--diagram', 'kpis']);
    expect(out).toContain('latest 5');
  });

  describe('with alliances of several files', () => {
    const parts = {
      '.git/config': '',
      'deal.alliance': `import "companies/contoso.alliance"\n\n${FINDING.replace(/party Contoso[\s\S]*/, '')}`,
      'companies/contoso.alliance': 'party Contoso "Contoso" {\n  person Dana "Dana Weber"\n}\n',
      'legal/exit.alliance': 'part of Deal\n\nright Leave {\n  holder Contoso.Nobody\n}\n',
      'legal/terms.alliance': 'part of Deal\n\nright Breach {\n  holder Contoso\n}\n',
    };

    it('tells everything of an alliance whose main file is given', async () => {
      sandbox = new Sandbox(parts);
      const output = await json(['deal.alliance']);
      expect(output.files).toEqual([
        'companies/contoso.alliance',
        'deal.alliance',
        'legal/exit.alliance',
        'legal/terms.alliance',
      ]);
      expect(codes(output)).toEqual(expect.arrayContaining(['missing-mission', 'unresolved-name']));
    });

    it('resolves the names of a part alone, and tells only what stands in it', async () => {
      sandbox = new Sandbox(parts);
      expect(await json(['legal/terms.alliance'])).toMatchObject({ findings: [], alliances: ['Deal'], code: 0 });
      expect(await json(['legal/exit.alliance'])).toMatchObject({
        findings: [{ code: 'unresolved-name', at: { file: 'legal/exit.alliance', line: 4, column: 10 } }],
        code: 1,
      });
    });

    it('checks a library by itself', async () => {
      sandbox = new Sandbox(parts);
      expect(await json(['companies/contoso.alliance'])).toMatchObject({ findings: [], alliances: [], code: 0 });
    });
  });

  describe('on standard input', () => {
    it('reads a file alone', async () => {
      sandbox = new Sandbox();
      const output = await json(['-'], FINDING);
      expect(output.findings).toMatchObject([{ code: 'missing-mission', at: { file: '<stdin>', line: 1 } }]);
    });

    it('reads it in the place of a file, among the others of its alliance', async () => {
      sandbox = new Sandbox({
        'deal.alliance': CLEAN,
        'exit.alliance': 'part of Deal\n\nright Leave {\n  holder Nobody\n}\n',
      });
      const typed = 'part of Deal\n\nright Leave {\n  holder Contoso\n}\n';
      expect(await json(['-', '--stdin-filepath', 'exit.alliance'], typed)).toMatchObject({ findings: [], code: 0 });
      expect(await json(['--stdin-filepath', 'new/exit.alliance'], typed)).toMatchObject({ alliances: ['Deal'] });
    });

    it('cannot be fixed, watched or mixed with files', async () => {
      sandbox = new Sandbox({ 'deal.alliance': CLEAN });
      expect(await sandbox.run(['check', '-', '--fix'])).toMatchObject({ code: 2, out: '' });
      expect(await sandbox.run(['check', '-', '--watch'])).toMatchObject({ code: 2, out: '' });
      expect(await sandbox.run(['check', '-', 'deal.alliance'])).toMatchObject({ code: 2, out: '' });
      expect(await sandbox.run(['check', 'deal.alliance', '--stdin-filepath', 'x'])).toMatchObject({
        code: 2,
        out: '',
      });
    });
  });

  describe('--fix', () => {
    it('writes safe fixes until nothing is left to mend, and checks again', async () => {
      sandbox = new Sandbox({ 'deal.alliance': FINDING });
      const { code, out } = await sandbox.run(['check', '--fix']);
      expect(code).toBe(0);
      expect(out).toBe('Checked 1 file of 1 alliance: no findings (1 fix applied).\n');
      expect(sandbox.read('deal.alliance')).toContain('  mission tbd');
      expect(await json(['--fix'])).toMatchObject({ summary: { fixed: 0 }, findings: [] });
    });

    it('leaves fixes that decide something to whoever asks for them', async () => {
      const twice = CLEAN.replace('Northwind, Contoso', 'Northwind, Contosso');
      sandbox = new Sandbox({ 'deal.alliance': twice });
      const before = await json([]);
      expect(before.findings).toMatchObject([{ code: 'unresolved-name', fixes: [{ safe: false }] }]);
      expect(await json(['--fix'])).toMatchObject({ summary: { fixed: 0 } });
      expect(sandbox.read('deal.alliance')).toBe(twice);
      expect(await json(['--fix', '--unsafe'])).toMatchObject({ summary: { fixed: 1 }, findings: [] });
      expect(sandbox.read('deal.alliance')).toBe(CLEAN);
    });

    it('keeps line ends and a byte order mark', async () => {
      sandbox = new Sandbox({ 'deal.alliance': `\uFEFF${FINDING.replaceAll('\n', '\r\n')}` });
      await sandbox.run(['check', '--fix']);
      const text = sandbox.read('deal.alliance');
      expect(text.startsWith('\uFEFFalliance')).toBe(true);
      expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
    });
  });

  it('shows columns without the byte order mark', async () => {
    sandbox = new Sandbox({ 'deal.alliance': `\uFEFF${FINDING}` });
    expect((await json([])).findings).toMatchObject([{ at: { line: 1, column: 10, offset: 10 } }]);
  });

  it('tells files that are no text as findings, and checks the others', async () => {
    sandbox = new Sandbox({
      'deal.alliance': CLEAN,
      'utf16.alliance': new Uint8Array(Buffer.from('\uFEFFparty A {}', 'utf16le')),
      'latin1.alliance': new Uint8Array(Buffer.from('party A "Müller" {}', 'latin1')),
      'zip.alliance': new Uint8Array([80, 75, 3, 4, 0, 0, 0, 1]),
    });
    const output = await json([]);
    expect(output).toMatchObject({ code: 1, alliances: ['Deal'] });
    expect(output.findings.map(({ code, at, message }) => [code, at.file, message])).toEqual([
      ['unreadable-file', 'latin1.alliance', expect.stringContaining('not in UTF-8: byte FC')],
      ['unreadable-file', 'utf16.alliance', 'The file is in UTF-16 (little endian), not in UTF-8.'],
      ['unreadable-file', 'zip.alliance', 'The file holds binary data, no text.'],
    ]);
  });

  it.each([
    [['check', 'none.alliance'], 'none.alliance cannot be read: it does not exist.'],
    [['check', '--stage', 'sing'], '--stage cannot be sing. Did you mean sign? Possible: explore,'],
    [['check', '--format', 'xml'], '--format cannot be xml. Possible: pretty, json, sarif, github, junit.'],
    [['check', '--max-warnings', 'few'], '--max-warnings is few, but must be a whole number, 0 or more.'],
    [['check', '--today', '2026-02-30'], '--today is 2026-02-30, but must be a date such as 2026-03-01.'],
    [['check', '--unsafe'], '--unsafe says which fixes to apply; it needs --fix.'],
    [['check', '--fxi'], 'Did you mean --fix?'],
    [['chekc'], 'Did you mean check?'],
  ])('answers %j as wrong use', async (args, message) => {
    sandbox = new Sandbox({ 'deal.alliance': CLEAN });
    const { code, out, err } = await sandbox.run(args);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toContain(message);
  });

  it('tells that a folder holds nothing to check', async () => {
    sandbox = new Sandbox({ 'README.md': '' });
    expect(await sandbox.run(['check'])).toEqual({
      code: 2,
      out: '',
      err: 'There is no .alliance file in this folder.\n',
    });
  });

  it('paints only where it is wanted', async () => {
    sandbox = new Sandbox({ 'deal.alliance': FINDING });
    const painted = (io: object, ...args: string[]) =>
      sandbox.run(['check', ...args], '', io).then(({ out }) => out.includes('\u001b['));
    expect(await painted({})).toBe(false);
    expect(await painted({ outIsTerminal: true })).toBe(true);
    expect(await painted({ outIsTerminal: true, env: { NO_COLOR: '1' } })).toBe(false);
    expect(await painted({ env: { FORCE_COLOR: '1' } })).toBe(true);
    expect(await painted({ outIsTerminal: true }, '--no-color')).toBe(false);
    expect(await painted({}, '--color')).toBe(true);
  });
});
