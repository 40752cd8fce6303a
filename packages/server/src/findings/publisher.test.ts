import { describe, expect, test } from 'vitest';
import { DiagnosticTag } from 'vscode-languageserver';
import type { DiagramResult } from '../protocol.ts';
import { codesOf, underlined } from '../testing/codes.ts';
import { startSession } from '../testing/session.ts';

const alliance = 'alliance A "Alpha" {\n  stage design\n  between N, C\n}\n';
const parties = 'party N "Northwind" {}\nparty C "Contoso" {}\n';

describe('diagnostics', () => {
  test('are published for files that nobody opened', async () => {
    await using session = await startSession({
      files: { 'main.alliance': alliance, 'parties.alliance': `part of A\n${parties}` },
    });
    await session.until(() => codesOf(session.diagnostics('main.alliance')).includes('missing-mission'));
    await session.until(() => codesOf(session.diagnostics('parties.alliance')).includes('party-without-goal'));
  });

  test('say rule, reason, page and related places', async () => {
    await using session = await startSession({
      files: { 'main.alliance': alliance + parties },
      initializationOptions: { docsUrl: 'https://docs.example/alliance' },
    });
    await session.until(() => session.diagnostics('main.alliance') !== undefined);
    const mission = session.diagnostics('main.alliance')?.find(({ code }) => code === 'missing-mission');
    expect(mission).toMatchObject({
      source: 'alliance',
      codeDescription: { href: 'https://docs.example/alliance/rules/missing-mission.md' },
      data: { kind: 'finding', code: 'missing-mission', elementId: 'A' },
    });
    expect(underlined(alliance + parties, mission!)).toBe('A');
  });

  test('of a file go when another file of the alliance says what was missing', async () => {
    await using session = await startSession({
      files: { 'main.alliance': alliance + parties, 'why.alliance': 'part of A\n' },
    });
    await session.until(() => codesOf(session.diagnostics('main.alliance')).includes('party-without-goal'));
    const before = codesOf(session.diagnostics('main.alliance'));
    await session.open('why.alliance', 'part of A\n');
    await session.change('why.alliance', 'part of A\nside Both of N, C\n');
    await session.open('main.alliance', alliance + parties);
    await session.replace('main.alliance', 'party N "Northwind" {}', 'party N "Northwind" {\n  goal Growth "Grow"\n}');
    await session.replace('main.alliance', 'party C "Contoso" {}', 'party C "Contoso" {\n  goal Reach "Reach"\n}');
    await session.until(() => !codesOf(session.diagnostics('main.alliance')).includes('party-without-goal'));
    expect(before.length).toBeGreaterThan(codesOf(session.diagnostics('main.alliance')).length);
  });

  test('mark what is unused as unnecessary', async () => {
    await using session = await startSession({ files: { 'lists.alliance': 'list Rivals "Rivals" { "Fabrikam" }\n' } });
    const text = `import "./lists.alliance"\n${alliance}${parties}`;
    const diagnostics = await session.diagnosticsAfter('main.alliance', () => session.open('main.alliance', text));
    const unused = diagnostics.filter(({ code }) => code === 'unused-import');
    expect(unused.map(({ tags }) => tags)).toEqual([[DiagnosticTag.Unnecessary]]);
    expect(underlined(text, unused[0]!)).toBe('import "./lists.alliance"');
  });

  test('of a library that several alliances import are told once', async () => {
    const other = (name: string): string =>
      `import "./parties.alliance"\nalliance ${name} "${name}" {\n  stage design\n  between N, C\n}\n`;
    await using session = await startSession({
      files: { 'a.alliance': other('A'), 'b.alliance': other('B'), 'parties.alliance': parties },
    });
    await session.until(() => codesOf(session.diagnostics('parties.alliance')).includes('party-without-goal'));
    const shown = session.diagnostics('parties.alliance')!.map(({ code, message }) => `${code} ${message}`);
    expect(new Set(shown).size).toBe(shown.length);
  });
});

