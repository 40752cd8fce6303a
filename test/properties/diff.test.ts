import { applyDiff, diffModels, type ModelChange, placeOf, saidIn } from '@alliance-lang/analysis';
import { Random } from '@alliance-lang/dev/bench/random';
import type { AllianceModel, SourceFile } from '@alliance-lang/language';
import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import { damages } from './arbitrary/damage.ts';
import { examples } from './arbitrary/examples.ts';
import { withStatementsShuffled } from './arbitrary/shuffled-statements.ts';
import { type Alliance, alliances, filesOf, oneOfEach } from './arbitrary/workspaces.ts';
import { formatted, read } from './everything.ts';
import { runs } from './runs.ts';

vi.setConfig({ testTimeout: 7_200_000 });

const known = new WeakMap<readonly SourceFile[], AllianceModel | undefined>();

/** The examples come again and again: the same files are read once. */
function modelOf(files: readonly SourceFile[]): AllianceModel | undefined {
  if (!known.has(files)) known.set(files, read(files).models[0]);
  return known.get(files);
}

/** Two versions of an alliance: declarations are dropped, added, written anew under their names, renamed and shuffled. */
const versions = fc
  .tuple(alliances({ max: 9 }), alliances({ max: 9 }), fc.nat())
  .map(([one, other, seed]): readonly [Alliance, Alliance] => {
    const random = new Random(seed);
    const before = one.declared;
    const after = before.flatMap((declaration, index) => {
      const choice = random.below(6);
      const replacement = other.declared[index];
      if (choice === 0) return [];
      if (choice === 1 && replacement) return [replacement];
      if (choice === 2)
        return [{ ...declaration, text: declaration.text.replace(/\b([A-Z][a-z]+)(\d+)\b/g, '$1$2Anew') }];
      if (choice === 3)
        return [{ ...declaration, text: declaration.text.replace(/\b\d+\b/, (digits) => `${digits}1`) }];
      return [declaration];
    });
    const more = random.below(2) === 0 ? other.declared.slice(before.length) : [];
    return [
      one,
      { header: random.below(3) === 0 ? other.header : one.header, declared: random.shuffled([...after, ...more]) },
    ];
  });

test('nothing differs from itself, however it is laid out', () => {
  fc.assert(
    fc.property(fc.oneof(alliances().map(filesOf), examples), (files) => {
      const model = modelOf(files);
      const again = modelOf(formatted(read(files)));
      if (model && again) expect(diffModels(model, again).changes).toEqual([]);
    }),
    runs(100),
  );
});

test('nor from itself in another order: of declarations, of files, of what stands in which file', () => {
  fc.assert(
    fc.property(alliances(), fc.nat(), (any, seed) => {
      const alliance = oneOfEach(any);
      const random = new Random(seed);
      const moved = random.shuffled(alliance.declared).map((declaration) => {
        const file = random.pick(['main', 'governance', 'work/plan'] as const);
        return declaration.file === 'library' ? declaration : { ...declaration, file };
      });
      const model = modelOf(filesOf(alliance));
      const again = modelOf(random.shuffled(filesOf({ ...alliance, declared: moved })));
      if (model && again) expect(diffModels(model, again).changes).toEqual([]);
    }),
    runs(100),
  );
});

test('nor from itself with the statements of every declaration in another order', () => {
  fc.assert(
    fc.property(examples, fc.nat(), (files, seed) => {
      const random = new Random(seed);
      const model = modelOf(files);
      const again = modelOf(files.map((file) => ({ ...file, text: withStatementsShuffled(file.text, random) })));
      if (model && again) expect(diffModels(model, again).changes).toEqual([]);
    }),
    runs(50),
  );
});

test('the changes applied to the version before give the version after', () => {
  fc.assert(
    fc.property(versions, ([one, other]) => {
      const [before, after] = [modelOf(filesOf(one)), modelOf(filesOf(other))];
      if (before && after) expect(applyDiff(before, diffModels(before, after))).toEqual(saidIn(after));
    }),
    runs(150),
  );
});

test('the changes of broken files applied to the version before give the version after', () => {
  fc.assert(
    fc.property(examples, damages(4), fc.nat(), (files, damage, seed) => {
      const index = seed % files.length;
      const broken = files.map((file, place) => (place === index ? { ...file, text: damage(file.text) } : file));
      const [before, after] = [modelOf(files), modelOf(broken)];
      if (before && after) expect(applyDiff(before, diffModels(before, after))).toEqual(saidIn(after));
    }),
    runs(50),
  );
});

test('backwards the same is told, the other way round', () => {
  fc.assert(
    fc.property(versions, ([one, other]) => {
      const [before, after] = [modelOf(filesOf(one)), modelOf(filesOf(other))];
      if (!before || !after) return;
      const there = diffModels(before, after).changes.map((change) => told(change, false));
      const back = diffModels(after, before).changes.map((change) => told(change, true));
      expect(back.sort()).toEqual(there.sort());
    }),
    runs(100),
  );
});

/** A change as a text that tells what it says; turned round where it is told backwards. */
function told(change: ModelChange, backwards: boolean): string {
  const turned = { added: 'removed', removed: 'added' } as const;
  if (change.type === 'added' || change.type === 'removed') {
    const { id, kind } = placeOf(change);
    return [backwards ? turned[change.type] : change.type, kind, id].join(' | ');
  }
  const pair = [change.before.id, change.after.id];
  const values = change.type === 'changed' ? [change.from?.text ?? '', change.to?.text ?? ''] : [];
  if (backwards) {
    pair.reverse();
    values.reverse();
  }
  return [change.type, ...pair, change.type === 'changed' ? change.field : '', ...values].join(' | ');
}
