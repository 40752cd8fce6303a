import { describe, expect, it } from 'vitest';
import { coloursFor } from '../terminal/colours.ts';
import { github } from './github.ts';
import { json } from './json.ts';
import { junit } from './junit.ts';
import { pretty } from './pretty.ts';
import type { Message, Report, ReportContext } from './report.ts';
import { sarif } from './sarif.ts';

const text = '\uFEFFalliance 合作 "Deal" {\n\tstage sing\n}\n';
const uri = 'file:///w/deals/a%20b.alliance';
const at = (line: number, character: number, endCharacter: number, offset: number) => ({
  uri,
  offset,
  length: endCharacter - character,
  line,
  character,
  endLine: line,
  endCharacter,
});

const messages: readonly Message[] = [
  {
    code: 'missing-mission',
    source: 'rule',
    severity: 'warning',
    message: '合作 has no mission: 100%, "a" <b> & c',
    why: 'Because.',
    remedy: 'Write it,\nplease.',
    at: at(0, 10, 12, 10),
    related: [{ at: at(2, 0, 1, 32), message: 'It ends here' }],
    fixes: [{ title: 'Add a mission', safe: true, edits: [{ uri, offset: 20, length: 0, text: '\n  mission tbd' }] }],
  },
  {
    code: 'unknown-word',
    source: 'language',
    severity: 'error',
    message: 'sing is no stage.',
    at: at(1, 7, 11, 28),
    related: [],
    fixes: [],
  },
  {
    code: 'missing-pilot',
    source: 'rule',
    severity: 'information',
    message: 'No pilot \u0007.',
    at: { ...at(0, 1, 1, 1), endLine: 2, endCharacter: 1 },
    related: [],
    fixes: [],
  },
];
const report: Report = { messages, files: [uri, 'file:///w/c'], alliances: ['合作'], waived: 0, fixed: 0, hidden: 0 };
const nothing: Report = { ...report, messages: [] };
const context: ReportContext = {
  display: (file) => (file === uri ? 'deals/a b.alliance' : 'c.alliance'),
  text: (file) => (file === uri ? text : ''),
  version: '1.2.3',
};

describe('pretty', () => {
  const plain = { colours: coloursFor({ env: {}, isTerminal: false }), columns: 80 };

  it('shows each message under its line, wide characters and tabs included', () => {
    const out = pretty(report, context, plain);
    expect(out).toContain(
      [
        'warning [missing-mission] 合作 has no mission: 100%, "a" <b> & c',
        '  ┌─ deals/a b.alliance:1:10',
        '1 │ alliance 合作 "Deal" {',
        '  │          ^^^^',
        '  ├─ deals/a b.alliance:3:1: It ends here',
        '3 │ }',
        '  │ ^',
        '  ├─ why: Because.',
        '  ├─ do: Write it, please.',
        '  └─ fix: Add a mission (--fix)',
        '',
        'error [unknown-word] sing is no stage.',
        '  ┌─ deals/a b.alliance:2:8',
        '2 │     stage sing',
        '  │           ^^^^',
      ].join('\n'),
    );
    expect(out).toContain('note [missing-pilot] No pilot ␇.\n');
    expect(
      out.endsWith(
        'Checked 2 files of 1 alliance: 1 error, 1 warning, 1 note.\nTo mend one of them: alliance check --fix\n',
      ),
    ).toBe(true);
  });

  it('says so when nothing is wrong', () => {
    expect(pretty(nothing, context, plain)).toBe('Checked 2 files of 1 alliance: no findings.\n');
  });
});

describe('json', () => {
  it('gives everything, with lines and columns from 1', () => {
    const output = JSON.parse(json(report, context));
    expect(output).toMatchObject({
      version: 1,
      summary: { files: 2, alliances: 1, errors: 1, warnings: 1, notes: 1, fixable: 1 },
      files: ['deals/a b.alliance', 'c.alliance'],
    });
    expect(output.findings[0]).toEqual({
      code: 'missing-mission',
      source: 'rule',
      severity: 'warning',
      message: '合作 has no mission: 100%, "a" <b> & c',
      why: 'Because.',
      remedy: 'Write it,\nplease.',
      at: { file: 'deals/a b.alliance', line: 1, column: 10, endLine: 1, endColumn: 12, offset: 10, length: 2 },
      related: [{ message: 'It ends here', at: expect.objectContaining({ line: 3, column: 1 }) }],
      fixes: [
        {
          title: 'Add a mission',
          safe: true,
          edits: [{ file: 'deals/a b.alliance', offset: 20, length: 0, text: '\n  mission tbd' }],
        },
      ],
    });
  });
});

