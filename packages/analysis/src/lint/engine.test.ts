import { describe, expect, it } from 'vitest';
import type { LintOptions } from './configuration.ts';
import { lint, lintForStage } from './engine.ts';
import type { Rule } from './rule.ts';
import { defineRule } from './rule.ts';
import { complete } from './testing/complete.ts';
import { readText } from './testing/run-example.ts';

const draft = (statements: string) =>
  `alliance Pair "Pair" {\n  between North, South\n  ${statements}\n}\n\nparty North {\n}\n\nparty South {\n}\n`;

const rulesOf = (text: string, options?: LintOptions): string[] =>
  lint(readText(text).model, options).findings.map((finding) => finding.rule);

const noted = (severity: 'error' | 'warning' | 'information', check: Rule['check']): Rule =>
  defineRule({
    name: 'test-rule',
    group: 'hygiene',
    from: { explore: severity },
    summary: 'Test',
    why: 'Test.',
    remedy: 'Test.',
    messages: { told: () => 'Told.' },
    check: check as never,
    examples: { bad: [], good: [] },
  });

describe('lint', () => {
  it('tells what holds at the stage of the alliance, in the order of the text', () => {
    const { findings } = lint(readText(draft('stage explore')).model);
    expect(findings.map(({ rule, severity }) => [rule, severity])).toEqual([
      ['missing-gap', 'warning'],
      ['missing-mission', 'warning'],
    ]);
    expect(findings[0]).toMatchObject({ elementId: 'Pair', messageId: 'missing', data: { alliance: 'Pair' } });
  });

  it('takes an alliance without a stage as being designed', () => {
    expect(rulesOf(draft('mission "m"'))).toEqual(rulesOf(draft('stage design  mission "m"')));
    expect(rulesOf(draft('mission "m"'))).toContain('no-decision-rights');
  });

  it('calls a fix that leaves something open safe only where that may stay open', () => {
    const fixOf = (stage: string, options?: LintOptions) =>
      lint(readText(draft(`stage ${stage}`)).model, options).findings.find(({ rule }) => rule === 'missing-exit')
        ?.fixes[0];
    expect(fixOf('design')?.edits[0]?.text).toContain('tbd');
    expect(fixOf('design')?.safe).toBe(true);
    expect(fixOf('sign')?.safe).toBe(false);
    expect(fixOf('design', { strict: true })?.safe).toBe(false);
    expect(fixOf('sign', { rules: { 'unknown-value': { severity: 'off' } } })?.safe).toBe(true);
  });

  it('asks about another stage without changing the alliance', () => {
    const { model } = readText(draft('stage explore'));
    const names = lintForStage(model, 'sign').findings.map((finding) => finding.rule);
    expect(names).toContain('missing-governing-law');
    expect(names).toContain('missing-exit');
  });

  it('tells an operating alliance of management content as information, unless it asks for more', () => {
    const { model } = readText(
      complete({ text: 'party Contoso {\n  …\n}', stage: 'operate', without: ['party Contoso.sponsor'] }).text,
    );
    const severity = (options?: LintOptions) =>
      lint(model, options).findings.find((finding) => finding.rule === 'missing-sponsor')?.severity;
    expect(severity()).toBe('information');
    expect(severity({ managementContent: true })).toBe('error');
    expect(severity({ rules: { 'missing-sponsor': { severity: 'warning' } } })).toBe('warning');
  });

  it('narrows by kind, and takes the gravest of several kinds', () => {
    const severity = (kinds: string) =>
      lint(readText(draft(`stage design\n  kind ${kinds}`)).model).findings.find(
        (finding) => finding.rule === 'missing-steering-committee',
      )?.severity;
    expect(severity('transactional')).toBe('information');
    expect(severity('transactional, co-selling')).toBe('error');
    expect(severity('co-selling')).toBe('error');
  });

  it('is silent about a closed alliance, except for slips', () => {
    const text = draft('stage closed\n  waive missing-mision because "x" by North');
    expect(rulesOf(text)).toEqual(['unknown-waived-rule']);
  });

  it('turns rules and groups off, and never raises what is configured', () => {
    const text = draft('stage explore');
    expect(rulesOf(text, { groups: { purpose: 'off' } })).toEqual([]);
    expect(rulesOf(text, { groups: { purpose: 'off' }, rules: { 'missing-gap': { severity: 'error' } } })).toEqual([
      'missing-gap',
    ]);
  });

  it('makes a finding of a rule that throws, and goes on', () => {
    const broken = noted('error', () => {
      throw new TypeError('no votes');
    });
    const { findings } = lint(readText(draft('')).model, {}, [broken]);
    expect(findings).toHaveLength(1);
    expect(findings[0]).toMatchObject({ rule: 'test-rule', internal: true, severity: 'error' });
    expect(findings[0]?.message).toContain('no votes');
  });

  it('gives the same list for the same model, whatever the order of the rules', () => {
    const { model } = readText(draft('stage sign'));
    const { findings } = lint(model);
    expect(findings.length).toBeGreaterThan(10);
    expect(lint(model).findings).toEqual(findings);
    expect(JSON.parse(JSON.stringify(findings))).toEqual(
      JSON.parse(JSON.stringify(lint(readText(draft('stage sign')).model).findings)),
    );
  });

  it('does not throw on text that breaks off anywhere', () => {
    const { text } = complete({ text: '' });
    for (let length = 40; length < text.length; length += 997) {
      const cut = lint(readText(text.slice(0, length)).model);
      expect(cut.findings.filter((finding) => finding.internal)).toEqual([]);
    }
  });
});

describe('waivers', () => {
  const waived = (text: string, options?: LintOptions) => {
    const result = lint(readText(text).model, options);
    return { told: result.findings.map((finding) => finding.rule), held: result.waived.map((finding) => finding.rule) };
  };

  it('hold on the alliance for all findings of the rule', () => {
    const text = draft('stage explore\n  waive missing-gap, missing-mission because "known" by North');
    expect(waived(text)).toEqual({ told: [], held: ['missing-gap', 'missing-mission'] });
  });

  it('hold on a declaration for what is drawn in it, and not elsewhere', () => {
    const { text } = complete({
      text: 'right Convenience {\n  holder any-party\n  waive missing-notice because "agreed so" by Northwind.Legal\n}\n\nright Other {\n  holder any-party\n}',
    });
    expect(waived(text)).toEqual({ told: ['missing-notice'], held: ['missing-notice'] });
  });

  it('hold in the block of a clause', () => {
    const { text } = complete({
      text: 'term {\n  …\n  renews 1 year automatically { waive renewal-on-autopilot because "agreed so" by Northwind.Legal }\n}',
      without: ['review Yearly'],
    });
    expect(waived(text).held).toContain('renewal-on-autopilot');
  });

  it('end with their last day', () => {
    const text = draft('stage explore\n  waive missing-gap, missing-mission because "known" by North until 2026-05-31');
    expect(waived(text, { today: '2026-05-31' }).told).toEqual([]);
    expect(waived(text, { today: '2026-06-01' }).told).toEqual([
      'missing-gap',
      'missing-mission',
      'expired-waiver',
      'expired-waiver',
    ]);
    expect(waived(text).told).toEqual([]);
  });

  it('are not unused while their rule is off or not due', () => {
    const text = draft(
      'stage explore\n  mission "m"\n  gap "g"\n  waive missing-governing-law because "later" by North',
    );
    expect(waived(text).told).toEqual([]);
    expect(waived(text, { stage: 'sign' }).held).toEqual(['missing-governing-law']);
  });
});
