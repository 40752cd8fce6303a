import { importUri } from '@alliance-lang/language';
import type { LangiumDocument } from 'langium';

/** What the first lines of a file say about the files that it belongs together with. */
interface Head {
  readonly names: readonly string[];
  readonly imports: readonly string[];
}

/**
 * The documents that open ones need to be understood: the files of their alliances and what those import. Found by looking at the texts
 * without parsing them, so that of a large workspace the part that somebody looks at is there first.
 */
export async function nearFiles(
  open: readonly LangiumDocument[],
  all: readonly LangiumDocument[],
  textOf: (document: LangiumDocument) => Promise<string>,
): Promise<ReadonlySet<LangiumDocument>> {
  const heads = new Map<LangiumDocument, Head>();
  const byUri = new Map<string, LangiumDocument>();
  const byName = new Map<string, LangiumDocument[]>();
  const read = async (document: LangiumDocument): Promise<void> => {
    const head = headOf(document, await textOf(document).catch(() => ''));
    heads.set(document, head);
    byUri.set(document.uri.toString(), document);
    for (const name of head.names) {
      const known = byName.get(name);
      if (known) known.push(document);
      else byName.set(name, [document]);
    }
  };
  await Promise.all([...new Set([...open, ...all])].map(read));
  const near = new Set(open);
  for (const document of near) {
    const { names, imports } = heads.get(document) ?? { names: [], imports: [] };
    for (const member of names.flatMap((name) => byName.get(name) ?? [])) near.add(member);
    for (const uri of imports) {
      const target = byUri.get(uri);
      if (target) near.add(target);
    }
  }
  return near;
}

/** Reads a head roughly: what it takes for one too many is read a little earlier than needed, and nothing else depends on it. */
function headOf({ uri }: LangiumDocument, text: string): Head {
  const names = [...text.matchAll(/^[ \t]*(?:alliance|part of)[ \t]+([\p{L}\p{N}_]+)/gmu)].map(
    (match) => match[1] ?? '',
  );
  const imports = [...text.matchAll(/^[ \t]*import[ \t]+["“]([^"”\n]+)["”]/gmu)].map((match) =>
    importUri(uri, match[1] ?? '').toString(),
  );
  return { names, imports };
}
