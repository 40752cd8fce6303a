/** A place in a Markdown file that is kept up to date, between `<!-- alliance:raci deals -->` and `<!-- /alliance -->`. */
export interface MarkdownRegion {
  /** What stands there, such as `raci`. */
  readonly diagram: string;
  /** File or folder of the alliance, relative to the Markdown file; undefined where the marker names none. */
  readonly path?: string;
  /** Which alliance of those, by its name. */
  readonly alliance?: string;
  /** One-based line of the opening marker. */
  readonly line: number;
  /** Offsets of what stands between the lines of the markers. */
  readonly start: number;
  readonly end: number;
  /** How the lines of the file end here. */
  readonly lineEnd: '\n' | '\r\n';
}

/** A marker that leads nowhere. */
export interface RegionProblem {
  readonly line: number;
  readonly message: string;
}

export interface FoundRegions {
  readonly regions: readonly MarkdownRegion[];
  readonly problems: readonly RegionProblem[];
}

const OPENING = /^ {0,3}<!--[ \t]*alliance:[ \t]*([^\s#]*)[ \t]*([^\r\n]*?)[ \t]*-->[ \t]*$/;
const CLOSING = /^ {0,3}<!--[ \t]*\/alliance[ \t]*-->[ \t]*$/;
const FENCE = /^ {0,3}(`{3,}|~{3,})(.*)$/;
/** How an opening marker looks, for messages. */
const EXAMPLE = '<!-- alliance:raci deals/example.alliance -->';

/** Finds the regions of a Markdown file. Markers in fenced code are examples and stay what they are. */
export function findRegions(text: string): FoundRegions {
  const regions: MarkdownRegion[] = [];
  const problems: RegionProblem[] = [];
  let open: Omit<MarkdownRegion, 'end'> | undefined;
  let fence: string | undefined;
  for (const { line, start, end, content, lineEnd } of linesOf(text)) {
    if (open) {
      // What stands inside is ours: a fence that somebody broke must not hide the end.
      if (CLOSING.test(content)) {
        regions.push({ ...open, end: start });
        open = undefined;
      } else if (OPENING.test(content)) {
        problems.push(unclosed(open.line));
        open = opening(content, line, end, lineEnd);
      }
      continue;
    }
    const mark = FENCE.exec(content);
    if (fence !== undefined) {
      if (mark?.[1]?.startsWith(fence) && mark[2]?.trim() === '') fence = undefined;
    } else if (mark) {
      fence = mark[1];
    } else if (OPENING.test(content)) {
      open = opening(content, line, end, lineEnd);
      if (open?.diagram === '')
        problems.push({ line, message: `The marker does not say what to show: write ${EXAMPLE}.` });
    } else if (CLOSING.test(content)) {
      problems.push({ line, message: `Nothing is open here: a region begins with a line such as ${EXAMPLE}.` });
    }
  }
  if (open) problems.push(unclosed(open.line));
  return { regions: regions.filter(({ diagram }) => diagram !== ''), problems };
}

/**
 * The file with new contents in its regions; everything else stays as it is, byte for byte. A content ends in a line
 * feed and gets the line ends of its region; `undefined` leaves a region as it is.
 */
export function fillRegions(
  text: string,
  regions: readonly MarkdownRegion[],
  contentOf: (region: MarkdownRegion) => string | undefined,
): string {
  let result = '';
  let at = 0;
  for (const region of regions) {
    const content = contentOf(region);
    if (content === undefined) continue;
    // Tables and fences are told from the comment above them by an empty line.
    const inner = `\n${content.replace(/\n+$/, '')}\n\n`.replaceAll('\n', region.lineEnd);
    result += text.slice(at, region.start) + inner;
    at = region.end;
  }
  return result + text.slice(at);
}

function opening(content: string, line: number, end: number, lineEnd: '\n' | '\r\n'): Omit<MarkdownRegion, 'end'> {
  const [, diagram = '', rest = ''] = OPENING.exec(content) ?? [];
  const hash = rest.lastIndexOf('#');
  const path = (hash < 0 ? rest : rest.slice(0, hash)).trim();
  const alliance = hash < 0 ? '' : rest.slice(hash + 1).trim();
  return {
    diagram,
    ...(path === '' ? {} : { path }),
    ...(alliance === '' ? {} : { alliance }),
    line,
    start: end,
    lineEnd,
  };
}

function unclosed(line: number): RegionProblem {
  return { line, message: 'The region is not closed: write <!-- /alliance --> in a line below it.' };
}

interface Line {
  /** One-based. */
  readonly line: number;
  /** Offsets of its beginning and of the beginning of the next. */
  readonly start: number;
  readonly end: number;
  readonly content: string;
  readonly lineEnd: '\n' | '\r\n';
}

function* linesOf(text: string): Generator<Line> {
  let start = 0;
  for (let line = 1; start < text.length; line += 1) {
    const feed = text.indexOf('\n', start);
    const end = feed < 0 ? text.length : feed + 1;
    const whole = text.slice(start, end);
    const content = whole.replace(/\r?\n$/, '').replace(/^\ufeff/, '');
    yield { line, start, end, content, lineEnd: whole.endsWith('\r\n') ? '\r\n' : '\n' };
    start = end;
  }
}
