import { createAllianceServices } from '../../services.ts';
import { readWorkspace } from '../../workspace.ts';
import type { Problem } from '../problem.ts';
import { problemsOf } from '../problems.ts';

const services = createAllianceServices();

/** A problem with the text at its place, and the text that each of its fixes makes. */
export interface ToldProblem extends Problem {
  readonly place: string;
  readonly repaired: readonly string[];
}

/**
 * The problems of one of some files, for tests.
 * @param written the text of a file, or the texts of several by their paths
 * @param path the file whose problems are asked for
 */
export function tell(written: string | Readonly<Record<string, string>>, path = 'main.alliance'): ToldProblem[] {
  const texts = typeof written === 'string' ? { [path]: written } : written;
  const files = Object.entries(texts).map(([name, text]) => ({ uri: `file:///deals/${name}`, text }));
  const { documents } = readWorkspace(files, services);
  const document = documents.find(({ uri }) => uri.path === `/deals/${path}`)!;
  const text = texts[path]!;
  return problemsOf(document, services.alliance).map((problem) => ({
    ...problem,
    place: text.slice(problem.at.offset, problem.at.offset + problem.at.length),
    related: problem.related.map((related) => ({ ...related, place: textAt(texts, related.at) })),
    repaired: problem.fixes.map(({ edits }) => {
      const fromLast = [...edits].sort((a, b) => b.offset - a.offset);
      return fromLast.reduce(
        (now, edit) => now.slice(0, edit.offset) + edit.text + now.slice(edit.offset + edit.length),
        text,
      );
    }),
  }));
}

function textAt(texts: Readonly<Record<string, string>>, { uri, offset, length }: Problem['at']): string {
  const text = Object.entries(texts).find(([name]) => uri.endsWith(`/deals/${name}`))?.[1] ?? '';
  return text.slice(offset, offset + length);
}
