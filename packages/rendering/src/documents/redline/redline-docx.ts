import {
  AlignmentType,
  DeletedTextRun,
  Document,
  HeadingLevel,
  InsertedTextRun,
  Packer,
  Paragraph,
  TextRun,
} from 'docx';
import { type ChangeEntry, countsText } from '../changes/change-list.ts';
import { SHARED, shortValues, type VersionNames } from '../changes/changes-html.ts';
import { shortText } from '../changes/changes-markdown.ts';
import type { Piece } from '../changes/words.ts';
import type { Redline, RedlineParagraph } from './redline.ts';
import type { RedlineAuthor } from './redline-word.ts';

type Run = TextRun | InsertedTextRun | DeletedTextRun;

/**
 * A redline as a Word document with tracked changes (`w:ins`, `w:del` of ECMA-376, part 1, 17.13.5): whoever opens it can accept or
 * reject each. The summary by party stands first and is no tracked change. The library is large: `redlineWord` loads this only when it is needed.
 */
export async function redlineDocx(redline: Redline, names: VersionNames, author: RedlineAuthor): Promise<Uint8Array> {
  let id = 0;
  const runs = (pieces: readonly Piece[], bold = false): Run[] =>
    pieces.flatMap(({ type, text }) =>
      text.split('\n').map((line, index): Run => {
        const options = { text: line, bold, ...(index > 0 ? { break: 1 } : {}) };
        if (type === 'same') return new TextRun(options);
        const change = { ...options, id: ++id, author: author.name, date: `${author.date}T00:00:00Z` };
        return type === 'new' ? new InsertedTextRun(change) : new DeletedTextRun(change);
      }),
    );
  const document = new Document({
    title: redline.title,
    creator: author.name,
    styles: { default: { document: { run: { font: 'Calibri', size: 22 } } } },
    sections: [
      {
        children: [
          new Paragraph({
            heading: HeadingLevel.TITLE,
            alignment: AlignmentType.LEFT,
            children: [new TextRun(redline.title)],
          }),
          new Paragraph(`From ${names.before} to ${names.after}. ${countsText(redline.list).replace(/\.?$/, '.')}`),
          ...summary(redline),
          ...redline.paragraphs.flatMap((one) => paragraphsOf(one, runs)),
        ],
      },
    ],
  });
  return new Uint8Array(await Packer.toArrayBuffer(document));
}

/** `right “Leave”: notice (90 days → 180 days)`. */
function told(entry: ChangeEntry): string {
  const values = shortValues(entry);
  return `${shortText(entry)}${values && ` (${values})`}`;
}

function summary({ list: { parties, shared } }: Redline): Paragraph[] {
  const heading = (text: string): Paragraph =>
    new Paragraph({ heading: HeadingLevel.HEADING_2, children: [new TextRun(text)] });
  const line = (word: string, text: string): Paragraph =>
    new Paragraph({
      bullet: { level: 0 },
      children: [...(word ? [new TextRun({ text: `${word}: `, bold: true })] : []), new TextRun(text)],
    });
  const forAll = shared.length === 0 ? [] : [heading(SHARED), ...shared.map((entry) => line('', told(entry)))];
  const own = parties.flatMap(({ name, gains, loses }) => {
    if (gains.length + loses.length === 0) return [];
    return [
      heading(`For ${name}`),
      ...gains.map((entry) => line('better', told(entry))),
      ...loses.map((entry) => line('worse', told(entry))),
    ];
  });
  return [...own, ...forAll];
}

function paragraphsOf(
  { number, depth, heading, text }: RedlineParagraph,
  runs: (pieces: readonly Piece[], bold?: boolean) => Run[],
): Paragraph[] {
  const label = number ? [new TextRun({ text: `${number}  `, bold: true })] : [];
  if (depth === 0) return [new Paragraph({ heading: HeadingLevel.HEADING_1, children: [...label, ...runs(heading)] })];
  const indent = { left: (depth - 1) * 400 };
  const head = new Paragraph({
    indent,
    spacing: { before: 160 },
    keepNext: text.length > 0,
    children: [...label, ...runs(heading, true)],
  });
  return text.length > 0 ? [head, new Paragraph({ indent, children: runs(text) })] : [head];
}
