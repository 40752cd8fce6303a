import type { AllianceDocument } from '@alliance-lang/language';
import { type CompletionItem, CompletionItemKind } from 'vscode-languageserver';
import type { AllianceLspServices } from '../../services.ts';
import type { Place } from './place.ts';
import { countryOffers, importOffers, timezoneOffers, type ValueOffer } from './values.ts';

/** What may be written inside a text: paths of files, countries and time zones; anything else is up to the author. */
export function textOffers(place: Place, document: AllianceDocument, services: AllianceLspServices): CompletionItem[] {
  const expected = [...place.continuing, ...place.beginning].filter(({ token }) => token === 'TEXT');
  const isIn = (rule: string): boolean => expected.some(({ path }) => path.some((entry) => entry.rule === rule));
  if (isIn('Import')) {
    const others = [...services.shared.workspace.LangiumDocuments.all] as AllianceDocument[];
    return items(importOffers(document, others, services.references.WorkspaceGraph), CompletionItemKind.File);
  }
  if (isIn('CalendarStatement')) return items(countryOffers(), CompletionItemKind.Constant);
  if (isIn('TimezoneStatement')) return items(timezoneOffers(), CompletionItemKind.Constant);
  return [];
}

function items(offers: readonly ValueOffer[], kind: CompletionItemKind): CompletionItem[] {
  return offers.map(({ value, meaning, near }) => ({
    label: value,
    kind,
    ...(meaning ? { detail: meaning } : {}),
    sortText: `${near ? '0' : '1'}${value}`,
  }));
}
