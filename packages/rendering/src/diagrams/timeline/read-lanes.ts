import { milestoneDate, resolvePoint, resolveStated, termEnd, termStart } from '@alliance-lang/analysis';
import {
  addDays,
  addDuration,
  datedCadence,
  formatDate,
  isKnown,
  knownValue,
  label,
  occurrencesOf,
  type PlainDateText,
  type Review,
} from '@alliance-lang/language';
import type { ModelReading } from '../../reading/reading.ts';
import { amountText } from '../../wording/amount-text.ts';
import { cadenceText, durationText, pointText, statedText } from '../../wording/time-text.ts';
import { datedNode, partNode, whenText } from './dated-node.ts';
import type { TimelineItem, TimelineLane, TimelineRow } from './lanes.ts';
import { readRenewalLane } from './renewal-lane.ts';
import { readTermLane } from './term-lane.ts';

/** More reviews than this in one row would be a solid line. */
const MOST_REVIEWS = 60;

/** All that has a date, lane by lane; empty lanes are left out. */
export function readLanes(reading: ModelReading): TimelineLane[] {
  const lanes = [
    readTermLane(reading),
    milestoneLane(reading),
    deliverableLane(reading),
    reviewLane(reading),
    targetLane(reading),
    readRenewalLane(reading),
    optionLane(reading),
  ];
  return lanes.filter((lane) => lane.items.length + lane.rows.length + lane.undated.length > 0);
}

function milestoneLane(reading: ModelReading): TimelineLane {
  const { model } = reading;
  const items: TimelineItem[] = [];
  const undated: TimelineLane['undated'][number][] = [];
  for (const event of model.events) {
    const happened = knownValue(event.happened);
    const on = happened ?? resolveStated(model, event.expected);
    const text = label(event);
    if (on) {
      const sort = happened ? 'happened' : 'expected';
      const node = datedNode(reading, event, text, `${sort} ${formatDate(on)}`);
      items.push({ node, text, starts: on, tone: 'body', sort, ...(happened ? {} : { uncertain: true }) });
    } else undated.push({ text, node: datedNode(reading, event, text, 'no date') });
  }
  for (const plan of model.plans) {
    for (const milestone of plan.milestones) {
      const text = label(milestone);
      const on = knownValue(milestone.done) ?? milestoneDate(model, plan, milestone);
      const [owner] = milestone.accountable;
      const party = owner && reading.partyOfActor(owner);
      const refs = [owner?.id, party?.id].flatMap((id) => id ?? []);
      const by = owner ? `, ${reading.actorName(owner)}` : '';
      if (on) {
        const node = datedNode(reading, milestone, text, `${formatDate(on)}${by}`, refs);
        const sign = milestone.quickWin ? ('circle' as const) : ('diamond' as const);
        items.push({
          node,
          text,
          starts: on,
          tone: party?.tone ?? 'body',
          sign,
          sort: milestone.quickWin ? 'quick win' : 'milestone',
        });
      } else undated.push({ text, node: datedNode(reading, milestone, text, `no date${by}`, refs) });
    }
  }
  return { name: 'Milestones', items, rows: [], undated };
}

function deliverableLane(reading: ModelReading): TimelineLane {
  const { model } = reading;
  const items: TimelineItem[] = [];
  const undated: TimelineLane['undated'][number][] = [];
  for (const item of model.work) {
    if (!item.due) continue;
    const text = label(item);
    const [owner] = item.accountable;
    const party = owner && reading.partyOfActor(owner);
    const refs = [owner?.id, party?.id].flatMap((id) => id ?? []);
    const on = resolveStated(model, item.due.point);
    if (on) {
      const by = owner ? `, ${reading.actorName(owner)} accountable` : '';
      const node = datedNode(reading, item, text, `due ${formatDate(on)}${by}`, refs);
      items.push({ node, text, starts: on, tone: party?.tone ?? 'neutral', sign: 'square', sort: 'due' });
    } else {
      const when = statedText(item.due.point, (point) => pointText(model, point));
      undated.push({ text, node: datedNode(reading, item, text, when, refs) });
    }
  }
  return { name: 'Deliverables', items, rows: [], undated };
}

