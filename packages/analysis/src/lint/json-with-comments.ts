/** JSON as people write it in configuration files: with comments and commas at the end of lists. */

/** Where something stands: zero-based line and UTF-16 character, and the offset from the start of the text. */
export interface TextPlace {
  readonly offset: number;
  readonly length: number;
  readonly line: number;
  readonly character: number;
}

export interface JsonProblem extends TextPlace {
  readonly message: string;
}

export interface JsonText {
  /** The value; undefined when the text is not JSON. */
  readonly value: unknown;
  readonly problem?: JsonProblem;
  /** The place of the value (or, at the end of a path that names a member, its key) at a path; of the nearest one above that exists. */
  place(path: readonly (string | number)[]): TextPlace;
}

/**
 * Reads JSON (RFC 8259) that may hold comments, of a line or a block, and a comma behind the last item. Never throws: the first thing that is
 * wrong is told with its place. Of two members of one name the last holds, as in `JSON.parse`.
 */
export function readJsonText(text: string): JsonText {
  const reader = new JsonReader(text);
  const places = reader.places;
  const place = (path: readonly (string | number)[]): TextPlace => {
    for (let length = path.length; length > 0; length--) {
      const found = places.get(keyOf(path.slice(0, length)));
      if (found) return placeAt(text, found[0], found[1]);
    }
    return placeAt(text, reader.start, 1);
  };
  try {
    return { value: reader.read(), place };
  } catch (error) {
    if (!(error instanceof JsonSyntaxError)) throw error;
    return {
      value: undefined,
      problem: { ...placeAt(text, error.offset, error.length), message: error.message },
      place,
    };
  }
}

class JsonSyntaxError extends Error {
  readonly offset: number;
  readonly length: number;

  constructor(message: string, offset: number, length = 1) {
    super(message);
    this.offset = offset;
    this.length = length;
  }
}

/** Nested deeper than any configuration; also what keeps a hostile text from using up the stack. */
const DEEPEST = 200;

const ESCAPES: Readonly<Record<string, string>> = {
  '"': '"',
  '\\': '\\',
  '/': '/',
  b: '\b',
  f: '\f',
  n: '\n',
  r: '\r',
  t: '\t',
};

type Path = readonly (string | number)[];

class JsonReader {
  readonly places = new Map<string, readonly [offset: number, length: number]>();
  start = 0;
  readonly #text: string;
  #at = 0;

  constructor(text: string) {
    this.#text = text;
  }

  read(): unknown {
    if (this.#text.startsWith('\uFEFF')) this.#at = 1;
    this.#skip();
    this.start = Math.min(this.#at, Math.max(0, this.#text.length - 1));
    const value = this.#value([]);
    this.#skip();
    if (this.#at < this.#text.length) throw this.#unexpected('nothing more');
    return value;
  }

  #value(path: Path): unknown {
    if (path.length > DEEPEST) throw new JsonSyntaxError('This is nested too deeply.', this.#at);
    const character = this.#text[this.#at];
    if (character === '{') return this.#object(path);
    if (character === '[') return this.#list(path);
    if (character === '"') return this.#string();
    const word = /[-+.\w]+/y;
    word.lastIndex = this.#at;
    const written = word.exec(this.#text)?.[0];
    if (written === undefined) throw this.#unexpected('a value');
    const value = literal(written);
    if (value === undefined) {
      const advice = /^[A-Za-z]/.test(written) ? ` Texts stand in quotes: "${written}".` : '';
      throw new JsonSyntaxError(`${written} is no value of JSON.${advice}`, this.#at, written.length);
    }
    this.#at += written.length;
    return value;
  }

  #object(path: Path): Record<string, unknown> {
    const members: [string, unknown][] = [];
    this.#items('}', () => {
      const start = this.#at;
      if (this.#text[this.#at] !== '"') throw this.#unexpected('a name in double quotes');
      const name = this.#string();
      const inner = [...path, name];
      this.places.set(keyOf(inner), [start, this.#at - start]);
      this.#skip();
      if (this.#text[this.#at] !== ':') throw this.#unexpected(`a colon behind "${name}"`);
      this.#at++;
      this.#skip();
      members.push([name, this.#value(inner)]);
    });
    return Object.fromEntries(members);
  }

  #list(path: Path): unknown[] {
    const items: unknown[] = [];
    this.#items(']', () => {
      const start = this.#at;
      const inner = [...path, items.length];
      items.push(this.#value(inner));
      this.places.set(keyOf(inner), [start, this.#at - start]);
    });
    return items;
  }

  /** Reads what stands between brackets, item by item. */
  #items(close: string, item: () => void): void {
    const open = this.#at++;
    this.#skip();
    while (this.#text[this.#at] !== close) {
      if (this.#at >= this.#text.length) throw new JsonSyntaxError(`Nothing closes this ${this.#text[open]}.`, open);
      item();
      this.#skip();
      if (this.#text[this.#at] === ',') {
        this.#at++;
        this.#skip();
      } else if (this.#text[this.#at] !== close) {
        if (this.#at >= this.#text.length) throw new JsonSyntaxError(`Nothing closes this ${this.#text[open]}.`, open);
        throw this.#unexpected(`a comma or ${close}`);
      }
    }
    this.#at++;
  }

  #string(): string {
    const start = this.#at++;
    let result = '';
    for (;;) {
      const character = this.#text[this.#at];
      if (character === undefined || character === '\n' || character === '\r')
        throw new JsonSyntaxError('Nothing closes this text: a double quote is missing.', start, this.#at - start);
      this.#at++;
      if (character === '"') return result;
      result += character === '\\' ? this.#escape() : character;
    }
  }

  #escape(): string {
    const character = this.#text[this.#at++] ?? '';
    if (character === 'u') {
      const digits = /^[0-9A-Fa-f]{4}/.exec(this.#text.slice(this.#at, this.#at + 4))?.[0];
      if (digits === undefined) throw new JsonSyntaxError('\\u needs four hexadecimal digits.', this.#at - 2, 2);
      this.#at += 4;
      return String.fromCharCode(Number.parseInt(digits, 16));
    }
    const meant = ESCAPES[character];
    if (meant === undefined)
      throw new JsonSyntaxError(`\\${character} means nothing here; a backslash is written \\\\.`, this.#at - 2, 2);
    return meant;
  }

  #skip(): void {
    const blank = /(?:\s+|\/\/[^\n]*|\/\*[\s\S]*?\*\/)*/y;
    blank.lastIndex = this.#at;
    this.#at += blank.exec(this.#text)?.[0].length ?? 0;
    if (this.#text.startsWith('/*', this.#at)) throw new JsonSyntaxError('Nothing closes this comment.', this.#at, 2);
  }

  #unexpected(wanted: string): JsonSyntaxError {
    const found = this.#text[this.#at];
    const what = found === undefined ? 'the file ends' : `${found} stands`;
    return new JsonSyntaxError(`Here ${what} where ${wanted} must stand.`, Math.min(this.#at, this.#text.length));
  }
}

function literal(written: string): unknown {
  if (written === 'true') return true;
  if (written === 'false') return false;
  if (written === 'null') return null;
  return /^-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][-+]?\d+)?$/.test(written) ? Number(written) : undefined;
}

function keyOf(path: Path): string {
  return path.map((part) => `${typeof part === 'number' ? '#' : '.'}${part}`).join('\0');
}

function placeAt(text: string, offset: number, length: number): TextPlace {
  const before = text.slice(0, offset);
  const lineStart = before.lastIndexOf('\n') + 1;
  return { offset, length, line: before.split('\n').length - 1, character: offset - lineStart };
}
