import { describe, expect, it } from 'vitest';
import { lintForStage } from './engine.ts';
import { readinessByGroup } from './readiness-groups.ts';
import { complete } from './testing/complete.ts';
import { readText } from './testing/run-example.ts';

describe('readinessByGroup', () => {
  const { model } = readText(
    complete({
      text: [
        'right Convenience {\n  holder any-party\n  waive missing-notice because "Notice is in the master agreement" by Northwind until 2030-01-01\n}',
        'kpi JointRevenue {\n  …\n  target tbd "by May"\n}',
      ].join('\n\n'),
      stage: 'design',
      without: ['exit', 'kpi JointRevenue.target'],
    }).text,
  );
  const found = readinessByGroup(model);
  const group = (name: string) => found.groups.find((one) => one.group === name);

  it('asks about the stage after the present one, or about another', () => {
    expect(found).toMatchObject({ stage: 'design', asked: 'sign' });
    expect(readinessByGroup(model, 'launch').asked).toBe('launch');
    expect(readinessByGroup(model, undefined, { stage: 'closed' }).asked).toBe('closed');
  });

  it('tells what lacks with its present and its later weight', () => {
    const lacks = group('exit')?.lacks.map(({ finding, now }) => [finding.rule, finding.severity, now]);
    expect(lacks).toContainEqual(['missing-exit', 'error', 'warning']);
  });

  it('tells what is waived apart from what lacks', () => {
    expect(group('exit')?.waived.map(({ rule }) => rule)).toEqual(['missing-notice']);
    expect(group('exit')?.lacks.map(({ finding }) => finding.rule)).not.toContain('missing-notice');
  });

  it('names the rules that hold, and none that found something', () => {
    const holds = found.groups.flatMap(({ holds }) => holds.map(({ name }) => name));
    expect(holds).toContain('missing-mission');
    expect(holds).not.toContain('missing-exit');
    expect(holds).not.toContain('missing-notice');
  });

  it('lists unknown values once', () => {
    expect(found.unknown).toMatchObject([{ state: 'tbd', reason: 'by May' }]);
    expect(found.groups.flatMap(({ lacks }) => lacks.map(({ finding }) => finding.rule))).not.toContain(
      'unknown-value',
    );
  });

  it('leaves out no finding of the stage', () => {
    const listed = found.groups.flatMap(({ lacks }) => lacks.map(({ finding }) => finding.message)).sort();
    const told = lintForStage(model, 'sign').findings.filter(({ rule }) => rule !== 'unknown-value');
    expect(listed).toEqual(told.map(({ message }) => message).sort());
  });
});
