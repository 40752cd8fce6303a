import { type EarlierVersion, type Matching, matchElements } from '@alliance-lang/analysis';
import type { AllianceModel, Element } from '@alliance-lang/language';
import { saidOf } from '@alliance-lang/rendering';

/** What the version that was signed said of a declaration. */
export interface SignedWords {
  /** `signed-2026`. */
  readonly version: string;
  /** Whether it had no such declaration. */
  readonly isNew: boolean;
  /** What it was called, where that was something else. */
  readonly name?: string;
  /** Its sentences that are not those of now. */
  readonly said: readonly string[];
  /** Sentences of now that it did not have; only where nothing else differs. */
  readonly lacked: readonly string[];
}

/** Undefined where the signed version says the same. Sentences are those of the plain-language rendering. */
export function signedWords(
  element: Element,
  model: AllianceModel,
  signed: EarlierVersion | undefined,
): SignedWords | undefined {
  if (!signed) return undefined;
  const version = signed.name;
  const { pairs } = matchingOf(signed.model, model);
  const pair = pairs.find(({ after }) => after.element === element);
  if (!pair) return { version, isNew: true, said: [], lacked: [] };
  const before = pair.before.element;
  const [was, is] = [saidOf(signed.model, before).sentences, saidOf(model, element).sentences];
  const said = was.filter((sentence) => !is.includes(sentence));
  const lacked = said.length > 0 ? [] : is.filter((sentence) => !was.includes(sentence));
  const [old, now] = [nameOf(before), nameOf(element)];
  if (said.length + lacked.length === 0 && old === now) return undefined;
  return { version, isNew: false, ...(old === now ? {} : { name: old }), said, lacked };
}

function nameOf({ title, name, id }: Element): string {
  return title ?? name ?? id;
}

let last: { readonly before: AllianceModel; readonly after: AllianceModel; readonly matching: Matching } | undefined;

/** Which declaration was which: the same for every hover until something is edited. */
function matchingOf(before: AllianceModel, after: AllianceModel): Matching {
  if (last?.before !== before || last.after !== after) last = { before, after, matching: matchElements(before, after) };
  return last.matching;
}
