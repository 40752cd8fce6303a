import { describe, expect, it } from 'vitest';
import { laterStages, readinessOf } from './readiness.ts';
import { complete } from './testing/complete.ts';
import { readText } from './testing/run-example.ts';

describe('readinessOf', () => {
  const { model } = readText(
    complete({
      text: 'right Convenience {\n  holder any-party\n}\n\nkpi JointRevenue {\n  …\n  target tbd "by May"\n}',
      stage: 'design',
      without: ['exit', 'kpi JointRevenue.target'],
    }).text,
  );

  it('lists what begins to count, and what counts for more, at the next stage', () => {
    const readiness = readinessOf(model);
    expect(readiness).toMatchObject({ stage: 'design', next: 'sign' });
    expect(readiness.open.map((finding) => finding.rule)).toEqual(['missing-exit']);
    expect(readiness.toDo.map(({ rule, severity }) => [rule, severity])).toEqual([
      ['missing-exit', 'error'],
      ['missing-notice', 'warning'],
    ]);
  });

  it('lists unknown values beside, with their reasons', () => {
    expect(readinessOf(model).unknown).toMatchObject([{ state: 'tbd', reason: 'by May' }]);
  });

  it('tells of every later stage what begins to count only there', () => {
    const early = { stage: 'explore' } as const;
    const asked = readinessOf(model, undefined, early);
    const later = laterStages(model, asked, early);
    expect(later.map(({ stage }) => stage)).toEqual(['design', 'sign', 'launch', 'operate', 'renew', 'exit', 'closed']);
    const missing = later.flatMap(({ stage, toDo }) => toDo.map(({ rule, severity }) => [stage, rule, severity]));
    expect(missing).toContainEqual(['sign', 'missing-exit', 'error']);
    expect(missing).toContainEqual(['sign', 'missing-notice', 'warning']);
    expect(new Set(missing.map((gap) => gap.slice(1).join(' '))).size).toBe(missing.length);
  });

  it('asks for nothing after the last stage', () => {
    expect(readinessOf(model, undefined, { stage: 'closed' })).toMatchObject({ stage: 'closed', toDo: [] });
    expect(laterStages(model, readinessOf(model, undefined, { stage: 'closed' }))).toEqual([]);
  });
});
