import { afterEach, describe, expect, it } from 'vitest';
import { CLEAN, Sandbox } from '../testing/sandbox.ts';
// Loaded before the first test, which would otherwise wait for it.
import './import.ts';

let sandbox: Sandbox | undefined;
afterEach(() => sandbox?.remove());

const TABLE = 'Work,Northwind,Project office\nLaunch in stores,R/A,C\nReturns,-,Q\n';

describe('alliance import raci', () => {
  it('declares the rows with the Names of the alliance, and tells what it could not take over', async () => {
    sandbox = new Sandbox({ 'deal.alliance': CLEAN, 'raci.csv': TABLE });
    const { code, out, err } = await sandbox.run(['import', 'raci', 'raci.csv', 'deal.alliance']);
    expect(code).toBe(0);
    expect(out).toMatch(
      /^part of Deal\n\nresponsibility LaunchInStores "Launch in stores" \{\n {2}accountable Northwind\n/,
    );
    expect(err).toContain('Nobody is declared as "Project office": it stands as a text.');
    expect(err).toContain('Line 3, column "Project office": "Q" is none of R, A, C and I.');
  });

  it('writes a file that is read as a part of the alliance, and never over another', async () => {
    sandbox = new Sandbox({ 'deal.alliance': CLEAN, 'raci.csv': TABLE });
    const words = ['import', 'raci', 'raci.csv', 'deal.alliance', '--out', 'raci.alliance'];
    expect(await sandbox.run(words)).toMatchObject({ code: 0, out: '' });
    expect((await sandbox.run(['format', '--check', 'raci.alliance'])).code).toBe(0);
    const [model] = [JSON.parse((await sandbox.run(['export', 'deal.alliance'])).out)].flat();
    expect(model.work.map(({ id }: { id: string }) => id)).toContain('LaunchInStores');
    const again = await sandbox.run(words);
    expect(again).toMatchObject({ code: 2, out: '' });
    expect(again.err).toContain('raci.alliance is there already.');
  });

  it.each([
    [['import', 'raci', 'nowhere.csv'], 2, 'nowhere.csv cannot be read'],
    [['import', 'racy', 'raci.csv'], 2, 'raci'],
    [['import', 'raci', 'empty.csv'], 1, 'There is no table'],
    [['import', 'raci', 'wide.csv'], 2, 'UTF-16'],
  ])('says what is wrong with %j', async (words, code, told) => {
    sandbox = new Sandbox({ 'raci.csv': TABLE, 'empty.csv': '', 'wide.csv': Uint8Array.of(0xff, 0xfe, 87, 0, 111, 0) });
    const result = await sandbox.run(words);
    expect(result).toMatchObject({ code, out: '' });
    expect(result.err).toContain(told);
  });
});
