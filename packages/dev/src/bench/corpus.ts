/** The texts that are measured: made here, the same for the same size. */
import { CYCLE, type Kind, LINES, type Names, writeDeclaration } from './declarations.ts';
import { Random } from './random.ts';

/** A file by its path below the workspace's folder. */
export interface CorpusFile {
  readonly path: string;
  readonly text: string;
}

/** A workspace of many alliances that share one library of parties. */
export interface CorpusWorkspace {
  readonly files: readonly CorpusFile[];
  /** Names of the alliances. */
  readonly alliances: readonly string[];
  /** The library that every alliance imports. */
  readonly hub: string;
}

const COMPANIES = [
  'Northwind',
  'Contoso',
  'Fabrikam',
  'Litware',
  'Proseware',
  'Tailspin',
  'Wingtip',
  'Adatum',
  'Trey',
  'Lucerne',
];
const PEOPLE = ['Alice', 'Bruno', 'Chidi', 'Dana', 'Emil', 'Fatima', 'Grace', 'Hugo', 'Iker', 'Jana'];

/** Lines of one file of a workspace. */
const FILE_LINES = 150;
/** Files of one alliance of a workspace, beside the library. */
const FAMILY = 9;

/** One alliance in one file of about so many lines, its parties included. */
export function oneFile(lines: number, people = 4): CorpusFile {
  const random = new Random(lines);
  const parties = COMPANIES.slice(0, 2);
  const head = [...headOf('Demo', parties, []), ...parties.flatMap((party) => partyText(party, people))];
  const plan = planOf(lines - head.length, '');
  const names = namesOf(parties, people, [plan]);
  return { path: 'demo.alliance', text: textOf([...head, ...bodyOf(plan, names, random)]) };
}

/** A workspace of about so many files of 150 lines: alliances of nine files each, and the library that all of them import. */
export function workspace(files: number): CorpusWorkspace {
  const hub = 'parties.alliance';
  const library = COMPANIES.flatMap((party) => partyText(party, PEOPLE.length));
  const all: CorpusFile[] = [{ path: hub, text: textOf(library) }];
  const count = Math.max(1, Math.floor((files - 1) / FAMILY));
  const alliances = Array.from({ length: count }, (_, index) => `Alliance${index}`);
  for (const [index, name] of alliances.entries()) all.push(...familyOf(name, index));
  return { files: all, alliances, hub };
}

/** An alliance of two parties with so many people, all of them at work. */
export function roles(count: number): CorpusFile {
  return oneFile(count * 8, Math.ceil(count / 2));
}

function familyOf(name: string, index: number): CorpusFile[] {
  const random = new Random(index + 1);
  const parties = random.shuffled(COMPANIES).slice(0, 2);
  const head = headOf(name, parties, ['../parties.alliance']);
  const plans = Array.from({ length: FAMILY }, (_, file) =>
    planOf(FILE_LINES - (file === 0 ? head.length : 2), `${file}x`),
  );
  const names = namesOf(parties, PEOPLE.length, plans);
  return plans.map((plan, file) => ({
    path: `${name.toLowerCase()}/${file === 0 ? 'main' : `part${file}`}.alliance`,
    text: textOf([...(file === 0 ? head : [`part of ${name}`, '']), ...bodyOf(plan, names, random)]),
  }));
}

function headOf(name: string, parties: readonly string[], imports: readonly string[]): string[] {
  return [
    ...imports.flatMap((path) => [`import "${path}"`, '']),
    `alliance ${name} "${parties.join(' × ')}" {`,
    '  kind co-selling',
    '  stage design',
    `  between ${parties.join(', ')}`,
    `  driver ${parties[0]}.Alice1`,
    '  effective 2027-01-01',
    '  currency EUR',
    '  mission "Give every store a forecast that it trusts."',
    '  gap "Neither has both the data and the engine."',
    '}',
    '',
  ];
}

function partyText(party: string, people: number): string[] {
  return [
    `party ${party} "${party} Inc." {`,
    ...Array.from({ length: people }, (_, index) => [
      `  person ${personName(index)} "${personName(index)} of ${party}" { function ${index === 0 ? 'executive' : 'alliances'} }`,
    ]).flat(),
    '  sponsor Alice1',
    `  lead ${personName(1)}`,
    `  goal Growth${party} "Twice as many stores"`,
    '}',
    '',
  ];
}

function personName(index: number): string {
  return `${PEOPLE[index % PEOPLE.length]}${Math.floor(index / PEOPLE.length) + 1}`;
}

interface Planned {
  readonly kind: Kind;
  readonly name: string;
}

/** What stands in a file of so many lines. */
function planOf(lines: number, prefix: string): Planned[] {
  const plan: Planned[] = [];
  let left = lines;
  for (let index = 0; left > 0 || index < CYCLE.length / 2; index++) {
    const kind: Kind = CYCLE[index % CYCLE.length] ?? 'deliverable';
    plan.push({ kind, name: `${kind.charAt(0).toUpperCase()}${kind.slice(1)}${prefix}${index}` });
    left -= LINES[kind];
  }
  return plan;
}

function namesOf(parties: readonly string[], people: number, plans: readonly (readonly Planned[])[]): Names {
  const byKind = new Map<Kind, string[]>();
  for (const { kind, name } of plans.flat()) byKind.set(kind, [...(byKind.get(kind) ?? []), name]);
  return {
    parties,
    people: parties.flatMap((party) => Array.from({ length: people }, (_, index) => `${party}.${personName(index)}`)),
    of: (kind) => byKind.get(kind) ?? [],
  };
}

function bodyOf(plan: readonly Planned[], names: Names, random: Random): string[] {
  return plan.flatMap(({ kind, name }) => writeDeclaration(kind, name, names, random));
}

function textOf(lines: readonly string[]): string {
  return `${lines.join('\n')}\n`;
}
