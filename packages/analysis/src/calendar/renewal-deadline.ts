/** Until when a party must act so that the term is renewed, or is not. */
import type { AllianceModel, Condition, Duration, PlainDateText, Renewal } from '@alliance-lang/language';
import { knownValue, subtractDuration } from '@alliance-lang/language';
import { businessCalendarOf } from './business-calendar.ts';
import { termEnd } from './resolve-point.ts';

/** What must happen how long before the end of the term. */
export interface RenewalLead {
  readonly lead: Duration;
  /** `stop`: notice keeps the renewal from happening; `agree`: it needs an agreement; `ask`: it must be asked for. */
  readonly act: 'stop' | 'agree' | 'ask';
}

/** The notice or agreement that a renewal turns on, with its time before the end of the term; undefined when it states none that is known. */
export function renewalLead(renewal: Renewal): RenewalLead | undefined {
  const against = leadIn(renewal.unless);
  if (against) return { lead: against, act: 'stop' };
  const agreed = leadIn(renewal.when);
  if (agreed) return { lead: agreed, act: 'agree' };
  const notice = knownValue(renewal.notice);
  return notice && { lead: notice, act: renewal.when ? 'agree' : 'ask' };
}

/**
 * The last day on which that can be done: the lead counted back from the last day of the term, see `subtractDuration`. Notice given on
 * this day is in time. Undefined while the end of the term is not known.
 */
export function renewalDeadline(
  model: AllianceModel,
  renewal: Renewal,
): (RenewalLead & { readonly date: PlainDateText }) | undefined {
  const found = renewalLead(renewal);
  const end = found && termEnd(model);
  const date = end && subtractDuration(end, found.lead, businessCalendarOf(model));
  return found && date ? { ...found, date } : undefined;
}

function leadIn(condition: Condition | undefined): Duration | undefined {
  for (const term of condition?.terms ?? []) {
    const lead = term.type === 'notice' ? knownValue(term.lead) : term.type === 'agreed' ? term.lead : undefined;
    if (lead) return lead;
  }
  return undefined;
}
