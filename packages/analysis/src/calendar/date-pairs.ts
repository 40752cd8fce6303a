/** Pairs of dates of which one must not be before the other. */
import type { AllianceModel, Element, PlainDateText, Point, Range, Stated } from '@alliance-lang/language';
import { isKnown } from '@alliance-lang/language';
import { milestoneDate, resolveStated } from './resolve-point.ts';

/** A date, where it stands, and what happens on it, in words that follow the name of the thing. */
export interface DatedFact {
  readonly at: Range;
  readonly date: PlainDateText;
  readonly verb: string;
}

export interface DatePair {
  readonly element: Element;
  readonly first: DatedFact;
  readonly second: DatedFact;
}

/** All pairs whose two dates are known. Expected dates of events, and what depends on them, are not. */
export function datePairs(model: AllianceModel): readonly DatePair[] {
  const pairs: DatePair[] = [];
  const add = (element: Element, first: DatedFact | undefined, second: DatedFact | undefined): void => {
    if (first && second) pairs.push({ element, first, second });
  };
  const point = (stated: Stated<Point> | undefined, verb: string): DatedFact | undefined => {
    const date = resolveStated(model, stated);
    return stated && date ? { at: stated.at, date, verb } : undefined;
  };
  const day = (stated: Stated<string> | undefined, verb: string, at?: Range): DatedFact | undefined =>
    isKnown(stated) ? { at: at ?? stated.at, date: stated.value, verb } : undefined;

  const lasting = [
    ...model.contributions,
    ...model.restrictions,
    ...model.options,
    ...model.programs,
    ...model.payments,
    ...model.rights,
    ...model.assets.flatMap((asset) => asset.licenses),
  ];
  for (const element of lasting) add(element, point(element.starts, 'starts'), point(element.ends, 'ends'));

  const { term } = model;
  if (term) {
    const start = point(term.starts?.point, 'starts') ?? point(model.alliance.effective, 'becomes effective');
    add(term, start, point(term.ends?.point, 'ends'));
    add(term, start, point(term.sunset?.point, 'has its sunset'));
  }
  for (const agreement of model.agreements) {
    const drafted = day(agreement.drafted, 'is drafted');
    for (const signed of agreement.signed) {
      const signature = day(signed.on, 'is signed', signed.at);
      add(agreement, drafted, signature);
      add(agreement, signature, point(agreement.ends, 'ends'));
    }
    add(agreement, point(agreement.effective, 'becomes effective'), point(agreement.ends, 'ends'));
  }
  for (const kpi of model.kpis) {
    const baseline = day(kpi.baseline?.on, 'has its baseline', kpi.baseline?.at);
    for (const target of kpi.targets) add(kpi, baseline, point(target.by, 'has its target'));
  }
  for (const plan of model.plans) {
    const starts = point(plan.starts, 'starts');
    for (const milestone of plan.milestones) {
      const date = milestoneDate(model, plan, milestone);
      add(
        plan,
        starts,
        date && milestone.due
          ? { at: milestone.due.at, date, verb: `has ${milestone.name ?? 'a milestone'} due` }
          : undefined,
      );
    }
  }
  return pairs;
}
