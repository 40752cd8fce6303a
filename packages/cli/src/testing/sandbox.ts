import { mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { CommanderError } from 'commander';
import { program } from '../command-line.ts';
import { type ExitCode, exitCode, WrongUse } from '../exit-code.ts';
import type { Io } from '../terminal/io.ts';

/** What a command answered. */
export interface Answer {
  readonly code: ExitCode;
  readonly out: string;
  readonly err: string;
}

/** A folder of its own with files in it, in which commands run. */
export class Sandbox {
  readonly folder: string;

  constructor(files: Readonly<Record<string, string | Uint8Array>> = {}) {
    this.folder = realpathSync(mkdtempSync(join(tmpdir(), 'alliance-test-')));
    for (const [path, content] of Object.entries(files)) this.write(path, content);
  }

  write(path: string, content: string | Uint8Array): void {
    const file = join(this.folder, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, content);
  }

  read(path: string): string {
    return readFileSync(join(this.folder, path), 'utf8');
  }

  remove(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }

  /** What a command touches here: the folder, no terminal, and nobody who reads. */
  io(io: Partial<Io> = {}): Io {
    return {
      cwd: this.folder,
      env: {},
      out: () => {},
      err: () => {},
      readStdin: async () => new Uint8Array(),
      outIsTerminal: false,
      errIsTerminal: false,
      inIsTerminal: false,
      columns: 100,
      today: '2026-06-01',
      version: '0.0.0-test',
      ...io,
    };
  }

  /** Runs the command line as the process does, with the given standard input. */
  async run(args: readonly string[], stdin: string | Uint8Array = '', io: Partial<Io> = {}): Promise<Answer> {
    let [out, err] = ['', ''];
    let code: ExitCode = exitCode.clean;
    const all = this.io({
      out: (text) => {
        out += text;
      },
      err: (text) => {
        err += text;
      },
      readStdin: async () => (typeof stdin === 'string' ? new TextEncoder().encode(stdin) : stdin),
      ...io,
    });
    try {
      await program(all, (answer) => {
        code = answer;
      }).parseAsync(args, { from: 'user' });
    } catch (error) {
      if (error instanceof WrongUse) err += `${error.message}\n`;
      else if (!(error instanceof CommanderError)) throw error;
      const fine = error instanceof CommanderError && error.exitCode === 0;
      code = fine ? exitCode.clean : exitCode.wrongUse;
    }
    return { code, out, err };
  }
}

/** The smallest alliance that no rule and no check of the language finds anything in. */
export const CLEAN = `alliance Deal "Northwind × Contoso" {
  kind co-selling
  stage explore
  between Northwind, Contoso
  mission "Sell together to customers that neither wins alone."
  gap "Neither has the whole offer."
}

party Northwind "Northwind" {
  person Alice "Alice Chen"
}

party Contoso "Contoso" {
  person Dana "Dana Weber"
}
`;

/** The same without its mission. */
export const FINDING = CLEAN.replace(/ {2}mission .*\n/, '');
