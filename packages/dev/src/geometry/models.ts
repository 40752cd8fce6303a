import { type AllianceModel, readWorkspace } from '@alliance-lang/language';
import {
  consortium,
  datedAlliance,
  justStarted,
  nothingYet,
  oddNames,
  retailInsights,
  retitled,
} from '../../../rendering/src/samples/sample-alliances.ts';
import { everything, everythingInScripts } from '../../../rendering/src/samples/written-out-alliances.ts';
import { oneFile } from '../bench/corpus.ts';
import { Random } from '../bench/random.ts';

/** A model with a name for reports. */
export interface NamedModel {
  readonly name: string;
  readonly model: AllianceModel;
}

const KINDS = ['as written', 'short', 'long', 'one long word', 'Arabic', 'Chinese', 'emoji', 'mixed'] as const;
type Kind = (typeof KINDS)[number];

const TITLES: Readonly<Record<Exclude<Kind, 'as written' | 'mixed'>, readonly string[]>> = {
  short: ['A', 'Board', 'X 1', 'Ops', 'IP', 'Due'],
  long: [
    'The joint committee for everything that has not been given to any other committee of the alliance yet',
    'Change a list price by more than five per cent in any calendar year after the first',
    'Wolfgang Amadeus Featherstonehaugh-Cholmondeley the Younger, of Marjoribanks',
  ],
  'one long word': ['Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft', 'W'.repeat(70)],
  Arabic: ['شركة النور للتقنية والاتصالات المتقدمة', 'ليلى عبد الرحمن الأنصاري', 'اللجنة التوجيهية المشتركة (٣)'],
  Chinese: ['北京星辰数据科技有限公司', '王小明', '数据共享协议与联合开发路线图第一版（草案）以及其他所有附件'],
  emoji: ['🚀 Launch 👩‍💻', '🏴󠁧󠁢󠁳󠁣󠁴󠁿🇩🇪🇫🇷', '🎯'.repeat(30)],
};

/** How many models there are at most: every base with every kind of names, drawn by lot. */
const BASES: readonly (readonly [string, (random: Random) => AllianceModel])[] = [
  ['retail', () => retailInsights()],
  ['dated', () => datedAlliance()],
  ['odd', () => oddNames()],
  ['everything', (random) => everything(2 + random.below(7))],
  ['scripts', (random) => everythingInScripts(random.below(2) === 0 ? 2 : 3)],
  ['consortium', (random) => consortium(2 + random.below(7), 1 + random.below(12))],
  ['written', (random) => written(40 + 20 * random.below(25), 1 + random.below(20))],
  ['started', () => justStarted()],
  ['nothing', () => nothingYet()],
];

/** So many models, the same each time: two to eight parties, one to forty people, names of every kind and length. */
export function generatedModels(count: number): NamedModel[] {
  return Array.from({ length: count }, (_, index) => {
    const random = new Random(index + 1);
    const [base, make] = BASES[index % BASES.length] ?? BASES[0]!;
    const kind = KINDS[random.below(KINDS.length)] ?? 'mixed';
    return { name: `${index} ${base}, names ${kind}`, model: renamed(make(random), kind, random) };
  });
}

function renamed(model: AllianceModel, kind: Kind, random: Random): AllianceModel {
  if (kind === 'as written') return model;
  const pool = kind === 'mixed' ? Object.values(TITLES).flat() : TITLES[kind];
  return retitled(model, () => pool[random.below(pool.length)] ?? '');
}

const files = new Map<string, AllianceModel>();

function written(lines: number, people: number): AllianceModel {
  const key = `${lines} ${people}`;
  const known = files.get(key);
  if (known) return known;
  const { path, text } = oneFile(lines, people);
  const [model] = readWorkspace([{ uri: `file:///${path}`, text }]).models;
  if (!model) throw new Error(`The generated file of ${lines} lines holds no alliance.`);
  files.set(key, model);
  return model;
}
