import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Io } from '../terminal/io.ts';
import { Sandbox } from '../testing/sandbox.ts';
import { type Asking, runInit } from './init.ts';

let sandbox: Sandbox;
beforeEach(() => {
  sandbox = new Sandbox();
});
afterEach(() => sandbox.remove());

/** Answers each question in turn, again where the answer was refused. */
function answering(answers: readonly string[]): Asking & { readonly asked: string[]; readonly refused: string[] } {
  const left = [...answers];
  const asked: string[] = [];
  const refused: string[] = [];
  return {
    asked,
    refused,
    async ask(question, preset, problem) {
      asked.push(question);
      for (;;) {
        const answer = left.shift() || preset;
        const wrong = problem(answer);
        if (wrong === undefined) return answer;
        refused.push(wrong);
      }
    },
    close() {},
  };
}

function silent(): Io & { out_: string } {
  const io = {
    cwd: sandbox.folder,
    env: {},
    out_: '',
    out: (text: string) => {
      io.out_ += text;
    },
    err: () => {},
    readStdin: async () => new Uint8Array(),
    outIsTerminal: true,
    errIsTerminal: true,
    inIsTerminal: true,
    columns: 80,
    today: '2026-06-01',
    version: '0',
  };
  return io;
}

describe('alliance init', () => {
  it('takes flags, and writes an alliance that checks clean', async () => {
    const args = ['--parties', 'Northwind Cloud, Inc., Contoso', '--kind', 'co-selling', '--stage', 'design', '--yes'];
    const { code, out } = await sandbox.run(['init', ...args, '--name', 'Retail insights']);
    expect({ code, out }).toEqual({ code: 0, out: 'retail-insights.alliance\n' });
    expect(sandbox.read('retail-insights.alliance')).toContain('party NorthwindCloud "Northwind Cloud, Inc." {');
    expect((await sandbox.run(['check'])).out).toBe('Checked 1 file of 1 alliance: no findings.\n');
    expect(await sandbox.run(['format', '--check'])).toMatchObject({ code: 0 });
  });

  it('takes defaults for what is left out', async () => {
    const { out } = await sandbox.run([
      'init',
      '--parties',
      'Northwind Ltd; Contoso GmbH',
      '--yes',
      '--out',
      'deals/new',
    ]);
    expect(out).toBe('deals/new/northwind-contoso.alliance\n');
    expect(sandbox.read('deals/new/northwind-contoso.alliance')).toContain('"Northwind × Contoso" {');
  });

  it('asks for what no flag says, and again when the answer cannot be', async () => {
    const io = silent();
    const asking = answering(['Northwind', 'Northwind, Contoso', '', 'licencing', 'licensing', 'sign', '']);
    expect(await runInit({}, io, asking)).toBe(0);
    expect(asking.asked).toHaveLength(4);
    expect(asking.refused).toEqual([
      'An alliance has two parties or more.',
      'Did you mean licensing?',
      expect.stringMatching(/^A new alliance begins at explore, select, design: /),
    ]);
    expect(io.out_).toBe('northwind-contoso.alliance\n');
    expect(sandbox.read('northwind-contoso.alliance')).toContain('kind licensing\n  stage design\n');
  });

  it('never touches a file that is there', async () => {
    sandbox.write('northwind-contoso.alliance', 'mine');
    const { code, out, err } = await sandbox.run(['init', '--parties', 'Northwind, Contoso', '--yes']);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toBe(
      'northwind-contoso.alliance is not written: it is there already. Choose another --name or --out.\n',
    );
    expect(sandbox.read('northwind-contoso.alliance')).toBe('mine');
  });

  it.each([
    [[], 'Nobody can be asked here'],
    [['--yes'], '--yes asks nothing, so the parties must be named'],
    [['--parties', 'Northwind', '--yes'], 'An alliance has two parties or more.'],
    [['--parties', 'A, B', '--kind', 'licence', '--yes'], '--kind cannot be licence. Did you mean licensing?'],
    [['--parties', 'A, B', '--stage', 'sign', '--yes'], 'A new alliance begins at explore, select, design'],
    [['--parties', 'A, B', '--stage', 'desing', '--yes'], '--stage cannot be desing. Did you mean design?'],
  ])('answers %j as wrong use', async (args, message) => {
    const { code, out, err } = await sandbox.run(['init', ...args]);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toContain(message);
  });
});
