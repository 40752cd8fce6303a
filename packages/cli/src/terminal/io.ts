/** What a command touches beside files: replaced in tests. */
export interface Io {
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** The result, and nothing else. */
  out(text: string): void;
  /** What people are told on the way, and what went wrong. */
  err(text: string): void;
  /** All bytes of standard input. */
  readStdin(): Promise<Uint8Array>;
  /** Whether somebody reads the output, or what stands on stderr, in a terminal. */
  readonly outIsTerminal: boolean;
  readonly errIsTerminal: boolean;
  /** Whether somebody can answer questions. */
  readonly inIsTerminal: boolean;
  /** Columns of the terminal. */
  readonly columns: number;
  /** The day of this run as an ISO date, in local time. */
  readonly today: string;
  /** The version of the package. */
  readonly version: string;
}

/** The process's own streams. */
export function processIo(version: string): Io {
  const { stdout, stderr } = process;
  return {
    cwd: process.cwd(),
    env: process.env,
    out: (text) => void stdout.write(text),
    err: (text) => void stderr.write(text),
    readStdin: async () => {
      const chunks: Uint8Array[] = [];
      for await (const chunk of process.stdin) chunks.push(chunk as Uint8Array);
      return Buffer.concat(chunks);
    },
    outIsTerminal: stdout.isTTY ?? false,
    errIsTerminal: stderr.isTTY ?? false,
    // Node opens standard input, with all that reads it, when it is first asked for.
    get inIsTerminal() {
      return process.stdin.isTTY ?? false;
    },
    columns: Math.max(40, stdout.columns ?? 100),
    // Asked anew: a server outlives its day.
    get today() {
      return localDate(new Date());
    },
    version,
  };
}

function localDate(now: Date): string {
  const digits = (value: number, length: number): string => String(value).padStart(length, '0');
  return `${digits(now.getFullYear(), 4)}-${digits(now.getMonth() + 1, 2)}-${digits(now.getDate(), 2)}`;
}
