import { businessCalendarOf, type RenewalLead, renewalDeadline, resolveStated, termEnd } from '@alliance-lang/analysis';
import {
  type AllianceModel,
  addDays,
  addDuration,
  knownValue,
  label,
  type PlainDateText,
  type Renewal,
} from '@alliance-lang/language';
import type { ModelReading } from '../../reading/reading.ts';
import { durationText } from '../../wording/time-text.ts';
import { datedNode, partNode, whenText } from './dated-node.ts';
import type { TimelineItem, TimelineLane } from './lanes.ts';

/** What happens around the end of the term: the last day for notice, the renewal, the wind-down, the settlement. */
export function readRenewalLane(reading: ModelReading): TimelineLane {
  const { model } = reading;
  const items: TimelineItem[] = [];
  const undated: TimelineLane['undated'][number][] = [];
  const { term } = model;
  const end = termEnd(model);
  if (term) {
    const sunset = resolveStated(model, term.sunset?.point);
    if (sunset) {
      const node = partNode(term, term.sunset?.at ?? term.at, 'Sunset', whenText(sunset));
      items.push({
        node,
        text: 'Sunset, unless agreed otherwise',
        starts: sunset,
        tone: 'danger',
        sort: 'deadline',
        uncertain: true,
      });
    }
    if (end) for (const renewal of term.renewals) items.push(...renewalItems(model, term, renewal, end));
  }
  const exit = model.exits.find((each) => each.causes.length === 0);
  if (exit && end) {
    const first = addDays(end, 1);
    const length = knownValue(exit.windDown?.duration);
    const after = first && length && addDuration(first, length);
    const last = after && addDays(after, -1);
    if (first && last) {
      const text = `Wind-down · ${durationText(length)}, if not renewed`;
      items.push({
        node: datedNode(reading, exit, 'Wind-down if not renewed', whenText(first, last)),
        text,
        starts: first,
        ends: last,
        tone: 'danger',
        sort: 'wind-down',
        uncertain: true,
      });
    }
    for (const step of exit.windDown?.steps ?? []) {
      const limit = knownValue(step.within?.limit);
      // Counted from the end of the term unless the step names another day.
      const due = limit && !step.within?.after ? addDuration(end, limit, businessCalendarOf(reading.model)) : undefined;
      if (!due) continue;
      const text = label(step);
      const refs = step.by.flatMap((actor) => actor.id ?? []);
      items.push({
        node: datedNode(reading, step, text, `by ${whenText(due)}, if not renewed`, refs),
        text,
        starts: due,
        tone: stepTone(reading, step.by[0]),
        sign: 'square',
        sort: 'wind-down step',
        uncertain: true,
      });
    }
    const settle = knownValue(exit.settlement?.settle?.limit);
    const settled =
      settle && !exit.settlement?.settle?.after
        ? addDuration(end, settle, businessCalendarOf(reading.model))
        : undefined;
    if (settled) {
      const text = 'Settlement, if not renewed';
      items.push({
        node: partNode(exit, exit.settlement?.at ?? exit.at, text, `by ${whenText(settled)}`),
        text,
        starts: settled,
        tone: 'danger',
        sort: 'settlement',
        uncertain: true,
      });
    }
  }
  if (!end && term && term.renewals.length > 0) {
    undated.push({
      text: 'Renewal',
      node: partNode(term, term.renewals[0]?.at ?? term.at, 'Renewal', 'the end of the term is not known'),
    });
  }
  return { name: 'Renewal & exit', items, rows: [], undated };
}

function stepTone(reading: ModelReading, actor: Parameters<ModelReading['toneOfActor']>[0] | undefined) {
  return actor ? reading.toneOfActor(actor) : ('muted' as const);
}

/** How the timeline words what a renewal turns on. */
const ACTS: Readonly<Record<RenewalLead['act'], { readonly what: string; readonly late: string }>> = {
  stop: { what: 'Last day for notice', late: 'too late to stop the renewal' },
  agree: { what: 'Last day to agree on renewal', late: 'too late to renew' },
  ask: { what: 'Last day to ask for renewal', late: 'too late to renew' },
};

function renewalItems(
  model: AllianceModel,
  term: NonNullable<AllianceModel['term']>,
  renewal: Renewal,
  end: PlainDateText,
): TimelineItem[] {
  const items: TimelineItem[] = [];
  const found = renewalDeadline(model, renewal);
  if (found) {
    const { what, late } = ACTS[found.act];
    const last = found.date;
    items.push({
      node: partNode(term, renewal.at, what, whenText(last)),
      text: what,
      starts: last,
      tone: 'danger',
      sort: 'deadline',
    });
    const text = `${durationText(found.lead)} · ${late}`;
    items.push({
      node: partNode(term, renewal.at, 'Notice period', whenText(last, end)),
      text,
      starts: last,
      ends: end,
      tone: 'danger',
      sort: 'notice',
    });
  }
  const first = addDays(end, 1);
  const after = first && renewal.duration && addDuration(first, renewal.duration);
  const ends = after && addDays(after, -1);
  if (first && ends && renewal.duration) {
    const times = renewal.times && renewal.times > 1 ? `, up to ${renewal.times} times` : '';
    const how = renewal.automatic ? 'automatic' : 'when agreed';
    const text = `Renewal · ${durationText(renewal.duration)}${times}, ${how}`;
    items.push({
      node: partNode(term, renewal.at, 'Renewal', `${whenText(first, ends)}, ${how}`),
      text,
      starts: first,
      ends,
      tone: 'ok',
      sort: 'renewal',
      uncertain: true,
    });
  }
  return items;
}
