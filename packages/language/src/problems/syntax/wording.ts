/** Blocks that an alliance or its owner has once: `the term`. */
const THE: Readonly<Record<string, string>> = {
  term: 'the term',
  legal: 'the legal terms',
  exit: 'the exit',
  closing: 'the closing',
  communication: 'the communication',
  coordination: 'the coordination',
  scope: 'the scope',
  size: 'the size',
  money: 'the money at the exit',
  'wind-down': 'the wind-down',
};

/** What a block is called, with its article: `a body`, `an alliance`, `the term`. */
export function article(word: string): string {
  return THE[word] ?? (/^[aeiou]/.test(word) ? `an ${word}` : `a ${word}`);
}

/** A token's text, cut where it is long. */
export function shortened(image: string): string {
  const line = image.replace(/\s+/g, ' ');
  return line.length > 30 ? `${line.slice(0, 29)}…` : line;
}
