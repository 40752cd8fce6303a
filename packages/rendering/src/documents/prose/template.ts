/** Sentences made of a template and what a statement says. */
import type { Content, ContentParts } from '@alliance-lang/analysis';
import type { ModelReading } from '../../reading/reading.ts';
import { contentWords } from './value-words.ts';

/**
 * A sentence with holes: `{}` takes the value itself, `{money}` a part of it; what stands in `[ ]` is said only where all its
 * holes are filled. `{a|b}` takes the first that is there.
 */
export type Template = string;

/** Templates by the field of a declaration, in the order in which they are said. */
export type Sentences = Readonly<Record<string, Template>>;

/** What a template made of a content, and which of its parts it said. */
export interface Filled {
  readonly text: string;
  readonly said: ReadonlySet<string>;
}

/** The sentences for one field: one for each entry of a list of statements, one for a list of names. */
export function sentencesFor(
  reading: ModelReading,
  name: string,
  template: Template,
  content: Content,
): readonly string[] {
  if (content.type === 'list' && (content.items.some(({ type }) => type === 'parts') || !template.includes('{}')))
    return content.items.flatMap((item) => sentencesFor(reading, name, template, item));
  // A statement of which only is known that it is open says none of its parts.
  if (content.type === 'value' && /\{\w/.test(template)) return plainSentence(reading, name, content);
  const { text, said } = fill(reading, template, content);
  const rest = content.type === 'parts' ? [...content.parts].filter(([part]) => !said.has(part)) : [];
  return [text, ...rest.flatMap(([part, inner]) => restSentences(reading, part, inner))].filter(Boolean);
}

/** What any block may carry, and what a template leaves out. */
export const CARRIED: Sentences = {
  doc: '{}',
  signOffs: 'Agreed by {actors}[ on {on}].',
  program: 'This belongs to {}.',
  unknown: 'What this does not say is {}.',
  waivers: 'Told to the linter: {}.',
  sources: 'Source: {}.',
  notes: 'Note: {}.',
};

/** A part that no template names: by its name. */
export function restSentences(reading: ModelReading, name: string, content: Content): readonly string[] {
  const template = CARRIED[name];
  return template ? sentencesFor(reading, name, template, content) : plainSentence(reading, name, content);
}

function plainSentence(reading: ModelReading, name: string, content: Content): readonly string[] {
  const words = name.replace(/([a-z])([A-Z])/g, '$1 $2').toLowerCase();
  const text = contentWords(reading, content);
  return [sentence(text ? `${words.charAt(0).toUpperCase()}${words.slice(1)}: ${text}.` : `${words}.`)];
}

/** The sentence that a declaration begins with, and which of its statements it says. */
export function leadSentence(reading: ModelReading, template: Template, content: ContentParts): Filled {
  const said = new Set<string>();
  const { text } = fill(reading, template, content, said);
  return { text, said: text === '' ? new Set() : said };
}

function fill(reading: ModelReading, template: Template, content: Content, said = new Set<string>()): Filled {
  const parts = content.type === 'parts' ? (content as ContentParts).parts : undefined;
  const holes = (text: string): string | undefined => {
    let missing = false;
    const filled = text.replace(/\{([\w|]*)\}/g, (_, names: string) => {
      if (names === '') return contentWords(reading, content);
      const name = names.split('|').find((one) => parts?.has(one));
      if (name === undefined) {
        missing = true;
        return '';
      }
      said.add(name);
      return contentWords(reading, parts!.get(name)!);
    });
    return missing ? undefined : filled;
  };
  const withOptions = template.replace(/\[([^\]]*)\]/g, (_, option: string) => holes(option) ?? '');
  const whole = holes(withOptions);
  if (parts && whole === undefined) return { text: '', said: new Set() };
  if (template.includes('{}') && parts) for (const name of parts.keys()) said.add(name);
  return { text: sentence(whole ?? ''), said };
}

/** One blank, one full stop, a capital at the start. */
export function sentence(text: string): string {
  const trimmed = text
    .replace(/[ \t]+/g, ' ')
    .replace(/ ([.,;])/g, '$1')
    .replace(/([.!?…])\.$/, '$1')
    .trim();
  return trimmed.charAt(0).toUpperCase() + trimmed.slice(1);
}
