/** How a letter is drawn: alone, after, before, or between letters it joins. The order is that of Unicode's blocks. */
type Forms = readonly [alone: string, final?: string, initial?: string, medial?: string];

/** Letters that join on both sides without having forms: the stretching line. */
const TATWEEL = '\u0640';
const MARK = /^\p{Mn}$/u;

/**
 * The forms of each Arabic letter, and of lam with alef, from Unicode's presentation forms: each of them decomposes to
 * its letter and tells whether it is the isolated, final, initial or medial form by its place in the block.
 */
const FORMS: ReadonlyMap<string, Forms> = readForms();

function readForms(): ReadonlyMap<string, Forms> {
  const found = new Map<string, string[]>();
  const add = (first: number, last: number) => {
    for (let code = first; code <= last; code += 1) {
      const form = String.fromCodePoint(code);
      const letter = form.normalize('NFKC');
      if (letter === form || letter.startsWith(' ') || letter.startsWith(TATWEEL)) continue;
      found.set(letter, [...(found.get(letter) ?? []), form]);
    }
  };
  add(0xfe80, 0xfefc);
  // Letters of Persian and Urdu: peh, tcheh, jeh, keheh, gaf, farsi yeh.
  for (const [first, last] of [
    [0xfb56, 0xfb59],
    [0xfb7a, 0xfb7d],
    [0xfb8a, 0xfb8b],
    [0xfb8e, 0xfb95],
    [0xfbfc, 0xfbff],
  ])
    add(first ?? 0, last ?? 0);
  return new Map([...found].map(([letter, forms]) => [letter, forms as unknown as Forms]));
}

/**
 * Replaces Arabic letters by the forms in which they join, as far as the font has them (`has`), in the order of reading.
 * Each piece of the result is one character with the marks that stand on it.
 */
export function joinArabic(characters: readonly string[], has: (codePoint: number) => boolean): string[] {
  if (!characters.some((character) => FORMS.has(character.charAt(0)))) return [...characters];
  const letters = withLamAlef(characters, has);
  return letters.map((letter, index) => {
    const forms = FORMS.get(baseOf(letter));
    if (!forms) return letter;
    const before = joinsAfter(letters[index - 1]);
    const after = joinsBefore(letters[index + 1]) && forms.length === 4;
    const form = before ? (after ? forms[3] : forms[1]) : after ? forms[2] : forms[0];
    if (form === undefined || !has(form.codePointAt(0) ?? 0)) return letter;
    return form + letter.slice(baseOf(letter).length);
  });
}

/** A letter without its marks; lam with alef counts as one. */
function baseOf(letter: string): string {
  return letter.replace(/\p{Mn}+$/u, '');
}

/** Whether the letter before reaches out to this one. */
function joinsAfter(letter: string | undefined): boolean {
  const base = baseOf(letter ?? '');
  return base === TATWEEL || FORMS.get(base)?.length === 4;
}

/** Whether the next letter lets itself be reached. */
function joinsBefore(letter: string | undefined): boolean {
  const base = baseOf(letter ?? '');
  return base === TATWEEL || (FORMS.get(base)?.length ?? 0) >= 2;
}

function withLamAlef(characters: readonly string[], has: (codePoint: number) => boolean): string[] {
  const result: string[] = [];
  for (const character of characters) {
    const last = result.at(-1) ?? '';
    const form = FORMS.get(last + baseOf(character));
    if (last === '\u0644' && form && has(form[0].codePointAt(0) ?? 0) && !MARK.test(character))
      result[result.length - 1] = last + character;
    else result.push(character);
  }
  return result;
}
