import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { inflateRawSync } from 'node:zlib';
import { afterEach, describe, expect, it } from 'vitest';
import { CLEAN, Sandbox } from '../testing/sandbox.ts';
// Loaded before the first test, which would otherwise wait for it.
import './redline.ts';

let sandbox: Sandbox;
afterEach(() => sandbox.remove());

const DEAL = `${CLEAN}
right Leave "Leave without a reason" {
  holder Contoso
  notice 90 days
}
escalation Disputes "Disputes" {
  step "Leads talk" by Northwind.Alice, Contoso.Dana within 5 days
  step "Mediation" by "ICC" within 30 days
}
`;
const CHANGED = DEAL.replace('90 days', '180 days').replace(/ {2}step "Leads.*\n/, '');

/** A file inside a zip, by its local header (PKWARE APPNOTE 4.3.7) as the central directory tells it. */
function unzipped(zip: Buffer, name: string): string {
  for (let at = zip.indexOf('PK\u0001\u0002'); at >= 0; at = zip.indexOf('PK\u0001\u0002', at + 4)) {
    const length = zip.readUInt16LE(at + 28);
    if (zip.toString('utf8', at + 46, at + 46 + length) !== name) continue;
    const [method, size, local] = [zip.readUInt16LE(at + 10), zip.readUInt32LE(at + 20), zip.readUInt32LE(at + 42)];
    const start = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28);
    const bytes = zip.subarray(start, start + size);
    return (method === 8 ? inflateRawSync(bytes) : bytes).toString('utf8');
  }
  throw new Error(`${name} is not in the zip.`);
}

describe('alliance redline', () => {
  it('marks in the words of the agreement what went and what came', async () => {
    sandbox = new Sandbox({ 'a.alliance': DEAL, 'b.alliance': CHANGED });
    const { code, out } = await sandbox.run(['redline', 'a.alliance', 'b.alliance']);
    expect(code).toBe(0);
    expect(out).toContain('Notice of <del>90</del><ins>180</ins> days must be given.');
    expect(out).toContain('<b><del>Leads talk (step of the escalation)</del></b>');
    expect(out).toContain('<b>Mediation (step of the escalation)</b>');
    expect(out.indexOf('For whom')).toBeLessThan(out.indexOf('Purpose'));
    expect(out.match(/class="item[^"]* marked"/g)).toHaveLength(2);
  });

  it('marks nothing where only the order is another', async () => {
    const other = DEAL.replace('between Northwind, Contoso', 'between Contoso, Northwind');
    sandbox = new Sandbox({ 'a.alliance': DEAL, 'b.alliance': other });
    const { out } = await sandbox.run(['redline', 'a.alliance', 'b.alliance']);
    expect(out).toContain('No changes.');
    expect(out).not.toMatch(/class="item[^"]* marked"/);
  });

  it('writes a Word document with tracked changes', async () => {
    sandbox = new Sandbox({ 'a.alliance': DEAL, 'b.alliance': CHANGED });
    const { out } = await sandbox.run([
      'redline',
      'a.alliance',
      'b.alliance',
      '--out',
      'r.docx',
      '--author',
      'Dana Weber',
    ]);
    expect(out).toBe('r.docx\n');
    const document = unzipped(readFileSync(join(sandbox.folder, 'r.docx')), 'word/document.xml');
    expect(document).toMatch(/<w:del [^>]*w:author="Dana Weber"[^>]*>.*?<w:delText[^>]*>90<\/w:delText>/);
    expect(document).toMatch(/<w:ins [^>]*w:date="2026-06-01T00:00:00Z"[^>]*>.*?<w:t[^>]*>180<\/w:t>/);
    const ids = [...document.matchAll(/<w:(?:ins|del) w:id="(\d+)"/g)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(document.indexOf('For Northwind')).toBeGreaterThan(0);
    // Loading the library takes a while on a busy machine.
  });

  it('tells wrong use', async () => {
    sandbox = new Sandbox({ 'a.alliance': DEAL, 'b.alliance': DEAL });
    const told = async (...args: string[]) => (await sandbox.run(['redline', ...args])).err;
    expect(await told('a.alliance', 'b.alliance', '--format', 'docx')).toContain('name a file for it, by --out');
    expect(await told('a.alliance', 'missing.alliance')).toContain('there is no such file or folder');
  });
});
