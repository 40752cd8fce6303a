import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import schema from '@alliance-lang/language/schema' with { type: 'json' };
import { Ajv } from 'ajv';
import { afterEach, describe, expect, it } from 'vitest';
import { CLEAN, Sandbox } from '../testing/sandbox.ts';
// Loaded before the first test, which would otherwise wait for it.
import './export.ts';

let sandbox: Sandbox | undefined;
afterEach(() => sandbox?.remove());

const examples = join(import.meta.dirname, '../../../../examples');
const validate = new Ajv({ allErrors: true, strict: false }).compile(schema);

describe('alliance export', () => {
  it('writes the model with files relative to the current folder', async () => {
    sandbox = new Sandbox({ 'my deals/deal.alliance': CLEAN, 'my deals/exit.alliance': 'part of Deal\n' });
    const { code, out, err } = await sandbox.run(['export', 'my deals/deal.alliance']);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    const model = JSON.parse(out);
    expect(model).toMatchObject({ version: 1, id: 'Deal', alliance: { at: { uri: 'my%20deals/deal.alliance' } } });
    expect(model.files).toMatchObject([
      { uri: 'my%20deals/deal.alliance', role: 'main' },
      { uri: 'my%20deals/exit.alliance', role: 'part' },
    ]);
    expect(out).not.toContain('file:');
    expect(await sandbox.run(['export', 'my deals'])).toEqual({ code, out, err });
  });

  it('prints the schema of what it writes', async () => {
    sandbox = new Sandbox();
    const { code, out } = await sandbox.run(['export', '--schema']);
    expect(code).toBe(0);
    expect(JSON.parse(out)).toEqual(schema);
    expect(await sandbox.run(['export', '--schema', 'a.alliance'])).toMatchObject({ code: 2, out: '' });
  });

  it('writes one file for each alliance, or the one that is named', async () => {
    const other = CLEAN.replaceAll('Deal', 'OtherDeal')
      .replaceAll('Northwind', 'Fabrikam')
      .replaceAll('Contoso', 'Tailspin');
    sandbox = new Sandbox({ 'a.alliance': CLEAN, 'b.alliance': other });
    expect(await sandbox.run(['export'])).toMatchObject({
      code: 2,
      out: '',
      err: 'These files hold 2 alliances (Deal, OtherDeal): choose one by --alliance, or name a folder by --out.\n',
    });
    expect(JSON.parse((await sandbox.run(['export', '--alliance', 'OtherDeal'])).out).id).toBe('OtherDeal');
    expect((await sandbox.run(['export', '--alliance', 'OterDeal'])).err).toContain('Did you mean OtherDeal?');
    expect(await sandbox.run(['export', '--out', 'models'])).toMatchObject({
      code: 0,
      out: 'models/deal.json\nmodels/other-deal.json\n',
    });
    expect(JSON.parse(sandbox.read('models/deal.json')).id).toBe('Deal');
  });

  it('exports what can be read of a broken file, tells it and fails', async () => {
    sandbox = new Sandbox({ 'a.alliance': CLEAN.replace('kind co-selling', 'kind {') });
    const { code, out, err } = await sandbox.run(['export']);
    expect(code).toBe(1);
    expect(JSON.parse(out).parties.length).toBeGreaterThan(0);
    expect(err).toBe('a.alliance has syntax errors: only what can be read is shown. alliance check tells more.\n');
    expect(validate(JSON.parse(out)) || validate.errors).toBe(true);
  });

  it('tells that there is no alliance', async () => {
    sandbox = new Sandbox({ 'a.alliance': 'party A "A" {\n}\n' });
    expect((await sandbox.run(['export'])).err).toContain('There is no alliance in these files');
  });

  it('exports every example as the schema says', async () => {
    sandbox = new Sandbox();
    const { code, out } = await sandbox.run(['export', examples, '--out', 'models']);
    expect(code).toBe(0);
    const files = readdirSync(join(sandbox.folder, 'models'));
    expect(files.length).toBe(out.trim().split('\n').length);
    expect(files.length).toBeGreaterThan(5);
    for (const file of files) {
      const valid = validate(JSON.parse(sandbox.read(`models/${file}`)));
      expect({ file, errors: valid ? [] : validate.errors?.slice(0, 3) }).toEqual({ file, errors: [] });
    }
    expect(validate({ version: 1 })).toBe(false);
    expect(existsSync(join(sandbox.folder, 'models', 'retail-insights.json'))).toBe(true);
    // All examples are read and judged at once: longer than other tests where many run side by side.
  });
});
