import { lint } from '@alliance-lang/analysis';
import { createAllianceServices, formatText, problemsOf, readWorkspace, type Workspace } from '@alliance-lang/language';
import { DIAGRAMS, renderSvg } from '@alliance-lang/rendering';
import { oneFile, roles } from './corpus.ts';
import { type Effort, type Figure, type Measurement, milliseconds, times } from './figure.ts';
import { sourcesOf } from './rules.ts';
import { median, worked } from './statistics.ts';

const services = createAllianceServices();

/** What is done to a workspace that is read. */
const WORK: readonly (readonly [name: string, act: (workspace: Workspace) => void])[] = [
  [
    'problems of the language',
    ({ documents }) => {
      for (const document of documents) problemsOf(document, services.alliance);
    },
  ],
  [
    'rules',
    ({ models }) => {
      for (const model of models) lint(model, { today: '2026-11-22' });
    },
  ],
  [
    'formatting',
    ({ documents }) => {
      for (const document of documents) formatText(document, services.alliance.parser.Lexer);
    },
  ],
];

/** Whether twice the work takes twice the time. */
export const growth: Measurement = {
  name: 'growth',
  async run({ rounds }: Effort): Promise<Figure[]> {
    const texts = [5_000, 10_000].map((lines) => sourcesOf([oneFile(lines)]));
    const figures = [
      grown(
        'reading, 5,000 to 10,000 lines',
        rounds,
        texts.map((files) => () => readWorkspace(files, services)),
      ),
    ];
    for (const [name, act] of WORK) {
      // A second workspace would take the documents of the first away: each is read when its turn comes.
      const acts = texts.map((files) => () => readWorkspace(files, services));
      figures.push(grown(`${name}, 5,000 to 10,000 lines`, rounds, acts, act));
    }
    const models = [75, 150].flatMap((count) => readWorkspace(sourcesOf([roles(count)])).models);
    for (const diagram of DIAGRAMS) {
      const draws = models.map((model) => () => {
        for (let turn = 0; turn < 20; turn++) renderSvg(diagram.draw(model));
      });
      const [smaller = 0, larger = 0] = models.map((model) => renderSvg(diagram.draw(model)).length);
      // A matrix of twice the people and twice the work is four times as large: what a picture holds is its work.
      figures.push(
        grown(`${diagram.id}, by what it draws, 75 to 150 roles`, rounds, draws, undefined, larger / smaller),
      );
    }
    return figures;
  },
};

/** The time of the larger work in units of the smaller. With `act` it is the time of what is done with the result. `work` says how much larger. */
function grown<Result>(
  name: string,
  rounds: number,
  works: readonly (() => Result)[],
  act?: (result: Result) => void,
  work = 2,
): Figure {
  const once = (make: () => Result): number => {
    if (!act) return worked(make);
    const result = make();
    return worked(() => act(result));
  };
  const [smaller, larger] = works;
  if (!smaller || !larger) throw new Error('Two sizes are compared.');
  const pairs: { readonly small: number; readonly large: number }[] = [];
  for (let round = 0; round < rounds + 2; round++) {
    const pair = { small: once(smaller), large: once(larger) };
    if (round >= 2) pairs.push(pair);
  }
  const ratio = (median(pairs.map(({ small, large }) => large / small)) * 2) / work;
  return {
    name,
    value: milliseconds(median(pairs.map(({ large }) => large))),
    ratio: times(ratio, 'half the work'),
    goal: '≤ 2.1 ×',
    held: ratio <= 2.1,
  };
}
