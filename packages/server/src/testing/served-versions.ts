import type { CommitInfo, EarlierFile, EditorRequests } from '../protocol.ts';
import type { Session } from './session.ts';

/** What an editor's git knows, as a test states it; it may be changed, and then told by {@link tellHistory}. */
export interface History {
  head: CommitInfo | null;
  /** Tags, the newest first. */
  tags: readonly CommitInfo[];
  /** What was committed last on a day or before, by day. */
  days: Readonly<Record<string, CommitInfo>>;
  /** Texts by path, by commit. */
  commits: Readonly<Record<string, Readonly<Record<string, string>>>>;
  /** Every question, in order. */
  readonly asked: string[];
}

type Params<Method extends keyof EditorRequests> = EditorRequests[Method]['params'];

/** Answers for the versions of a session's files, as an editor with git does. */
export function serveVersions(session: Session, given: Partial<History>): History {
  const history: History = { head: null, tags: [], days: {}, commits: {}, ...given, asked: [] };
  const { connection } = session;
  connection.onRequest('alliance/versions/head', () => {
    history.asked.push('head');
    return history.head;
  });
  connection.onRequest('alliance/versions/tag', ({ pattern }: Params<'alliance/versions/tag'>) => {
    history.asked.push('tag');
    return history.tags.find(({ name }) => new RegExp(pattern, 'i').test(name)) ?? null;
  });
  connection.onRequest('alliance/versions/day', ({ day }: Params<'alliance/versions/day'>) => {
    history.asked.push(`day ${day}`);
    return history.days[day] ?? null;
  });
  connection.onRequest('alliance/versions/files', ({ commit }: Params<'alliance/versions/files'>): EarlierFile[] => {
    history.asked.push(`files ${commit}`);
    return Object.entries(history.commits[commit] ?? {}).map(([path, text]) => ({ uri: session.uri(path), text }));
  });
  return history;
}

/** Tells the server that something was committed or tagged. */
export async function tellHistory({ connection }: Session): Promise<void> {
  await connection.sendNotification('alliance/versionsChanged', {});
}