function reviewLane(reading: ModelReading): TimelineLane {
  const rows: TimelineRow[] = [];
  const undated: TimelineLane['undated'][number][] = [];
  for (const review of reading.model.reviews) {
    const dates = reviewDates(reading, review);
    const rhythm = isKnown(review.meets) ? cadenceText(reading.model, review.meets.value) : 'no rhythm yet';
    const text = label(review);
    const refs = review.heldBy.flatMap((actor) => actor.id ?? []);
    const node = datedNode(reading, review, text, rhythm, refs);
    const once = { ...partNode(review, review.nameAt, text, rhythm), refs };
    if (dates.length === 0) undated.push({ text, node });
    else {
      const items = dates.map((date): TimelineItem => {
        const own = { ...once, label: `${text}: about ${formatDate(date)}` };
        return { node: own, text: '', starts: date, tone: 'body', sign: 'circle', sort: 'review' };
      });
      rows.push({ name: text, node, items });
    }
  }
  return { name: 'Reviews', items: [], rows, undated };
}

/** The first review is one interval after the start: nothing can be reviewed on the first day. */
function reviewDates(reading: ModelReading, review: Review): PlainDateText[] {
  const { model } = reading;
  const anchor = termStart(model);
  const to = termEnd(model) ?? (anchor && addDuration(anchor, { amount: 3, unit: 'year' }));
  if (!anchor || !to || !isKnown(review.meets)) return [];
  const cadence = datedCadence(review.meets.value, (until) => resolvePoint(model, until));
  const from = addDays(anchor, 1);
  const dates = from ? occurrencesOf(cadence, { anchor, from, to }) : [];
  return dates.length > MOST_REVIEWS ? [] : dates;
}

function targetLane(reading: ModelReading): TimelineLane {
  const { model } = reading;
  const rows: TimelineRow[] = [];
  const undated: TimelineLane['undated'][number][] = [];
  for (const kpi of model.kpis) {
    const name = label(kpi);
    const items: TimelineItem[] = [];
    for (const target of kpi.targets) {
      const text = statedText(target.amount, amountText);
      const on = resolveStated(model, target.by);
      if (!on) continue;
      const node = partNode(kpi, target.at, `${name}, target ${text}`, `by ${formatDate(on)}`);
      items.push({ node, text, starts: on, tone: 'neutral', sign: 'square', sort: 'target' });
    }
    if (items.length > 0)
      rows.push({ name, node: datedNode(reading, kpi, name, `${items.length} dated targets`), items });
  }
  return { name: 'Targets', items: [], rows, undated };
}

function optionLane(reading: ModelReading): TimelineLane {
  const { model } = reading;
  const items: TimelineItem[] = [];
  const end = termEnd(model);
  for (const option of model.options) {
    const starts = resolveStated(model, option.starts);
    const ends = resolveStated(model, option.ends) ?? (starts ? end : undefined);
    if (!starts && !ends) continue;
    const from = starts ?? termStart(model) ?? ends;
    if (!from) continue;
    const text = label(option);
    const [holder] = option.holders;
    const tone = holder ? reading.toneOfActor(holder) : 'body';
    const refs = option.holders.flatMap((actor) => actor.id ?? []);
    const node = datedNode(reading, option, text, whenText(from, ends), refs);
    items.push({ node, text, starts: from, tone, sort: 'option', ...(ends ? { ends } : {}) });
  }
  for (const right of model.rights) {
    const starts = resolveStated(model, right.starts);
    if (!starts) continue;
    const ends = resolveStated(model, right.ends) ?? end;
    const notice = knownValue(right.notice);
    const text = label(right);
    const [holder] = right.holders;
    const tone = holder ? reading.toneOfActor(holder) : 'body';
    const more = notice ? `, notice ${durationText(notice)}` : '';
    const node = datedNode(
      reading,
      right,
      text,
      `${whenText(starts, ends)}${more}`,
      right.holders.flatMap((actor) => actor.id ?? []),
    );
    items.push({
      node,
      text: notice ? `${text} · notice ${durationText(notice)}` : text,
      starts,
      tone,
      sort: 'right',
      ...(ends ? { ends } : {}),
    });
  }
  return { name: 'Options & rights', items, rows: [], undated: [] };
}
