import { workspace } from './corpus.ts';
import { type Effort, type Figure, type Measurement, times } from './figure.ts';
import { BenchServer, folderOf } from './server.ts';

const EDITS = 200;
/** Every so many edits one is of the library that all alliances import. */
const HUB = 5;
const PART = 'alliance0/part3.alliance';
const MOST = 450;

/** What the server holds of the machine's memory with a thousand files open. */
export const memory: Measurement = {
  name: 'memory',
  async run({ files }: Effort): Promise<Figure[]> {
    const corpus = workspace(files);
    const textOf = (path: string): string => corpus.files.find((file) => file.path === path)?.text ?? '';
    await using folder = await folderOf(corpus.files);
    await using server = await BenchServer.start(folder.path);
    const { session } = server;
    for (const path of [PART, corpus.hub]) await session.open(path, textOf(path));
    await server.checkedAlliances(corpus.alliances.length);
    const half: number[] = [];
    let opened: number | undefined;
    for (let turn = 0; turn < 2 * EDITS; turn++) {
      if (turn % HUB === 0) {
        server.forget();
        await session.replace(corpus.hub, 'function executive', 'function executive ');
        await server.checkedAlliances(corpus.alliances.length);
      } else {
        await server.untilDiagnostics(PART, () => session.replace(PART, '"Result', '"Result of'));
        await server.idle(PART);
      }
      if (turn === 0) opened = server.memory();
      if (turn === EDITS - 1 || turn === 2 * EDITS - 1) half.push(server.memory() ?? Number.NaN);
    }
    const [after = Number.NaN, later = Number.NaN] = half;
    if (opened === undefined)
      return [{ name: 'memory with W open', value: 'not measured here', goal: `≤ ${MOST} MB`, held: undefined }];
    return [
      megabytes('memory with W open', opened),
      megabytes(`memory after ${EDITS} edits, ${EDITS / HUB} of them of the library`, after),
      {
        name: `memory after ${EDITS} more`,
        value: `${later.toFixed(0)} MB`,
        ratio: times(later / after, 'before'),
        goal: '≤ 1.1 ×',
        held: later / after <= 1.1,
      },
    ];
  },
};

function megabytes(name: string, value: number): Figure {
  return { name, value: `${value.toFixed(0)} MB`, goal: `≤ ${MOST} MB`, held: value <= MOST };
}
