import { problemCodes, problemsOf } from '@alliance-lang/language';
import type { LoadedFiles } from '../loader.ts';
import type { Message } from '../reporters/report.ts';

/** What the language itself finds wrong in files: syntax, names, words, values. */
export function languageMessages({ workspace }: LoadedFiles, told: ReadonlySet<string>): Message[] {
  return workspace.documents
    .filter(({ uri }) => told.has(uri.toString()))
    .flatMap((document) => problemsOf(document, workspace.services.alliance))
    .map((problem) => ({ source: 'language', remedy: problemCodes[problem.code].remedy, ...problem }));
}
