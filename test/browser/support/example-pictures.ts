import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { AllianceRequests } from '../../../packages/server/src/protocol.ts';
import { type Session, startSession } from '../../../packages/server/src/testing/session.ts';
import type { ToWebview } from '../../../packages/vscode/src/features/preview/messages.ts';
import { EXAMPLES } from '../../corpus/examples.ts';

/** A picture as the extension hands it to the page. */
export type PictureMessage = Extract<ToWebview, { type: 'picture' }>;

/** Draws a file of the examples as the editor would have it drawn, by the server itself. */
export async function pictureOf(file: string, diagram: string): Promise<PictureMessage> {
  const name = file.split('/').at(-1) ?? file;
  await using session = await startSession({ files: { [name]: await readFile(join(EXAMPLES, file), 'utf8') } });
  const uri = session.uri(name);
  const { diagrams } = await ask(session, 'alliance/diagrams', { uri });
  const picture = await ask(session, 'alliance/diagram', { uri, diagram });
  if (!picture) throw new Error(`There is no ${diagram} of ${file}.`);
  const { svg, outline, parties } = picture;
  return {
    type: 'picture',
    svg,
    title: picture.alliance.title,
    diagrams,
    current: diagram,
    outline,
    parties,
    uri,
    pinned: false,
  };
}

/** A picture of a file of the examples in literal colours, as it is exported. */
export async function pictureFile(file: string, diagram: string): Promise<{ readonly text: string }> {
  const name = file.split('/').at(-1) ?? file;
  await using session = await startSession({ files: { [name]: await readFile(join(EXAMPLES, file), 'utf8') } });
  const params = { uri: session.uri(name), diagram, format: 'svg', theme: 'light' } as const;
  const made = await ask(session, 'alliance/export', params);
  if (!made) throw new Error(`There is no ${diagram} of ${file}.`);
  return { text: made.text ?? '' };
}

function ask<Method extends keyof AllianceRequests>(
  session: Session,
  method: Method,
  params: AllianceRequests[Method]['params'],
): Promise<AllianceRequests[Method]['result']> {
  return session.request(method, params);
}
