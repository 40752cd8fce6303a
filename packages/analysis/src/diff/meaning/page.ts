/** The page of the documentation that shows the table, made from it. */
import type { FavourRule, MeaningRow, Reckoning, RoleName } from './row.ts';
import { MEANING_TABLE } from './table.ts';

const INTRO = `# What a change means

\`alliance diff\` tells for each change whether it is editorial, material or breaking, and in whose favour it is. It does so by the tables below: they are read from the top, and the first line that fits holds. This page is made from them.

| class | meaning |
| --- | --- |
| editorial | no duty, right, amount or date is another |
| material | somebody does something else, or at another time; nothing that was agreed is taken away |
| breaking | somebody has less, owes more or risks more than was agreed, or nobody can tell that it is not so: it needs the consent of all |

A field is named as in \`alliance diff --format json\`; \`declaration\` is the whole. Where the class is the same whoever gains, and it cannot be told who does, the table says so: *cannot tell* is an answer. *reckoned* means that shares, votes or vetoes of both versions are worked out and compared. Where that shows that nobody has more or less than before, the change is in nobody’s favour whatever its line says: the same parts written otherwise are editorial; a body in which each party keeps its part of the votes, or somebody else of the same party, is material.
`;

/** Markdown, with a line feed at the end. */
export function meaningPage(): string {
  const tables = MEANING_TABLE.map(({ title, rows }) =>
    [
      `## ${title}`,
      '',
      '| declaration | field | direction | class | in favour of | why |',
      '| --- | --- | --- | --- | --- | --- |',
      ...rows.map(line),
    ].join('\n'),
  );
  return `${INTRO}\n${tables.join('\n\n')}\n`;
}

function line({ elements, fields, directions, class: meaning, favour, reason }: MeaningRow): string {
  const list = (words: readonly string[]): string => words.map((word) => (word === '*' ? 'any' : word)).join(', ');
  const names = fields.map((field) => (field === '*' ? 'any' : `\`${field}\``)).join(', ');
  return `| ${list(elements)} | ${names} | ${list(directions)} | ${meaning} | ${favourWords(favour)} | ${reason} |`;
}

const ROLES: Readonly<Record<RoleName, string>> = {
  holder: 'the holder',
  giver: 'the giver',
  payer: 'whoever pays',
  receiver: 'whoever is paid',
  bound: 'whoever is bound',
  favoured: 'whoever is favoured',
  licensee: 'the licensee',
  owner: 'the owner',
  provider: 'the provider',
  accountable: 'whoever is accountable',
  party: 'this party',
  named: 'whoever is named',
};

const RECKONED: Readonly<Record<Reckoning, string>> = {
  share: 'reckoned: larger share',
  burden: 'reckoned: smaller share of the cost',
  votes: 'reckoned: larger part of the votes',
  veto: 'reckoned: who can stop a decision alone',
  place: 'reckoned: named after and not before',
  load: 'reckoned: named before and not after',
};

function favourWords(favour: FavourRule): string {
  if (favour === 'nobody') return 'nobody';
  if (favour === 'all') return 'all alike';
  if (favour === 'unknown') return 'cannot tell';
  if (favour.type === 'reckoned') return RECKONED[favour.by];
  return favour.type === 'for' ? ROLES[favour.role] : `the others than ${ROLES[favour.role]}`;
}
