import type { Party } from '@alliance-lang/language';
import { isKnown, isMissing } from '@alliance-lang/language';
import { alliedParties } from '../../../parties/principals.ts';
import { insertStatement, safeFix } from '../../edits.ts';
import { defineRule } from '../../rule.ts';

export default defineRule({
  name: 'missing-async-norms',
  group: 'communication',
  from: { launch: 'warning' },
  small: 'off',
  summary: 'Parties more than five hours apart, and nothing said about written decisions or common hours',
  why: 'Across many hours, whoever is asleep during the meeting learns of the decision from its effects.',
  remedy: 'Write `async "Decisions are written down within one business day" overlap 2 hours` in `communication`.',
  options: {
    hours: {
      type: 'number',
      default: 5,
      minimum: 1,
      maximum: 14,
      description: 'How many hours apart the parties may be.',
    },
  },
  messages: {
    apart: (facts: { first: string; second: string; hours: number }) =>
      `${facts.first} and ${facts.second} are ${facts.hours} hours apart, and nothing says how they work without meeting.`,
  },
  check(model, { options, report }) {
    const { alliance, communication } = model;
    if (communication && !isMissing(communication, communication.async, 'async')) return;
    if (model.unreadable.includes('communication')) return;
    const zones = alliedParties(model).flatMap((party) => {
      const offset = offsetOf(party);
      return offset === undefined ? [] : [{ party, offset }];
    });
    zones.sort((a, b) => a.offset - b.offset);
    const [west, east] = [zones[0], zones.at(-1)];
    if (!west || !east) return;
    const between = east.offset - west.offset;
    const hours = Math.min(between, 24 - between);
    if (hours <= options.hours) return;
    const element = communication ?? alliance;
    const fixes = communication ? safeFix('Add norms to be agreed', insertStatement(communication, 'async tbd')) : [];
    report({
      message: 'apart',
      facts: { first: west.party.name, second: east.party.name, hours },
      at: element.nameAt,
      element,
      fixes,
    });
  },
  examples: {
    bad: [
      {
        stage: 'launch',
        text: 'party Northwind {\n  …\n  timezone "America/Los_Angeles"\n}\n\n«communication» { … }',
        without: ['communication.async'],
        fixed: 'communication {\n  …\n  async tbd\n}',
      },
    ],
    good: [{ title: 'one hour apart', stage: 'launch', text: 'communication { … }', without: ['communication.async'] }],
  },
});

/** Hours ahead of UTC in January, for an IANA zone that the run-time knows. */
function offsetOf(party: Party): number | undefined {
  if (!isKnown(party.timezone)) return undefined;
  try {
    const format = new Intl.DateTimeFormat('en', { timeZone: party.timezone.value, timeZoneName: 'longOffset' });
    const name =
      format.formatToParts(Date.UTC(2026, 0, 15, 12)).find((part) => part.type === 'timeZoneName')?.value ?? '';
    const match = /^GMT(?:([+-])(\d{2}):(\d{2}))?$/.exec(name);
    if (!match) return undefined;
    const hours = Number(match[2] ?? 0) + Number(match[3] ?? 0) / 60;
    return match[1] === '-' ? -hours : hours;
  } catch {
    // No zone of that name: a matter of spelling, which other checks tell.
    return undefined;
  }
}
