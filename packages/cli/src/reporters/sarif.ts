import { sarifLevel, sarifRules } from '@alliance-lang/analysis';
import type { Range } from '@alliance-lang/language';
import { type Message, type MessageFix, position, type ReportContext, type Reporter } from './report.ts';

const SCHEMA = 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json';
const ROOT = 'SRCROOT';

/**
 * SARIF 2.1.0 (OASIS, errata 01), as code scanning services read it. Paths are relative to the current folder (`%SRCROOT%`); regions count
 * UTF-16 code units from 1.
 */
export const sarif: Reporter = (report, context) => {
  const codes = new Set(report.messages.map(({ code }) => code));
  const known = sarifRules().filter(({ id }) => codes.has(id));
  const others = [...codes]
    .filter((code) => known.every(({ id }) => id !== code))
    .sort()
    .map((id) => ({ id, properties: { tags: [sourceOf(report.messages, id)] } }));
  const rules = [...known, ...others];
  const indexes = new Map(rules.map(({ id }, index) => [id, index]));
  const seen = new Map<string, number>();
  const log = {
    $schema: SCHEMA,
    version: '2.1.0',
    runs: [
      {
        tool: { driver: { name: 'alliance', semanticVersion: context.version, rules } },
        columnKind: 'utf16CodeUnits',
        originalUriBaseIds: { [ROOT]: { description: { text: 'The folder in which the check ran.' } } },
        artifacts: report.files.map((uri) => ({ location: artifact(uri, context), sourceLanguage: 'alliance' })),
        results: report.messages.map((message) => result(message, indexes.get(message.code) ?? -1, context, seen)),
      },
    ],
  };
  return `${JSON.stringify(log, undefined, 2)}\n`;
};

function sourceOf(messages: readonly Message[], code: string): string {
  return messages.find((message) => message.code === code)?.source ?? 'language';
}

function result(message: Message, ruleIndex: number, context: ReportContext, seen: Map<string, number>): object {
  const text = message.remedy ? `${message.message} ${message.remedy}` : message.message;
  const file = context.display(message.at.uri);
  const identity = `${message.code}\0${file}\0${message.message}`;
  const occurrence = (seen.get(identity) ?? 0) + 1;
  seen.set(identity, occurrence);
  return {
    ruleId: message.code,
    ruleIndex,
    level: sarifLevel(message.severity),
    message: { text },
    locations: [location(message.at, context)],
    ...(message.related.length > 0 && {
      relatedLocations: message.related.map((related, id) => ({
        id,
        ...location(related.at, context),
        message: { text: related.message },
      })),
    }),
    // What tells a finding again after lines have moved: its words, not its place.
    partialFingerprints: { 'allianceFinding/v1': fingerprint(`${identity}\0${occurrence}`) },
    ...(message.fixes.length > 0 && { fixes: message.fixes.map((fix) => fixOf(fix, context)) }),
  };
}

function location(at: Range, context: ReportContext): object {
  const { line, column, endLine, endColumn } = position(at, context.text(at.uri));
  return {
    physicalLocation: {
      artifactLocation: artifact(at.uri, context),
      region: { startLine: line, startColumn: column, endLine, endColumn },
    },
  };
}

function artifact(uri: string, context: ReportContext): object {
  const path = context.display(uri).split('/').map(encodeURIComponent).join('/');
  return { uri: path, uriBaseId: ROOT };
}

function fixOf({ title, edits }: MessageFix, context: ReportContext): object {
  const files = [...new Set(edits.map(({ uri }) => uri))];
  return {
    description: { text: title },
    artifactChanges: files.map((uri) => ({
      artifactLocation: artifact(uri, context),
      replacements: edits
        .filter((edit) => edit.uri === uri)
        .map(({ offset, length, text }) => ({
          deletedRegion: { charOffset: offset, charLength: length },
          ...(text !== '' && { insertedContent: { text } }),
        })),
    })),
  };
}

/** FNV-1a over UTF-16 code units, 64 bits, as hexadecimal digits. */
function fingerprint(text: string): string {
  let hash = 0xcbf29ce484222325n;
  for (let i = 0; i < text.length; i++) {
    hash = BigInt.asUintN(64, (hash ^ BigInt(text.charCodeAt(i))) * 0x100000001b3n);
  }
  return hash.toString(16).padStart(16, '0');
}
