import { afterEach, describe, expect, it } from 'vitest';
import { Sandbox } from '../testing/sandbox.ts';

let sandbox: Sandbox;
afterEach(() => sandbox.remove());

const DEAL =
  'alliance Deal "Deal" {\n  between North, South\n}\n\nparty North {\n}\n\nparty South {\n}\n\nlegal {\n  governing-law "Delaware"\n  courts tbd\n}\n';

describe('alliance coverage', () => {
  it('tells state, place and how usual each clause is, with the sample', async () => {
    sandbox = new Sandbox({ 'deal.alliance': DEAL });
    const { out, code } = await sandbox.run(['coverage']);
    expect(code).toBe(0);
    expect(out).toMatch(/✓ Governing Law +6 of 6 filed +deal.alliance:12/);
    expect(out).toMatch(/✗ Audit Rights +4 of 6 filed +lacks a right to audit/);
    expect(out).toContain('41 clause types of CUAD: 2 said, 36 lacks, 3 a note says it.');
    expect(out).toContain('Filed: three strategic alliances');
  });

  it('prints Markdown and JSON', async () => {
    sandbox = new Sandbox({ 'deal.alliance': DEAL });
    const { out: table } = await sandbox.run(['coverage', '--against', 'common-paper', '--format', 'markdown']);
    expect(table).toContain('| Chosen Courts | not known yet | deal.alliance:13 |');
    const { out: json } = await sandbox.run(['coverage', '--against', 'iso44001', '--format', 'json']);
    const [report] = JSON.parse(json) as [{ standard: string; terms: { name: string; state: string }[] }];
    expect(report.standard).toBe('iso44001');
    expect(report.terms.map(({ name }) => name)).toHaveLength(8);
  });

  it('tells which standards there are', async () => {
    sandbox = new Sandbox({ 'deal.alliance': DEAL });
    const { err, code } = await sandbox.run(['coverage', '--against', 'iso']);
    expect(code).toBe(2);
    expect(err).toContain('cuad, common-paper, iso44001');
  });
});
