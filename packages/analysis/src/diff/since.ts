/** What became of an alliance since the versions that count: the one that was signed, and the one that everybody has. */
import type { AllianceModel, Element, SignOff } from '@alliance-lang/language';
import { sentenceOf, type Unrecorded, unrecordedChanges } from './amendment.ts';
import { type AmendmentEdits, amendmentEdits } from './amendment-edit.ts';
import { diffModels } from './diff-models.ts';
import { type MeantChange, meaningsOf } from './meaning/meaning.ts';
import { type ModelChange, placeOf } from './model-diff.ts';
import { grownText, signedBefore, uncoveredGrowth } from './rules/change-rules.ts';

/** An earlier version, by the name that people give it: `signed-2026`, `HEAD`. */
export interface EarlierVersion {
  readonly name: string;
  readonly model: AllianceModel;
}

/** A change that a rule tells, at its declaration as it is now; at the alliance, where the declaration is gone. */
export interface ToldChange {
  readonly element: Element;
  readonly at: Element['at'];
  /** `right Convenience: notice 180 days instead of 90 days`. */
  readonly said: string;
}

/** The facts of the rules that need an earlier version. */
export interface SinceEarlier {
  /** What the signed version is called; absent where none is known. */
  readonly signed?: string;
  /** Changes of rights and duties since the signature that no amendment records, in the order of the model. */
  readonly unrecorded: readonly ToldChange[];
  /** How an amendment gets to record them; absent where there is nothing to record. */
  readonly amendment?: AmendmentEdits;
  /** What the alliance grew by since the signature without anything that pays for it or decides on it. */
  readonly grown: readonly ToldChange[];
  /** Declarations that changed and keep sign-offs given to the version before. */
  readonly disagreed: readonly {
    readonly element: Element;
    readonly signOffs: readonly SignOff[];
    readonly version: string;
  }[];
}

/**
 * Compares an alliance with the version that was signed last and, where nothing was signed, with the one that was committed last.
 * Never throws.
 */
export function sinceEarlier(
  now: AllianceModel,
  { signed, committed }: { readonly signed?: EarlierVersion; readonly committed?: EarlierVersion },
): SinceEarlier {
  const base = signed ?? committed;
  if (!base) return { unrecorded: [], grown: [], disagreed: [] };
  const changes = meaningsOf(diffModels(base.model, now), base.model, now);
  const disagreed = signedBefore(changes).map(({ element }) => ({
    element,
    signOffs: element.signOffs,
    version: base.name,
  }));
  if (!signed) return { unrecorded: [], grown: [], disagreed };
  const unrecorded = unrecordedChanges(signed.model, now, changes);
  const amendment = amendmentEdits(unrecorded, signed.model, now, { since: signed.name });
  return {
    signed: signed.name,
    unrecorded: unrecorded.map((one) => told(one, now)),
    ...(amendment === undefined ? {} : { amendment }),
    grown: uncoveredGrowth(changes).map((one) => grown(one)),
    disagreed,
  };
}

function told({ change }: Unrecorded, now: AllianceModel): ToldChange {
  const element = 'after' in change ? change.after.element : now.alliance;
  return { element, at: statementOf(change) ?? element.nameAt, said: sentenceOf(change) };
}

function grown({ change }: MeantChange): ToldChange {
  const { element } = placeOf(change);
  return { element, at: statementOf(change) ?? element.nameAt, said: grownText({ change }) };
}

function statementOf(change: ModelChange): Element['at'] | undefined {
  return change.type === 'changed' ? change.to?.at : undefined;
}
