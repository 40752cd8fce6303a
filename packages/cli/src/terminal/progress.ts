import type { Io } from './io.ts';

/** Work on fewer files is done before anybody could read what is being done. */
const WORTH_TELLING = 60;

/** One line on stderr that says what is being done, only where somebody reads along in a terminal. */
export class Progress {
  readonly #io: Io;
  #shown = false;

  constructor(io: Io) {
    this.#io = io;
  }

  /** Tells what happens now with so many files. */
  say(what: string, files: number): void {
    if (!this.#io.errIsTerminal || files < WORTH_TELLING) return;
    this.#io.err(`\r\u001b[2K${what} ${files} files …`);
    this.#shown = true;
  }

  /** Takes the line away, before anything else is printed. */
  clear(): void {
    if (this.#shown) this.#io.err('\r\u001b[2K');
    this.#shown = false;
  }
}
