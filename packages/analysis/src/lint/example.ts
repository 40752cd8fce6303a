/** Examples of rules: text with the expected findings drawn into it. */

/**
 * An example of a rule. `text` is Alliance with `«` and `»` around each range that the rule must tell (in bad examples).
 * It is completed from a clean alliance: a declaration of the example takes the place of the one with the same word and
 * name, and `…` inside a block stands for the statements that the clean alliance has there and the example does not.
 */
export interface Example {
  /** What the example shows, for the page. */
  readonly title?: string;
  readonly text: string;
  /** The stage of the completed alliance; `sign` when it is not said. */
  readonly stage?: string;
  /** What to leave out of the clean alliance: `escalation`, `decision PriceChange`, `alliance.mission`, `party Contoso.sponsor`. */
  readonly without?: readonly string[];
  /** The day of the check. */
  readonly today?: string;
  readonly strict?: boolean;
  /** What was measured of each KPI, as `[date, value]`. */
  readonly actuals?: Readonly<Record<string, readonly (readonly [date: string, value: string])[]>>;
  /** Other alliances of the workspace, each a whole file. */
  readonly others?: readonly string[];
  /** The version that was signed, completed as the example is. */
  readonly signed?: Pick<Example, 'text' | 'stage' | 'without'>;
  /** What of the files with these values cannot be read. */
  readonly actualsProblems?: Readonly<Record<string, readonly string[]>>;
  readonly options?: Readonly<Record<string, unknown>>;
  /** The declarations of the example after the fix, and which fix it is (the first unless told). */
  readonly fixed?: string;
  readonly fix?: string;
}

/** A text without its marks, and where they stood (UTF-16 offsets). */
export interface Marked {
  readonly text: string;
  readonly ranges: readonly { readonly offset: number; readonly length: number }[];
}

/** Takes `«` and `»` out of a text; marks may nest. An unpaired mark is dropped. */
export function readMarks(marked: string): Marked {
  const ranges: { offset: number; length: number }[] = [];
  const open: number[] = [];
  let text = '';
  for (const character of marked) {
    if (character === '«') open.push(text.length);
    else if (character === '»') {
      const offset = open.pop();
      if (offset !== undefined) ranges.push({ offset, length: text.length - offset });
    } else text += character;
  }
  return { text, ranges: ranges.sort((a, b) => a.offset - b.offset || a.length - b.length) };
}
