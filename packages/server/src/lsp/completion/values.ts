import { type AllianceDocument, type ast, currencies, isCountry, type WorkspaceGraph } from '@alliance-lang/language';

/** A value that may be written at a place. */
export interface ValueOffer {
  readonly value: string;
  readonly meaning: string;
  /** Whether it is used here already, so that it comes first. */
  readonly near: boolean;
}

/** Currencies of ISO 4217, those of the alliance first. */
export function currencyOffers(document: AllianceDocument, graph: WorkspaceGraph): ValueOffer[] {
  const own = new Set(
    graph
      .visibleFrom(document)
      .flatMap((visible) => visible.parseResult.value.alliances ?? [])
      .flatMap((alliance) => alliance.currencies.flatMap((statement) => statement.codes)),
  );
  return currencies().map(({ code, name }) => ({ value: code, meaning: name, near: own.has(code) }));
}

/** Months, as they are written after `yearly on 15`. */
export function monthOffers(): ValueOffer[] {
  return MONTHS.map((value, index) => ({ value, meaning: `Month ${index + 1}`, near: true }));
}

const MONTHS = [
  'January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December',
]; // biome-ignore format: a year

let countries: readonly ValueOffer[] | undefined;

/** Countries of ISO 3166-1 with their English names. */
export function countryOffers(): readonly ValueOffer[] {
  if (countries) return countries;
  const names = new Intl.DisplayNames('en', { type: 'region', fallback: 'code' });
  const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
  countries = letters
    .flatMap((first) => letters.map((second) => first + second))
    .filter(isCountry)
    .map((value) => ({ value, meaning: names.of(value) ?? value, near: false }));
  return countries;
}

let timezones: readonly ValueOffer[] | undefined;

/** The time zones of the IANA database that this machine knows. */
export function timezoneOffers(): readonly ValueOffer[] {
  timezones ??= Intl.supportedValuesOf('timeZone').map((value) => ({ value, meaning: 'Time zone', near: false }));
  return timezones;
}

/** The other files of the workspace, as paths from this one. */
export function importOffers(
  document: AllianceDocument,
  others: Iterable<AllianceDocument>,
  graph: WorkspaceGraph,
): ValueOffer[] {
  const own = document.uri.path.split('/').slice(0, -1);
  const imported = new Set((document.parseResult.value.imports ?? []).map((statement: ast.Import) => statement.path));
  const offers: ValueOffer[] = [];
  for (const other of others) {
    if (other === document || other.uri.scheme !== document.uri.scheme) continue;
    const path = relativePath(own, other.uri.path.split('/'));
    if (imported.has(path)) continue;
    // Libraries are made to be imported.
    const near = graph.roleOf(other) === 'library';
    offers.push({ value: path, meaning: firstNames(other), near });
  }
  return offers;
}

/** The first few names of a file, to tell it from others. */
function firstNames(document: AllianceDocument): string {
  const names: string[] = [];
  for (const declaration of document.parseResult.value.declarations ?? []) {
    if ('name' in declaration && declaration.name) names.push(declaration.name);
    if (names.length === 4) break;
  }
  return names.join(', ');
}

function relativePath(from: readonly string[], to: readonly string[]): string {
  let common = 0;
  while (common < from.length && common < to.length - 1 && from[common] === to[common]) common++;
  const up = from.length - common;
  return `${up === 0 ? './' : '../'.repeat(up)}${to.slice(common).join('/')}`;
}