describe('a library that several files import', () => {
  const library = 'party N "Northwind" {\n  person Ann "Ann"\n}\nparty C "Contoso" {\n  person Ann "Ann"\n}\n';
  const deal = (name: string, by: string): string =>
    `import "./parties.alliance"\nalliance ${name} "${name}" {\n  stage design\n  between N, C\n  driver ${by}.Ann\n}\n`;
  const files = { 'a.alliance': deal('A', 'N'), 'b.alliance': deal('B', 'C'), 'parties.alliance': library };

  test('and loses a name is told where the name was meant, and nowhere else', async () => {
    await using session = await startSession({ files });
    const unresolved = (path: string) => codesOf(session.diagnostics(path)).includes('unresolved-name');
    await session.open('parties.alliance', library);
    await session.until(() => session.diagnostics('a.alliance') !== undefined);
    await session.replace('parties.alliance', 'person Ann', 'person Anna');
    await session.until(() => unresolved('a.alliance'));
    await session.request('alliance/findings', { uri: session.uri('b.alliance') });
    expect(unresolved('b.alliance')).toBe(false);
    await session.replace('parties.alliance', 'person Anna', 'person Ann');
    await session.until(() => !unresolved('a.alliance'));
  });

  test('is not told again when what it is told looks the same', async () => {
    await using session = await startSession({ files });
    await session.until(() => codesOf(session.diagnostics('parties.alliance')).includes('party-without-goal'));
    await session.diagnosticsAfter('a.alliance', () => session.open('a.alliance', files['a.alliance']));
    const told = () => session.publications.filter((uri) => uri === session.uri('parties.alliance')).length;
    await session.request('alliance/findings', { uri: session.uri('a.alliance') });
    const before = told();
    await session.diagnosticsAfter('a.alliance', () => session.replace('a.alliance', '"A"', '"Alpha"'));
    await session.request('alliance/findings', { uri: session.uri('a.alliance') });
    expect(told()).toBe(before);
    await session.diagnosticsAfter('a.alliance', () => session.replace('a.alliance', ', C', ''));
    await session.until(() => told() > before);
  });
});

describe('measured values', () => {
  const operating = alliance.replace(/stage \w+/, 'stage operate') + parties;
  const kpi = '\nkpi Revenue {\n  collected monthly by N\n  actuals "actuals/revenue.csv"\n}\n';

  test('are read from the file that a KPI names, and again when it changes', async () => {
    await using session = await startSession({ files: { 'main.alliance': operating + kpi } });
    const codes = () => codesOf(session.diagnostics('main.alliance'));
    await session.until(() => codes().includes('unreadable-actuals'));
    await session.write('actuals/revenue.csv', 'date,value\n2020-01-31,5\n');
    await session.until(() => codes().includes('overdue-kpi') && !codes().includes('unreadable-actuals'));
    await session.write('actuals/revenue.csv', 'date,value\nJanuary,5\n');
    await session.until(() => codes().includes('unreadable-actuals'));
    const drawn = { uri: session.uri('main.alliance'), diagram: 'kpis' };
    const { svg } = await session.request<DiagramResult>('alliance/diagram', drawn);
    expect(svg).not.toContain('latest');
    await session.write('actuals/revenue.csv', 'date,value\n2020-01-31,5\n');
    await session.until(() => codes().includes('overdue-kpi'));
    const measured = await session.request<DiagramResult>('alliance/diagram', drawn);
    expect(measured.svg).toContain('latest 5');
  });
});

describe('alliances of one workspace', () => {
  const deal = (name: string, lead: string): string =>
    `alliance ${name} "${name}" {\n  stage design\n  between N\n}\nparty N "Northwind" {\n  person Ann "Ann"\n  person Bea "Bea"\n  lead ${lead}\n}\n`;

  test('are told of each other, and again when one of them changes', async () => {
    await using session = await startSession({
      files: {
        'a.alliance': deal('A', 'Ann'),
        'b.alliance': deal('B', 'Ann'),
        'c.alliance': deal('C', 'Ann'),
        'd.alliance': deal('D', 'Ann'),
      },
    });
    const told = (path: string) =>
      session
        .diagnostics(path)
        ?.filter(({ code }) => code === 'overloaded-lead' || code === 'two-spellings')
        .map(({ message }) => String(message).split('\n')[0])[0];
    const all = () => ['a', 'b', 'c', 'd'].map((name) => told(`${name}.alliance`));
    await session.until(() => all().every((message) => message?.startsWith('Ann leads 4 alliances')));
    await session.write('d.alliance', deal('D', 'Bea'));
    await session.until(() => all().every((message) => message === undefined));
    await session.write('d.alliance', deal('D', 'Bea').replace('"Northwind"', '"Northwynd"'));
    await session.until(() => told('a.alliance') === '"Northwind" is called "Northwynd" in D.');
    await session.remove('d.alliance');
    await session.until(() => told('a.alliance') === undefined);
  });
});

