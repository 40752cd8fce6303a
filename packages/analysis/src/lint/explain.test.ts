import { describe, expect, it } from 'vitest';
import { explain, rulePage, rulePages, rulesIndex, whenItHolds } from './explain.ts';
import { RULES, ruleOf } from './registry.ts';
import { sarifRules } from './sarif-rules.ts';

describe('pages of rules', () => {
  it('say when a rule holds', () => {
    expect(whenItHolds(ruleOf('missing-exit')!)).toBe('warning from design, error from sign');
    expect(whenItHolds(ruleOf('missing-steering-committee')!)).toBe(
      'error from design, information for transactional alliances, off for small ones',
    );
  });

  it('show examples without marks, with what is told underlined', () => {
    const page = rulePage(ruleOf('split-not-whole')!);
    expect(page).not.toMatch(/[«»]/);
    expect(page).toContain('  split Northwind 50%, Contoso 45%\n//      ^^^^^^^^^^^^^^^^^^^^^^^^^^');
    expect(page).toContain('After the fix:');
    expect(page.startsWith('# split-not-whole\n')).toBe(true);
  });

  it('list every option with its default', () => {
    expect(rulePage(ruleOf('asymmetric-commitment')!)).toContain('| `ratio` | number | `3` |');
  });

  it('are one a rule and an index that links each', () => {
    const pages = rulePages();
    expect(pages.size).toBe(RULES.length + 2);
    for (const rule of RULES) {
      expect(rulesIndex()).toContain(`[${rule.name}](${rule.name}.md)`);
      expect(explain(rule)).toContain(rule.remedy);
      expect(explain(rule)).not.toMatch(/[«»]/);
    }
  });

  it('give SARIF its rules', () => {
    const [first] = sarifRules('https://docs.example/');
    expect(first).toMatchObject({ id: RULES[0]?.name, helpUri: `https://docs.example/rules/${RULES[0]?.name}.md` });
    expect(sarifRules().every((rule) => rule.helpUri === undefined)).toBe(true);
  });
});
