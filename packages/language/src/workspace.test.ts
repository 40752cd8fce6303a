import { describe, expect, it } from 'vitest';
import { createAllianceServices } from './services.ts';
import { readWorkspace, type SourceFile } from './workspace.ts';

const files = (texts: Readonly<Record<string, string>>): SourceFile[] =>
  Object.entries(texts).map(([name, text]) => ({ uri: `file:///my deals/${name}.alliance`, text }));

const FIRST = {
  main: 'import "people"\nalliance Deal { between Northwind, Contoso }\nkpi Revenue',
  work: 'part of Deal\ndeliverable Api { accountable Northwind.Alice  consulted Northwind.Zoe }',
  people: 'party Northwind { person Alice }\nparty Contoso',
};

describe('a workspace that is read after another', () => {
  it('links what stands there with the same text anew, and says what a first reading says', () => {
    const services = createAllianceServices();
    const later = [
      files({ ...FIRST, main: FIRST.main.replace('Revenue', 'Margin') }),
      // Names of a file that stays lead elsewhere, to nothing, and to something at last.
      files({ ...FIRST, people: 'party Northwind { team Sales { person Alice } }\nparty Contoso' }),
      files({ ...FIRST, people: 'party Contoso' }),
      files({ ...FIRST, people: 'party Northwind { person Alice  person Zoe }\nparty Contoso' }),
      files({ main: FIRST.main, work: FIRST.work }),
      files(FIRST),
    ];
    readWorkspace(files(FIRST), services);
    for (const sources of later) {
      const { models } = readWorkspace(sources, services, { keep: true });
      expect(models).toEqual(readWorkspace(sources).models);
    }
  });

  it('reads no text twice, and leaves the models of the one before as they were', () => {
    const services = createAllianceServices();
    const first = readWorkspace(files(FIRST), services);
    const before = structuredClone(first.models);
    const trees = first.documents.map(({ parseResult }) => parseResult.value);
    const changed = files({ ...FIRST, people: 'party Northwind { person Zoe }\nparty Contoso' });
    const second = readWorkspace(changed, services, { keep: true });
    expect(second.documents.map(({ parseResult }, index) => parseResult.value === trees[index])).toEqual([
      true,
      true,
      false,
    ]);
    expect(first.models).toEqual(before);
    expect(second.models).not.toEqual(before);
    // What says the same is the same object, so that nobody need compare it.
    expect(second.models[0]!.kpis[0]).toBe(first.models[0]!.kpis[0]);
    expect(second.models[0]!.work[0]).not.toBe(first.models[0]!.work[0]);
    const third = readWorkspace(changed, services);
    expect(third.documents[0]!.parseResult.value).not.toBe(trees[0]);
  });
});