describe('configuration', () => {
  const config = (json: object): string => JSON.stringify(json);

  test('of the nearest folder holds, and changes at once', async () => {
    await using session = await startSession({
      files: {
        'main.alliance': alliance + parties,
        'alliance.config.json': config({ rules: { 'missing-mission': 'off' } }),
        'inner/main.alliance': (alliance + parties).replaceAll('alliance A', 'alliance B'),
        'inner/alliance.config.json': config({ rules: { 'missing-mission': 'information' } }),
      },
    });
    await session.until(() => session.published.size === 2);
    const severity = (path: string) =>
      session.diagnostics(path)?.find(({ code }) => code === 'missing-mission')?.severity;
    expect(severity('main.alliance')).toBeUndefined();
    expect(severity('inner/main.alliance')).toBe(3);
    await session.write('alliance.config.json', config({ rules: { 'missing-mission': 'error' } }));
    await session.until(() => severity('main.alliance') === 1);
    await session.remove('inner/alliance.config.json');
    await session.until(() => severity('inner/main.alliance') === 1);
  });

  test('holds with what it extends, and changes when that does', async () => {
    await using session = await startSession({
      files: {
        'deals/main.alliance': alliance + parties,
        'deals/alliance.config.json': config({ extends: '../house.alliance.config.json' }),
        'house.alliance.config.json': config({ rules: { 'missing-mission': 'information' } }),
      },
    });
    const severity = () =>
      session.diagnostics('deals/main.alliance')?.find(({ code }) => code === 'missing-mission')?.severity;
    await session.until(() => severity() === 3);
    await session.write('house.alliance.config.json', config({ stage: 'sing', rules: { 'missing-mission': 'error' } }));
    await session.until(() => severity() === 1);
    await session.until(() => session.diagnostics('house.alliance.config.json')?.length === 1);
    await session.remove('house.alliance.config.json');
    await session.until(() => session.diagnostics('deals/alliance.config.json')?.length === 1);
    expect(session.diagnostics('deals/alliance.config.json')?.[0]?.message).toMatch(/^The base .* is not there/);
  });

  test('counts as it was written last, however quickly it changes', async () => {
    await using session = await startSession({ files: { 'main.alliance': alliance + parties } });
    const severity = () =>
      session.diagnostics('main.alliance')?.find(({ code }) => code === 'missing-mission')?.severity;
    await session.until(() => severity() !== undefined);
    for (const level of ['information', 'error', 'information', 'error', 'information'])
      await session.write('alliance.config.json', config({ rules: { 'missing-mission': level } }));
    await session.until(() => severity() === 3);
  });

  test('that is wrong is told in its own file, and the rest of it holds', async () => {
    await using session = await startSession({
      files: {
        'main.alliance': alliance + parties,
        'alliance.config.json': '{\n  "rules": {\n    "missing-mision": "off",\n    "missing-gap": "off"\n  }\n}\n',
      },
    });
    await session.until(() => (session.diagnostics('alliance.config.json')?.length ?? 0) > 0);
    expect(session.diagnostics('alliance.config.json')).toMatchObject([
      { range: { start: { line: 2 } }, message: 'There is no rule "missing-mision". Did you mean "missing-mission"?' },
    ]);
    expect(codesOf(session.diagnostics('main.alliance'))).not.toContain('missing-gap');
    await session.write('alliance.config.json', '{}');
    await session.until(() => session.diagnostics('alliance.config.json')?.length === 0);
  });

  test('the day comes from the editor when it states one', async () => {
    const waived = alliance.replace(
      'between',
      'waive missing-mission because "Later" by N until 2031-03-01\n  between',
    );
    for (const [today, told] of [
      ['2031-03-01', false],
      ['2031-03-02', true],
    ] as const) {
      await using session = await startSession({ initializationOptions: { today } });
      const diagnostics = await session.diagnosticsAfter('a.alliance', () =>
        session.open('a.alliance', waived + parties),
      );
      expect(codesOf(diagnostics).includes('missing-mission')).toBe(told);
    }
  });
});

test('a configuration counts as it stands in the editor, and as it is on disk when the editor lets it go', async () => {
  await using session = await startSession({ files: { 'alliance.config.json': '{}' } });
  const told = () => session.diagnostics('a.alliance')?.map(({ code }) => code);
  await session.open('a.alliance', 'alliance A "Alpha" {\n  stage design\n}\n');
  await session.until(() => told()?.includes('missing-mission') ?? false, 'a finding');
  const news = (text: string | null) =>
    session.notify('alliance/configurationText', { uri: session.uri('alliance.config.json'), text });
  await news('{ "rules": { "missing-mission": "off" } }');
  await session.until(() => told()?.includes('missing-mission') === false, 'no finding');
  await news('{ "rules": { "missing-missing": "off" } }');
  await session.until(
    () => (session.diagnostics('alliance.config.json')?.length ?? 0) > 0,
    'a problem of the configuration',
  );
  await news(null);
  await session.until(() => told()?.includes('missing-mission') ?? false, 'the finding again');
});
