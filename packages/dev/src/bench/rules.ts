import { lint, portfolioFacts, portfolioOf } from '@alliance-lang/analysis';
import {
  createAllianceServices,
  ModelBuilder,
  problemsOf,
  readWorkspace,
  type SourceFile,
} from '@alliance-lang/language';
import { type CorpusFile, workspace } from './corpus.ts';
import { type Effort, type Figure, type Measurement, milliseconds, times } from './figure.ts';
import { median, worked } from './statistics.ts';

/** All rules over all alliances of the workspace, in units of what reading it takes. */
export const rules: Measurement = {
  name: 'rules',
  async run({ rounds, files }: Effort): Promise<Figure[]> {
    const sources = sourcesOf(workspace(files).files);
    const services = createAllianceServices();
    const all: { readonly reading: number; readonly rules: number; readonly problems: number }[] = [];
    for (let round = 0; round < rounds + 2; round++) {
      let read = readWorkspace([], services);
      const whole = worked(() => {
        read = readWorkspace(sources, services);
      });
      const models = worked(() => new ModelBuilder(services.alliance.references.WorkspaceGraph).buildAll());
      const linting = worked(() => {
        const portfolio = portfolioOf(read.models.map(portfolioFacts));
        for (const model of read.models) lint(model, { today: '2026-11-22', others: portfolio.othersOf(model.id) });
      });
      const problems = worked(() => {
        for (const document of read.documents) problemsOf(document, services.alliance);
      });
      if (round >= 2) all.push({ reading: whole - models, rules: linting, problems });
    }
    const reading = median(all.map((one) => one.reading));
    const ratio = median(all.map((one) => one.rules / one.reading));
    const problems = median(all.map((one) => one.problems / one.reading));
    return [
      { name: 'parse and link of W', value: milliseconds(reading), goal: '', held: undefined },
      {
        name: 'all rules over W',
        value: milliseconds(median(all.map((one) => one.rules))),
        ratio: times(ratio, 'parse and link'),
        goal: '≤ 0.5 ×',
        held: ratio <= 0.5,
      },
      {
        name: 'problems of the language in W',
        value: milliseconds(median(all.map((one) => one.problems))),
        ratio: times(problems, 'parse and link'),
        goal: '',
        held: undefined,
      },
    ];
  },
};

/** Files as the language reads them. */
export function sourcesOf(files: readonly CorpusFile[]): SourceFile[] {
  return files.map(({ path, text }) => ({ uri: `file:///bench/${path}`, text }));
}
