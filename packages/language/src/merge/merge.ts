import type { File } from '../generated/ast.ts';
import { type Block, outlineOf } from '../outline/outline.ts';
import type { AllianceServices } from '../services.ts';
import { mergeBlocks } from './blocks.ts';

/** Three versions of a text: the one that both sides started from, and what each made of it. */
export interface Versions {
  readonly base: string;
  readonly ours: string;
  readonly theirs: string;
}

/** A place where both sides changed the same thing differently. */
export interface MergeConflict {
  /** The declarations around it, outermost first, and the statement: `kpi ActiveRetailers`, `target`. */
  readonly path: readonly string[];
  /** What each side did, in words: `target at-least 500 (was at-least 300)`. */
  readonly ours: string;
  readonly theirs: string;
}

export interface MergeSettings {
  /** How many signs a conflict marker has. */
  readonly markerSize?: number;
  /** Whether a conflict also shows what stood there before. */
  readonly showBase?: boolean;
}

/** A merged text, or which versions cannot be read, so that they can only be merged line by line. */
export type Merged =
  | { readonly text: string; readonly conflicts: readonly MergeConflict[] }
  | { readonly unreadable: readonly (keyof Versions)[] };

/**
 * Merges by declaration and statement instead of by line: things are matched by name, then by what they say. What only one side changed
 * is taken from it, wherever it stands. Where both changed the same statement differently, it stands in conflict markers whose labels say
 * what each side did. Layout and comments stay. Line ends and byte order mark are as in `ours`. Never throws on any text.
 */
export function mergeTexts(versions: Versions, services: AllianceServices, settings: MergeSettings = {}): Merged {
  const { base, ours, theirs } = versions;
  if (ours === theirs || theirs === base) return { text: ours, conflicts: [] };
  if (ours === base) return { text: theirs, conflicts: [] };
  const outlines = {
    base: outline(base, services),
    ours: outline(ours, services),
    theirs: outline(theirs, services),
  };
  const sides = ['base', 'ours', 'theirs'] as const;
  const unreadable = sides.filter((side) => !outlines[side]);
  if (!outlines.base || !outlines.ours || !outlines.theirs) return { unreadable };
  const { text, conflicts } = mergeBlocks(outlines.base, outlines.ours, outlines.theirs, {
    markerSize: settings.markerSize ?? 7,
    showBase: settings.showBase ?? false,
    path: [],
  });
  const mark = ours.startsWith('\uFEFF') ? '\uFEFF' : '';
  return { text: mark + (ours.includes('\r\n') ? text.replaceAll('\n', '\r\n') : text), conflicts };
}

/** Undefined where the text has syntax errors. */
function outline(original: string, { alliance }: AllianceServices): Block | undefined {
  const text = original.replace(/^\uFEFF/, '').replaceAll('\r\n', '\n');
  const { value, parserErrors, lexerErrors, lexerReport } = alliance.parser.LangiumParser.parse<File>(text);
  const told = lexerReport?.diagnostics.some(({ severity }) => severity === 'error') ?? false;
  if (parserErrors.length + lexerErrors.length > 0 || told) return undefined;
  return outlineOf(value, text, alliance.parser.Lexer);
}
