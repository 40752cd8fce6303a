import type { SourceFile } from '@alliance-lang/language';
import fc from 'fast-check';
import { bearsName, declarationRules, GrammarWriter, type Named, typeOf } from './grammar-writer.ts';

/** A declaration to be written: which rule, which choices inside, in which of the files. */
interface Plan {
  readonly rule: string;
  readonly seed: number;
  readonly file: number;
}

const plan: fc.Arbitrary<Plan> = fc.record({
  rule: fc.constantFrom(...declarationRules, 'Party', 'Body', 'Decision', 'Escalation', 'Deliverable', 'Kpi', 'Plan'),
  seed: fc.nat(),
  file: fc.nat({ max: 3 }),
});

const FILES = ['main', 'governance', 'work/plan', 'library'] as const;

/** The URI of a file of the workspaces made here; `main` is the main file. */
export function uriOf(name: string): string {
  return `file:///w/${name}.alliance`;
}

/** Declarations, written one by one, with the file that each stands in. */
export interface Declared {
  readonly file: (typeof FILES)[number];
  readonly text: string;
}

/** An alliance as its declarations; the header and how the files find each other are written by {@link filesOf}. */
export interface Alliance {
  readonly header: string;
  readonly declared: readonly Declared[];
}

/**
 * An alliance of any content that the grammar allows, over up to four files: a main file, two parts and a library that the main file imports.
 * It shrinks to fewer declarations.
 */
export function alliances(size: { readonly max: number } = { max: 14 }): fc.Arbitrary<Alliance> {
  return fc.tuple(fc.array(plan, { maxLength: size.max }), fc.nat(), fc.boolean()).map(([plans, seed, anyHeader]) => {
    const named = plans.flatMap(({ rule }, index): Named[] => {
      const name = `${rule}${index}`;
      if (!bearsName(rule)) return [];
      const own = { type: typeOf(rule), name };
      return rule === 'Party' ? [own, { type: 'Person', name: `${name}.Alice` }] : [own];
    });
    const parties = named.filter(({ type }) => type === 'Party').map(({ name }) => name);
    const header = anyHeader
      ? new GrammarWriter(seed, named).declaration('Alliance', 'Demo')
      : `alliance Demo "Demo" {\n  kind co-selling\n  stage design\n  between ${parties.join(', ') || 'Nobody'}\n}\n`;
    const declared = plans.map(({ rule, seed: own, file }, index) => ({
      file: FILES[file] ?? 'main',
      text: new GrammarWriter(own, named).declaration(rule, `${rule}${index}`),
    }));
    return { header, declared };
  });
}

/** The files of an alliance, with its declarations in the order in which they are given. */
export function filesOf({ header, declared }: Alliance): SourceFile[] {
  const inFile = (file: string): string[] => declared.filter((one) => one.file === file).map(({ text }) => text);
  const needed = FILES.filter((file) => file === 'main' || inFile(file).length > 0);
  return needed.map((file) => {
    const imports = needed.includes('library') ? ['import "library.alliance"\n'] : [];
    const head = file === 'main' ? [...imports, header] : file === 'library' ? [] : ['part of Demo\n'];
    return { uri: uriOf(file), text: [...head, ...inFile(file)].join('\n') };
  });
}

/** The files of any alliance. */
export const workspaces: fc.Arbitrary<SourceFile[]> = alliances().map(filesOf);

/** Declarations without a name stand once in an alliance: the first counts, so the order matters where there are several. */
export function oneOfEach({ header, declared }: Alliance): Alliance {
  const seen = new Set<string>();
  return {
    header,
    declared: declared.filter(({ text }) => {
      const [start = ''] = /^\S+(?: [\p{Lu}]\S*)?/u.exec(text) ?? [];
      return !seen.has(start) && seen.add(start);
    }),
  };
}
