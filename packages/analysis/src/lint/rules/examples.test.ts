import { describe, expect, it } from 'vitest';
import { readMarks } from '../example.ts';
import type { Finding } from '../finding.ts';
import { RULES } from '../registry.ts';
import { BASE_ALLIANCE } from '../testing/base-alliance.ts';
import { complete, expectedDeclarations } from '../testing/complete.ts';
import { applyFix, lintExample, readText } from '../testing/run-example.ts';

const told = (findings: readonly Finding[]) => findings.map(({ rule, message }) => `${rule}: ${message}`);

describe('the alliance that completes the examples', () => {
  it.each(['explore', 'select', 'design', 'sign', 'launch', 'operate'])('has no finding at %s', (stage) => {
    const { text } = complete({ text: '', stage });
    const { model, errors, formatted } = readText(text);
    expect(errors).toEqual([]);
    expect(formatted).toBe(text);
    expect(told(lintExample(model, RULES[0]!, { text: '' }).findings)).toEqual([]);
  });

  it('is itself when an example says nothing', () => {
    expect(complete({ text: '' }).text).toBe(BASE_ALLIANCE);
  });
});

describe.each(RULES.map((rule) => [rule.name, rule] as const))('%s', (name, rule) => {
  it('has examples of both kinds', () => {
    expect(rule.examples.bad.length).toBeGreaterThan(0);
    expect(rule.examples.good.length).toBeGreaterThan(0);
  });

  it.each(rule.examples.good.map((example, index) => [example.title ?? index, example] as const))(
    'is silent: %s',
    (_, example) => {
      const { text } = complete(example);
      const { model, errors, formatted } = readText(text);
      expect(errors).toEqual([]);
      expect(formatted).toBe(text);
      expect(told(lintExample(model, rule, example).findings)).toEqual([]);
    },
  );

  it.each(rule.examples.bad.map((example, index) => [example.title ?? index, example] as const))(
    'tells: %s',
    (_, example) => {
      const { text, ranges } = complete(example);
      expect(readMarks(example.text).ranges.length).toBeGreaterThan(0);
      const { model, errors, formatted } = readText(text);
      expect(errors).toEqual([]);
      expect(formatted).toBe(text);

      const findings = lintExample(model, rule, example).findings.filter((finding) => finding.rule === name);
      const found = findings.map(({ at }) => ({ offset: at.offset, length: at.length }));
      const show = (places: readonly { offset: number; length: number }[]) =>
        places.map(({ offset, length }) => `${offset}: ${text.slice(offset, offset + length)}`).sort();
      expect(show(found), told(findings).join('\n')).toEqual(show(ranges));

      if (example.fixed === undefined) return;
      const fixes = findings.flatMap((finding) => finding.fixes);
      const fix = example.fix ? fixes.find((candidate) => candidate.title === example.fix) : fixes[0];
      expect(fix, `a fix of ${fixes.map((candidate) => candidate.title).join(', ')}`).toBeDefined();
      const after = applyFix(text, fix!);
      for (const declaration of expectedDeclarations(example, example.fixed)) expect(after).toContain(declaration);
      const fixed = readText(after);
      expect(fixed.errors).toEqual([]);
      expect(fixed.formatted).toBe(after);
      const left = lintExample(fixed.model, rule, example).findings.filter((finding) => finding.rule === name);
      expect(told(left)).toEqual(told(findings.filter((finding) => !finding.fixes.includes(fix!))));
    },
  );

  it('offers only fixes that parse, keep the format and remove their finding', () => {
    for (const example of rule.examples.bad) {
      const { text } = complete(example);
      const { model } = readText(text);
      const findings = lintExample(model, rule, example).findings.filter((finding) => finding.rule === name);
      for (const finding of findings) {
        expect(finding.message).toMatch(/^[\p{Lu}\p{N}"`“].*[.?]$/su);
        expect(finding.message).not.toMatch(/invalid|undefined|\bNaN\b|\[object| {2}/i);
        for (const fix of finding.fixes) {
          const after = applyFix(text, fix);
          const fixed = readText(after);
          expect(fixed.errors, fix.title).toEqual([]);
          expect(fixed.formatted, fix.title).toBe(after);
          const left = lintExample(fixed.model, rule, example).findings.filter((one) => one.rule === name);
          expect(told(left), fix.title).not.toContain(`${name}: ${finding.message}`);
        }
      }
    }
  });
});
