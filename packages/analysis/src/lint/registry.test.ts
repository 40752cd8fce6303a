import { readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { GROUP_NAMES } from './group.ts';
import { RULES, ruleOf } from './registry.ts';
import { STAGES } from './stage.ts';

const rulesFolder = fileURLToPath(new URL('rules', import.meta.url));
const grammarFolder = fileURLToPath(new URL('../../../language/src/grammar', import.meta.url));

const files = readdirSync(rulesFolder, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'))
  .map((file) => file.replaceAll('\\', '/'));

describe('RULES', () => {
  it('holds each file of rules/ under the name of the file, in the folder of its group', () => {
    const expected = files.map((file) => [dirname(file), basename(file, '.ts')]).sort();
    const registered = RULES.map((rule) => [rule.group as string, rule.name]).sort();
    expect(registered).toEqual(expected);
    expect(files.every((file) => relative(rulesFolder, `${rulesFolder}/${file}`).split(/[\\/]/).length === 2)).toBe(
      true,
    );
  });

  it('lists them group by group', () => {
    const places = RULES.map((rule) => GROUP_NAMES.indexOf(rule.group));
    expect(places).toEqual([...places].sort((a, b) => a - b));
  });

  it('names no rule twice, and none by a word of the grammar', () => {
    const grammar = readdirSync(grammarFolder)
      .filter((file) => file.endsWith('.langium'))
      .map((file) => readFileSync(`${grammarFolder}/${file}`, 'utf8'))
      .join('\n');
    const words = new Set([...grammar.matchAll(/'([a-z][a-z0-9-]*)'/g)].map((match) => match[1]));
    expect(words.size).toBeGreaterThan(300);
    const names = RULES.map((rule) => rule.name);
    expect(new Set(names).size).toBe(names.length);
    expect(names.filter((name) => words.has(name))).toEqual([]);
  });

  it.each(RULES.map((rule) => [rule.name, rule] as const))('%s is well described', (name, rule) => {
    expect(name).toMatch(/^[a-z][a-z0-9]*(-[a-z0-9]+)+$/);
    expect(name.length).toBeLessThanOrEqual(36);
    expect(Object.keys(rule.from).length).toBeGreaterThan(0);
    expect(STAGES).toEqual(expect.arrayContaining(Object.keys(rule.from)));
    expect(rule.summary).toMatch(/^[A-Z].*[^.]$/s);
    expect(rule.why).toMatch(/\.$/);
    expect(rule.remedy).toMatch(/\.$/);
    expect(rule.summary).not.toContain('\n');
    // Whoever reads it wrote the file in good faith: it is told what lacks, never that it is invalid.
    expect(`${rule.summary} ${rule.why} ${rule.remedy}`).not.toMatch(/\binvalid\b|\billegal\b| {2}\S* {2}/i);
    for (const option of Object.values(rule.options ?? {})) expect(option.description).toMatch(/\.$/);
  });
});

describe('ruleOf', () => {
  it('finds a rule by its name, and nothing else', () => {
    expect(ruleOf('missing-mission')?.group).toBe('purpose');
    expect(ruleOf('missing-misson')).toBeUndefined();
    expect(ruleOf('toString')).toBeUndefined();
  });
});
