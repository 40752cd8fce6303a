import { type ModelChange, placeOf } from '@alliance-lang/analysis';

/** A change as one line: `right Convenience: notice 180 days → 270 days`. */
export function changeLine(change: ModelChange): string {
  const place = placeOf(change);
  const nameless = place.kind === place.id || place.id.includes('#');
  const name = nameless ? place.kind.replaceAll('-', ' ') : `${place.kind} ${place.id}`;
  const titled = place.title === undefined ? name : `${name} "${place.title}"`;
  switch (change.type) {
    case 'added':
      return `${titled} added`;
    case 'removed':
      return `${titled} removed`;
    case 'renamed':
      return `${place.kind} ${change.before.id} is now ${change.after.id}`;
    case 'reordered':
      return `${name}: other order: ${change.stepsAfter.map(({ title, id }) => title ?? id).join(', ')}`;
    case 'changed': {
      const { entry, from, to } = change;
      const what = entry === undefined ? fieldText(change.field) : `${fieldText(change.field)} (${entry})`;
      if (!from) return `${name}: ${what} ${to?.text ?? ''} added`.replaceAll(/ +/g, ' ');
      if (!to) return `${name}: ${what} ${from.text} removed`.replaceAll(/ +/g, ' ');
      return `${name}: ${what} ${from.text} → ${to.text}`;
    }
  }
}

/** The name of a field in words: `changeOfControl.notice` is `change of control notice`. */
export function fieldText(field: string): string {
  return field
    .replaceAll('.', ' ')
    .replaceAll(/([a-z])([A-Z])/g, (_, a: string, b: string) => `${a} ${b.toLowerCase()}`);
}
