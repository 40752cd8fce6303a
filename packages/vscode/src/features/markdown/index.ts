import * as vscode from 'vscode';
import type { Server } from '../../client.ts';
import { messageOf } from '../../message-of.ts';
import { addPictures, type Drawn, type MarkdownIt, type Wanted } from './plugin.ts';
import { Refresher } from './refresher.ts';

/** More pictures than a document shows; the oldest are forgotten. */
const MOST = 200;
/** What VS Code's Markdown preview asks an extension for. */
export interface MarkdownPart extends vscode.Disposable {
  extendMarkdownIt(md: MarkdownIt): MarkdownIt;
}

interface Kept {
  readonly wanted: Wanted;
  /** The file that it is of, where it is of one. */
  readonly uri: string | undefined;
  drawn: Drawn;
  /** What the preview took when it was last made. */
  shown: Drawn;
  /** Counts the questions, so that a late answer to an earlier one does not count. */
  asked: number;
}

/**
 * Pictures in VS Code's own Markdown preview. The preview wants its HTML at once and the server answers later: what is there already is
 * shown, the rest is asked for, and the preview is made anew when it has come.
 */
export function markdownPart(server: Server): MarkdownPart {
  const kept = new Map<string, Kept>();
  // What each document showed when it was rendered last: a picture that is no longer in it waits for nothing.
  const standing = new Map<string, Set<Kept>>();
  const standingIn = (document: unknown): Set<Kept> => {
    const key = String(document);
    const known = standing.get(key) ?? new Set<Kept>();
    standing.set(key, known);
    return known;
  };
  const refresher = new Refresher({
    isWaiting: () =>
      [...standing.values()].some((pictures) => [...pictures].some(({ drawn, shown }) => drawn !== shown)),
    refresh: () => void vscode.commands.executeCommand('markdown.preview.refresh'),
    giveUp: () => standing.clear(),
  });
  const ask = async (picture: Kept): Promise<void> => {
    const question = ++picture.asked;
    const drawn = await draw(server, picture).catch((error: unknown) => ({ why: messageOf(error) }));
    if (question !== picture.asked || JSON.stringify(drawn) === JSON.stringify(picture.drawn)) return;
    picture.drawn = drawn;
    refresher.wish();
  };
  const changed = server.onChanged(() => {
    for (const picture of kept.values()) if (picture.uri !== undefined) void ask(picture);
  });
  return {
    dispose: () => {
      changed.dispose();
      refresher.dispose();
    },
    extendMarkdownIt: (md) =>
      addPictures(md, {
        begin: (document) => standingIn(document).clear(),
        picture(wanted, document) {
          const uri = wanted.kind === 'file' ? placeOf(wanted.path, document)?.toString() : undefined;
          if (wanted.kind === 'file' && uri === undefined)
            return { why: 'Save this document: its links have no beginning yet.' };
          const key = JSON.stringify([uri ?? wanted, wanted.diagram]);
          const known = kept.get(key);
          if (known) {
            standingIn(document).add(known);
            known.shown = known.drawn;
            return known.drawn;
          }
          const drawn: Drawn = { why: 'is being drawn.' };
          const picture: Kept = { wanted, uri, drawn, shown: drawn, asked: 0 };
          kept.set(key, picture);
          standingIn(document).add(picture);
          for (const [oldest] of [...kept].slice(0, Math.max(0, kept.size - MOST))) kept.delete(oldest);
          void ask(picture);
          return picture.drawn;
        },
      }),
  };
}

async function draw(server: Server, { wanted, uri }: Kept): Promise<Drawn> {
  if (wanted.kind === 'text') {
    const { text, diagram } = wanted;
    const made = await server.ask('alliance/draw', { text, diagram });
    // A few lines that declare no alliance are an example of the language, and stay as they are.
    return made ? { svg: made.svg } : undefined;
  }
  const made = await server.ask('alliance/diagram', { uri: uri ?? '', diagram: wanted.diagram, withoutFindings: true });
  return made ? { svg: made.svg } : { why: 'there is no such file in this workspace, or it belongs to no alliance.' };
}

/** A path of a link: beside the document, or from the folder of the workspace that the document is in. */
function placeOf(path: string, document: unknown): vscode.Uri | undefined {
  if (!(document instanceof vscode.Uri) || document.scheme === 'untitled') return undefined;
  const folder = path.startsWith('/') ? vscode.workspace.getWorkspaceFolder(document)?.uri : undefined;
  return folder ? vscode.Uri.joinPath(folder, path) : vscode.Uri.joinPath(document, '..', path);
}
