/** The whole table, read from the top: the first line that fits holds. Every change fits the last one. */
import type { MeaningRow } from './row.ts';
import { GENERAL, PEOPLE, REST } from './table/general.ts';
import { LEGAL, TALKING, TERM_AND_EXIT } from './table/legal.ts';
import { MONEY, RIGHTS_IN_THINGS } from './table/money.ts';
import { PURPOSE } from './table/purpose.ts';
import { GOVERNANCE, WORK } from './table/work.ts';

/** The parts of the table, as its page shows them. */
export const MEANING_TABLE: readonly { readonly title: string; readonly rows: readonly MeaningRow[] }[] = [
  { title: 'Any declaration', rows: GENERAL },
  { title: 'The alliance and its purpose', rows: PURPOSE },
  { title: 'Parties and people', rows: PEOPLE },
  { title: 'Contributions and work', rows: WORK },
  { title: 'Bodies, decisions, measures', rows: GOVERNANCE },
  { title: 'Money', rows: MONEY },
  { title: 'Assets, licences, restrictions, options', rows: RIGHTS_IN_THINGS },
  { title: 'Instruments and legal terms', rows: LEGAL },
  { title: 'Term, ways out, exit', rows: TERM_AND_EXIT },
  { title: 'Talking to each other', rows: TALKING },
  { title: 'What no line above says', rows: REST },
];

export const MEANING_ROWS: readonly MeaningRow[] = MEANING_TABLE.flatMap(({ rows }) => rows);
