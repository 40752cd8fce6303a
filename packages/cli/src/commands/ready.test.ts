import { afterEach, describe, expect, it } from 'vitest';
import { CLEAN, Sandbox } from '../testing/sandbox.ts';
// Loaded before the first test, which would otherwise wait for them.
import './ready.ts';
import './waivers.ts';

let sandbox: Sandbox | undefined;
afterEach(() => sandbox?.remove());

const UNSURE = CLEAN.replace(/stage \w+/, 'stage design').concat(
  '\ndeliverable Loose "Loose end" {\n  due tbd "Product decides"\n}\n',
);

describe('alliance ready', () => {
  it('tells what lacks for a stage by group, what is unknown, and fails while an error is in the way', async () => {
    sandbox = new Sandbox({ 'deal.alliance': UNSURE });
    const { code, out } = await sandbox.run(['ready', '--for', 'sign']);
    expect(code).toBe(1);
    expect(out).toMatch(/from design to sign/);
    expect(out).toMatch(/^roles$/m);
    expect(out).toMatch(/missing-accountable/);
    expect(out).toMatch(/\? Loose end: due tbd "Product decides"/);
    expect(out).toMatch(/Not ready for sign: \d+ errors?/);
    const [data] = JSON.parse((await sandbox.run(['ready', '--for', 'sign', '--format', 'json'])).out);
    expect(data).toMatchObject({ alliance: 'Deal', stage: 'design', next: 'sign', ready: false });
    expect(data.unknown).toMatchObject([
      { element: 'Loose', state: 'tbd', at: expect.stringMatching(/^deal\.alliance:\d+:\d+$/) },
    ]);
  });

  it('names the stages when asked for one that is none', async () => {
    sandbox = new Sandbox({ 'deal.alliance': CLEAN });
    expect(await sandbox.run(['ready', '--for', 'singing'])).toMatchObject({ code: 2, out: '' });
  });
});

describe('alliance waivers', () => {
  const waived = UNSURE.replace(
    '  due tbd',
    '  waive missing-accountable because "A pilot, | nothing more" by Northwind until 2026-05-01\n  due tbd',
  );

  it('lists every waiver with its owner and end, and fails when one has expired', async () => {
    sandbox = new Sandbox({ 'deal.alliance': waived });
    const before = await sandbox.run(['waivers', '--today', '2026-04-01']);
    expect(before.code).toBe(0);
    expect(before.out).toMatch(/missing-accountable +Loose +used +2026-05-01 .*A pilot, \| nothing more/);
    const after = await sandbox.run(['waivers', '--today', '2026-06-01', '--format', 'json']);
    expect(after.code).toBe(1);
    expect(JSON.parse(after.out)).toMatchObject([
      { rule: 'missing-accountable', element: 'Loose', state: 'expired', until: '2026-05-01' },
    ]);
  });

  it('says so when there are none', async () => {
    sandbox = new Sandbox({ 'deal.alliance': CLEAN });
    expect(await sandbox.run(['waivers'])).toEqual({ code: 0, out: 'No waivers.\n', err: '' });
  });
});
