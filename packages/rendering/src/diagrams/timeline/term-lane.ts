import { resolvePoint, resolveStated, termEnd, termStart } from '@alliance-lang/analysis';
import { addDays, addDuration, label, type PlainDateText, type Program } from '@alliance-lang/language';
import type { ModelReading } from '../../reading/reading.ts';
import { durationText } from '../../wording/time-text.ts';
import { datedNode, whenText } from './dated-node.ts';
import type { TimelineItem, TimelineLane } from './lanes.ts';

/** The term itself, the programs with a term of their own, and the long-stop date of the closing. */
export function readTermLane(reading: ModelReading): TimelineLane {
  const { model } = reading;
  const items: TimelineItem[] = [];
  const undated: TimelineLane['undated'][number][] = [];
  const starts = termStart(model);
  const { term } = model;
  if (term) {
    const length = term.runs?.duration ? durationText(term.runs.duration) : term.runs?.indefinitely ? 'indefinite' : '';
    const text = length ? `Term · ${length}` : 'Term';
    const ends = termEnd(model);
    if (starts) {
      const open = ends === undefined;
      const until = ends ?? addDuration(starts, { amount: 3, unit: 'year' });
      const when = open ? `from ${whenText(starts)}, no end date` : whenText(starts, ends);
      items.push({
        node: datedNode(reading, term, 'Term', when),
        text: open && !term.runs?.indefinitely ? `${text} · end not known` : text,
        starts,
        tone: 'body',
        sort: 'term',
        ...(until ? { ends: until } : {}),
        ...(open ? { uncertain: true } : {}),
      });
    } else undated.push({ text: 'Term', node: datedNode(reading, term, 'Term', 'start not known') });
  } else if (starts) {
    const { alliance } = model;
    items.push({
      node: datedNode(reading, alliance, 'Effective', whenText(starts)),
      text: 'Effective',
      starts,
      tone: 'body',
      sort: 'effective',
    });
  }
  for (const program of model.programs) {
    const from = resolveStated(model, program.starts) ?? starts;
    const ends = from && programEnd(reading, program, from);
    const text = label(program);
    if (from && ends) {
      items.push({
        node: datedNode(reading, program, text, whenText(from, ends)),
        text,
        starts: from,
        ends,
        tone: 'party-5',
        sort: 'program',
      });
    } else undated.push({ text, node: datedNode(reading, program, text, 'no dates') });
  }
  const stop = resolveStated(model, model.closing?.longStop?.point);
  if (model.closing && stop) {
    const text = 'Long stop for closing';
    items.push({
      node: datedNode(reading, model.closing, text, whenText(stop)),
      text,
      starts: stop,
      tone: 'danger',
      sort: 'deadline',
    });
  }
  return { name: 'Term', items, rows: [], undated };
}

function programEnd(reading: ModelReading, program: Program, from: PlainDateText): PlainDateText | undefined {
  const stated = resolveStated(reading.model, program.ends) ?? resolvePoint(reading.model, program.runs?.until);
  if (stated) return stated;
  const after = program.runs?.duration && addDuration(from, program.runs.duration);
  return after && addDays(after, -1);
}
