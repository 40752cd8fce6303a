import { describe, expect, it } from 'vitest';
import { readJsonText } from './json-with-comments.ts';

describe('readJsonText', () => {
  it('reads what JSON.parse reads', () => {
    for (const text of [
      '{}',
      '[]',
      '"a\\"b\\\\\\u00e9\\n"',
      '-1.5e3',
      '0',
      ' [1, "x", {"a": null, "b": [true, false]}] ',
      '{"a": 1, "a": 2}',
      '{"__proto__": {"x": 1}}',
    ])
      expect(readJsonText(text).value).toEqual(JSON.parse(text));
  });

  it('takes comments, commas at the end and a byte order mark', () => {
    const text = '\uFEFF// why\n{ /* a */ "rules": { "missing-gap": "off", }, // b\n "list": [1, 2,], }\n';
    expect(readJsonText(text).value).toEqual({ rules: { 'missing-gap': 'off' }, list: [1, 2] });
  });

  it.each([
    ['{ rules: 1 }', 0, 2, 'Here r stands where a name in double quotes must stand.'],
    ['{\n  "stage": sign\n}', 1, 11, 'sign is no value of JSON. Texts stand in quotes: "sign".'],
    ['{ "a" 1 }', 0, 6, 'Here 1 stands where a colon behind "a" must stand.'],
    ['{ "a": 1 "b": 2 }', 0, 9, 'Here " stands where a comma or } must stand.'],
    ['{ "a": [1, 2', 0, 7, 'Nothing closes this [.'],
    ['{ "a": "b\n}', 0, 7, 'Nothing closes this text: a double quote is missing.'],
    ['{ "a": "C:\\deals" }', 0, 10, '\\d means nothing here; a backslash is written \\\\.'],
    ['{} x', 0, 3, 'Here x stands where nothing more must stand.'],
    ['/* a', 0, 0, 'Nothing closes this comment.'],
    ['', 0, 0, 'Here the file ends where a value must stand.'],
    ['[01]', 0, 1, '01 is no value of JSON.'],
  ])('tells what is wrong with %j', (text, line, character, message) => {
    const { value, problem } = readJsonText(text);
    expect(value).toBeUndefined();
    expect(problem).toMatchObject({ line, character, message });
  });

  it('does not use up the stack', () => {
    expect(readJsonText('['.repeat(100_000)).problem?.message).toBe('This is nested too deeply.');
  });

  it('finds the place of what a path names, or of what is nearest above', () => {
    const json = readJsonText('{\n  "rules": { "missing-gap": "of" },\n  "overrides": [{}, { "files": 1 }]\n}');
    expect(json.place(['rules', 'missing-gap'])).toEqual({ offset: 15, length: 13, line: 1, character: 13 });
    expect(json.place(['overrides', 1, 'files', 'deeper'])).toMatchObject({ line: 2, character: 22 });
    expect(json.place(['overrides', 0])).toMatchObject({ line: 2, character: 16, length: 2 });
    expect(json.place([])).toMatchObject({ line: 0, character: 0 });
  });
});
