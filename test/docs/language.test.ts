import { lint } from '@alliance-lang/analysis';
import { createAllianceServices, formatText, readWorkspace, type SourceFile } from '@alliance-lang/language';
import { AstUtils } from 'langium';
import { describe, expect, it } from 'vitest';
import { completeMarked } from '../../packages/analysis/src/lint/testing/complete.ts';
import { files, read } from '../house/sources.ts';

/** A fenced block of a page: the text, and what stands behind the fence (`finds=rule-name`, `file=exit.alliance`). */
interface Block {
  readonly line: number;
  readonly text: string;
  readonly finds: readonly string[];
  readonly file?: string;
}

const language = createAllianceServices();
const pages = files.filter((path) => /^docs\/language\/.*\.md$/.test(path));

function blocksOf(page: string): Block[] {
  return [...page.matchAll(/^```alliance(.*)\n([\s\S]*?)^```$/gm)].map((match) => ({
    line: page.slice(0, match.index).split('\n').length,
    text: match[2]!,
    finds: /finds=(\S+)/.exec(match[1]!)?.[1]?.split(',') ?? [],
    file: /file=(\S+)/.exec(match[1]!)?.[1],
  }));
}

/** The example as a workspace: completed to a whole alliance, or beside one when it is a file of its own. */
function workspaceOf({ text, file }: Block): SourceFile[] {
  if (!file) return [{ uri: 'file:///docs/main.alliance', text: completeMarked({ text }) }];
  const main = completeMarked({ text: '', without: [file.replace(/\.alliance$/, '')] });
  return [
    { uri: 'file:///docs/main.alliance', text: main },
    { uri: `file:///docs/${file}`, text },
  ];
}

it('every declaration, statement and form of value of the language stands in an example', () => {
  const used = new Set<string>();
  for (const { text } of pages.flatMap((path) => blocksOf(read(path)))) {
    const { documents } = readWorkspace([{ uri: 'file:///docs/example.alliance', text }], language);
    for (const node of AstUtils.streamAst(documents[0]!.parseResult.value)) used.add(node.$type);
  }
  const reflection = language.shared.AstReflection;
  // Types that stand for others are never written themselves.
  const written = reflection
    .getAllTypes()
    .filter((type) => reflection.getAllSubTypes(type).every((sub) => sub === type));
  expect(written.filter((type) => !used.has(type))).toEqual([]);
});

describe.each(pages)('%s', (path) => {
  const blocks = blocksOf(read(path));

  it.each(blocks.map((block) => [block.line, block] as const))('the example of line %i is right', (_, block) => {
    const alone = readWorkspace([{ uri: 'file:///docs/example.alliance', text: block.text }], language);
    expect(alone.documents[0]!.parseResult.parserErrors.map((error) => error.message)).toEqual([]);
    expect(formatText(alone.documents[0]!, language.alliance.parser.Lexer)).toBe(block.text);

    const { documents, models } = readWorkspace(workspaceOf(block), language);
    const unresolved = documents.flatMap(({ references }) => references.filter((reference) => reference.error));
    expect(unresolved.map(({ $refText }) => $refText)).toEqual([]);
    const { findings } = lint(models[0]!, {});
    expect(
      findings
        .map(({ rule, message }) => `${rule}: ${message}`)
        .filter((text) => !block.finds.includes(text.split(':')[0]!)),
    ).toEqual([]);
    expect(block.finds.filter((rule) => !findings.some((finding) => finding.rule === rule))).toEqual([]);
  });
});
