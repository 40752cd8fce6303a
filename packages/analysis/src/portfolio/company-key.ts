/** Names of companies and texts, made comparable. */

/** Legal forms: what stands behind a name and makes no other company of it. */
const FORMS: ReadonlySet<string> = new Set(
  'ab ag as asa bv co company corp corporation gmbh inc incorporated kg kk lda limited llc llp ltd nv oy plc pte pty sa sarl sas se sl spa srl the'.split(
    ' ',
  ),
);

/** A text in lower case, without marks, accents and double spaces. */
export function textKey(text: string): string {
  return text
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** A company's name without its legal form: `Contoso Data GmbH` and `CONTOSO-Data` are one. */
export function companyKey(title: string): string {
  const words = textKey(title.replaceAll(/(?<=\b\p{L})\.(?=\p{L}\b)/gu, '')).split(' ');
  const kept = words.filter((word) => !FORMS.has(word));
  return (kept.length > 0 ? kept : words).join(' ');
}

/** A key, and the key with each letter left out in turn: two names one letter apart have one of these in common. */
export function spellingKeys(key: string): readonly string[] {
  const solid = key.replaceAll(' ', '');
  if (solid.length < 6) return [solid];
  return [solid, ...Array.from(solid, (_, index) => `${solid.slice(0, index)}${solid.slice(index + 1)}`)];
}

/**
 * Whether two keys are one name that was spelled twice: equal but for spaces, or one letter apart in a name of six or more. Numbers are names of
 * their own: `Plant 1` and `Plant 2` are two.
 */
export function isOneName(a: string, b: string): boolean {
  const [x, y] = [a.replaceAll(' ', ''), b.replaceAll(' ', '')];
  if (x === y) return true;
  if (Math.min(x.length, y.length) < 6 || Math.abs(x.length - y.length) > 1) return false;
  const digits = (text: string): string => text.replaceAll(/\P{N}/gu, '');
  return digits(x) === digits(y) && isOneEdit(x, y);
}

function isOneEdit(x: string, y: string): boolean {
  let from = 0;
  while (from < x.length && from < y.length && x[from] === y[from]) from++;
  let [endX, endY] = [x.length, y.length];
  while (endX > from && endY > from && x[endX - 1] === y[endY - 1]) {
    endX--;
    endY--;
  }
  return endX - from <= 1 && endY - from <= 1;
}
