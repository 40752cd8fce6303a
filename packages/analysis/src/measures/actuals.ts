/** The measured values of KPIs, from the files that `actuals` names. */
import type { AllianceModel } from '@alliance-lang/language';
import { canonicalDecimal, fileBeside, isDate, isKnown } from '@alliance-lang/language';
import type { Measured } from './fired-triggers.ts';

/** What a file of measured values says, and what of it cannot be read. */
export interface ActualsReading {
  /** By date. */
  readonly values: readonly Measured[];
  /** One sentence a line that says nothing: `Line 4: "Q3" is no date; write 2026-09-30.` */
  readonly problems: readonly string[];
}

/** What was measured in an alliance, by the id of the KPI. */
export interface MeasuredValues {
  readonly actuals: Readonly<Record<string, readonly Measured[]>>;
  /** What cannot be read, for the KPIs that have something to tell. */
  readonly actualsProblems: Readonly<Record<string, readonly string[]>>;
}

/** The file of the measured values of a KPI. */
export interface ActualsFile {
  readonly kpi: string;
  readonly uri: string;
}

/** More of them help nobody to mend a file. */
const MOST_PROBLEMS = 3;

/** The files that the KPIs of an alliance name, as URIs; KPIs that name none, or a web address, are left out. */
export function actualsFilesOf({ kpis }: AllianceModel): readonly ActualsFile[] {
  return kpis.flatMap((kpi) => {
    const path = isKnown(kpi.actuals) ? kpi.actuals.value : undefined;
    const uri = path && kpi.actuals ? fileBeside(kpi.actuals.at.uri, path) : undefined;
    return uri ? [{ kpi: kpi.id, uri }] : [];
  });
}

/**
 * The measured values of all KPIs of an alliance.
 * @param readingOf what `readActuals` makes of a file; undefined where it is not there or is no text
 */
export function measuredValues(
  model: AllianceModel,
  readingOf: (uri: string) => ActualsReading | undefined,
): MeasuredValues {
  const actuals: Record<string, readonly Measured[]> = {};
  const actualsProblems: Record<string, readonly string[]> = {};
  for (const { kpi, uri } of actualsFilesOf(model)) {
    const reading = readingOf(uri);
    const { values, problems } = reading ?? NOT_THERE;
    if (reading) actuals[kpi] = values;
    if (problems.length > 0) actualsProblems[kpi] = problems;
  }
  return { actuals, actualsProblems };
}

const NOT_THERE: ActualsReading = { values: [], problems: ['The file is not there.'] };

/**
 * Reads measured values: a line each, date and value with a comma, semicolon or tab between them, in any order. The first line may name the
 * columns. Never throws; lines that say nothing are told, three at most.
 */
export function readActuals(text: string): ActualsReading {
  const values = new Map<string, Measured>();
  const problems: string[] = [];
  const lines = text.replace(/^\uFEFF/, '').split(/\r\n|\r|\n/);
  const first = lines.findIndex((line) => line.trim() !== '');
  for (const [index, line] of lines.entries()) {
    if (line.trim() === '' || (index === first && isHeading(line))) continue;
    const read = readLine(line);
    const problem = typeof read === 'string' ? read : values.has(read.date) ? `${read.date} has a value already` : '';
    if (problem) problems.push(`Line ${index + 1}: ${problem}.`);
    else if (typeof read === 'object') values.set(read.date, read);
  }
  const more = problems.length - MOST_PROBLEMS;
  return {
    values: [...values.values()].sort((a, b) => (a.date < b.date ? -1 : 1)),
    problems: more > 0 ? [...problems.slice(0, MOST_PROBLEMS), `And ${more} more.`] : problems,
  };
}

/** A first line without any digit names the columns. */
function isHeading(line: string): boolean {
  return !/\d/.test(line);
}

/** The value of a line, or what is wrong with it. */
function readLine(line: string): Measured | string {
  const cells = line.split(line.includes('\t') ? '\t' : line.includes(';') ? ';' : ',').map(cell);
  const [date = '', written, ...others] = cells;
  if (!isDate(date)) return `"${date}" is no date; write it as 2026-09-30`;
  if (written === undefined || written === '') return `the value of ${date} is missing; write it behind a comma`;
  if (others.some((other) => /^\d+(\.\d+)?$/.test(other)))
    return `"${[written, ...others].join(',')}" is no single number; write it without separators, as 1250000.5`;
  const value = canonicalDecimal(written.replace(/\s*%$/, ''));
  return value === undefined ? `"${written}" is no number; write it as 1250000.5` : { date, value };
}

function cell(text: string): string {
  const trimmed = text.trim();
  return /^"[^"]*"$/.test(trimmed) ? trimmed.slice(1, -1).trim() : trimmed;
}
