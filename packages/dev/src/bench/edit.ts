import { workspace } from './corpus.ts';
import { type Effort, type Figure, type Measurement, milliseconds, times } from './figure.ts';
import { BenchServer, folderOf } from './server.ts';
import { median, percentile } from './statistics.ts';
import { bareNode, unitNow, waited } from './unit.ts';

/** A file of the first alliance. */
const PART = 'alliance0/part3.alliance';

/** What somebody who writes waits for, with a workspace of a thousand files open. */
export const edit: Measurement = {
  name: 'edit',
  async run(effort: Effort): Promise<Figure[]> {
    const large = workspace(effort.files);
    const small = workspace(10);
    await using folder = await folderOf(large.files);
    await using smallFolder = await folderOf(small.files);
    const opening = await openings(folder.path, textOf(large, PART), large.alliances.length, effort);
    await using server = await BenchServer.start(folder.path);
    await using other = await BenchServer.start(smallFolder.path);
    for (const one of [server, other]) {
      for (const path of [PART, large.hub]) await one.session.open(path, textOf(large, path));
    }
    await server.checkedAlliances(large.alliances.length);
    await other.checkedAlliances(small.alliances.length);
    return [
      ...(await edits(server, other, effort)),
      ...(await hubEdits(server, large.hub, large.alliances.length, effort)),
      ...(await completions(server, effort)),
      ...opening,
    ];
  },
};

function textOf(corpus: ReturnType<typeof workspace>, path: string): string {
  return corpus.files.find((file) => file.path === path)?.text ?? '';
}

/** Letters into a text and out of it, a number, a half-written statement: what writing is made of. */
async function typing(server: BenchServer, turn: number): Promise<number> {
  const { session } = server;
  const text = session.text(PART);
  const changes: readonly (readonly [RegExp, (found: string) => string])[] = [
    [/"Result \w+/, (found) => `${found}a`],
    [/target \d+/, () => `target ${50 + (turn % 50)}`],
    [/ {2}responsible /, (found) => `  consu\n${found}`],
    [/ {2}consu\n/, () => ''],
    [/within \d+ business/, () => `within ${1 + (turn % 20)} business`],
  ];
  const [pattern, change] = changes[turn % changes.length] ?? [/$/, (found: string) => found];
  const found = pattern.exec(text)?.[0] ?? '';
  const time = await server.untilDiagnostics(PART, () => session.replace(PART, found, change(found)));
  await server.idle(PART);
  return time;
}

async function edits(server: BenchServer, other: BenchServer, { samples, rounds }: Effort): Promise<Figure[]> {
  const unit = await unitNow(rounds);
  for (let turn = 0; turn < 20; turn++) await Promise.all([typing(server, turn), typing(other, turn)]);
  const here: number[] = [];
  const there: number[] = [];
  for (let turn = 0; turn < samples; turn++) {
    here.push(await typing(server, turn));
    there.push(await typing(other, turn));
  }
  const ratio = median(here) / median(there);
  return [
    waited('edit to diagnostics in W, p50', median(here), 5, unit),
    waited('edit to diagnostics in W, p95', percentile(here, 0.95), 12, unit),
    {
      name: 'the same edit, W to 10 files',
      value: milliseconds(median(there)),
      ratio: times(ratio, '10 files'),
      goal: '≤ 1.3 ×',
      held: ratio <= 1.3,
    },
  ];
}

async function hubEdits(server: BenchServer, hub: string, alliances: number, { rounds }: Effort): Promise<Figure[]> {
  const unit = await unitNow(rounds);
  const { session } = server;
  const own: number[] = [];
  const everyone: number[] = [];
  const next: number[] = [];
  for (let round = 0; round < 2 * rounds; round++) {
    const [before, after] = round % 2 === 0 ? ['person Dana1', 'person Dina1'] : ['person Dina1', 'person Dana1'];
    server.forget();
    const start = performance.now();
    own.push(await server.untilDiagnostics(hub, () => session.replace(hub, before, after)));
    if (round >= rounds) {
      next.push(await typing(server, round));
      continue;
    }
    await server.checkedAlliances(alliances);
    everyone.push(performance.now() - start);
    await server.idle(PART);
  }
  return [
    waited('a name in the library of all: its own diagnostics', median(own), 25, unit),
    waited('… and those of everyone', median(everyone), 500, unit),
    waited('… and of another file that is typed into meanwhile', median(next), 25, unit),
  ];
}

async function completions(server: BenchServer, { samples, rounds }: Effort): Promise<Figure[]> {
  const unit = await unitNow(rounds);
  const { session } = server;
  const places = ['accountable ¦', '  consulted ¦', 'needs ¦', '¦  area ', 'made by ¦'];
  const all: number[] = [];
  for (let turn = 0; turn < samples + 10; turn++) {
    const position = session.position(PART, places[turn % places.length] ?? '¦');
    const start = performance.now();
    const found = await session.ask<unknown>('textDocument/completion', PART, { position });
    if (turn >= 10) all.push(performance.now() - start);
    if (!found) throw new Error(`Nothing is offered at ${places[turn % places.length]}`);
  }
  return [
    waited('completion in W, p50', median(all), 5, unit),
    waited('completion in W, p95', percentile(all, 0.95), 15, unit),
  ];
}

/** From the start of the server's process until the file in front is checked, and until all files are. */
async function openings(root: string, text: string, alliances: number, { rounds }: Effort): Promise<Figure[]> {
  const units: number[] = [];
  const first: number[] = [];
  const all: number[] = [];
  for (let round = 0; round < rounds; round++) {
    units.push(await bareNode());
    const start = performance.now();
    await using server = await BenchServer.start(root);
    await server.session.open(PART, text);
    await server.session.until(() => server.session.diagnostics(PART) !== undefined);
    first.push(performance.now() - start);
    await server.checkedAlliances(alliances);
    all.push(performance.now() - start);
  }
  const unit = median(units);
  return [
    waited('opening W: first diagnostics', median(first), 1000, unit),
    waited('opening W: all diagnostics', median(all), 1800, unit),
  ];
}
