import { createInterface, type Interface } from 'node:readline/promises';
import { WrongUse } from '../exit-code.ts';

/** Asks questions in a terminal, one after the other. They go to stderr, so that stdout holds the result alone. */
export class Questions {
  readonly #readline: Interface;
  #ended = false;

  constructor() {
    this.#readline = createInterface({ input: process.stdin, output: process.stderr });
    this.#readline.on('close', () => (this.#ended = true));
  }

  /**
   * Asks until the answer is one that `problem` finds nothing wrong with; an empty answer is the default.
   * @throws WrongUse when the input ends
   */
  async ask(question: string, preset: string, problem: (answer: string) => string | undefined): Promise<string> {
    const shown = preset === '' ? `${question} ` : `${question} (${preset}) `;
    for (;;) {
      const answer = (await this.#answer(shown)).trim() || preset;
      const wrong = problem(answer);
      if (wrong === undefined) return answer;
      process.stderr.write(`${wrong}\n`);
    }
  }

  close(): void {
    this.#readline.close();
  }

  async #answer(question: string): Promise<string> {
    if (this.#ended) throw ended();
    const stopped = new AbortController();
    const end = (): void => stopped.abort();
    this.#readline.once('close', end);
    try {
      return await this.#readline.question(question, { signal: stopped.signal });
    } catch {
      throw ended();
    } finally {
      this.#readline.off('close', end);
    }
  }
}

function ended(): WrongUse {
  return new WrongUse('Nothing was written: the questions were not answered.');
}