describe('github', () => {
  it('escapes what ends a property or a message', () => {
    const lines = github(report, context).split('\n');
    expect(lines[0]).toBe(
      '::warning file=deals/a b.alliance,line=1,endLine=1,col=10,endColumn=12,title=missing-mission::合作 has no mission: 100%25, "a" <b> & c%0AWrite it,%0Aplease.',
    );
    expect(lines[1]).toMatch(/^::error file=.*,title=unknown-word::sing is no stage\.$/);
    expect(lines[2]).toMatch(/^::notice file=deals\/a b\.alliance,line=1,endLine=3,title=missing-pilot::/);
    expect(lines[3]).toBe('Checked 2 files of 1 alliance: 1 error, 1 warning, 1 note.');
    const odd = { ...context, display: () => 'a,b:c%.alliance' };
    expect(github(report, odd)).toContain('file=a%2Cb%3Ac%25.alliance,');
  });
});

describe('junit', () => {
  it('fails a case for each error and warning, and passes for each clean file', () => {
    const xml = junit(report, context);
    expect(xml).toContain('<testsuites name="alliance check" tests="3" failures="2" errors="0">');
    expect(xml).toContain('<testsuite name="deals/a b.alliance" tests="2" failures="2" errors="0">');
    expect(xml).toContain('message="合作 has no mission: 100%, &quot;a&quot; &lt;b&gt; &amp; c"');
    expect(xml).toContain('<testcase name="no findings" classname="c.alliance" file="c.alliance"/>');
    expect(xml).toContain('<system-out>deals/a b.alliance:1:1: No pilot �. (missing-pilot)</system-out>');
    expect(xml).not.toContain('\u0007');
  });
});

describe('sarif', () => {
  const log = JSON.parse(sarif(report, context));
  const [run] = log.runs;

  it('is a log of version 2.1.0 with one run', () => {
    expect(log.version).toBe('2.1.0');
    expect(log.$schema).toMatch(/sarif-schema-2\.1\.0\.json$/);
    expect(log.runs).toHaveLength(1);
    expect(run.columnKind).toBe('utf16CodeUnits');
    expect(run.tool.driver).toMatchObject({ name: 'alliance', semanticVersion: '1.2.3' });
    expect(run.artifacts.map((artifact: { location: object }) => artifact.location)).toEqual([
      { uri: 'deals/a%20b.alliance', uriBaseId: 'SRCROOT' },
      { uri: 'c.alliance', uriBaseId: 'SRCROOT' },
    ]);
  });

  it('describes every rule that it names, at the index that it gives', () => {
    const ids = run.tool.driver.rules.map(({ id }: { id: string }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const { ruleId, ruleIndex } of run.results) expect(ids[ruleIndex]).toBe(ruleId);
    expect(run.tool.driver.rules[0]).toMatchObject({ id: 'missing-mission', help: { text: expect.any(String) } });
  });

  it('gives places, related places and fixes', () => {
    expect(run.results.map(({ level }: { level: string }) => level)).toEqual(['warning', 'error', 'note']);
    expect(run.results[0]).toMatchObject({
      message: { text: expect.stringContaining('no mission') },
      locations: [
        {
          physicalLocation: {
            artifactLocation: { uri: 'deals/a%20b.alliance', uriBaseId: 'SRCROOT' },
            region: { startLine: 1, startColumn: 10, endLine: 1, endColumn: 12 },
          },
        },
      ],
      relatedLocations: [{ id: 0, message: { text: 'It ends here' } }],
      fixes: [
        {
          description: { text: 'Add a mission' },
          artifactChanges: [
            {
              replacements: [
                { deletedRegion: { charOffset: 20, charLength: 0 }, insertedContent: { text: '\n  mission tbd' } },
              ],
            },
          ],
        },
      ],
    });
    expect(run.results[1]).not.toHaveProperty('fixes');
  });

  it('tells a finding again by its words, wherever it has moved', () => {
    const prints = (log: { runs: { results: { partialFingerprints: object }[] }[] }) =>
      log.runs[0]!.results.map(({ partialFingerprints }) => JSON.stringify(partialFingerprints));
    const moved = messages.map((message) => ({ ...message, at: { ...message.at, line: message.at.line + 5 } }));
    expect(prints(JSON.parse(sarif({ ...report, messages: moved }, context)))).toEqual(prints(log));
    const twice = prints(JSON.parse(sarif({ ...report, messages: [messages[1]!, messages[1]!] }, context)));
    expect(new Set(twice).size).toBe(2);
  });

  it('holds no results when there is nothing to tell', () => {
    expect(JSON.parse(sarif(nothing, context)).runs[0]).toMatchObject({ results: [], tool: { driver: { rules: [] } } });
  });
});
