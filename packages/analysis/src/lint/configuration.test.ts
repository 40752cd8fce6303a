import { describe, expect, it } from 'vitest';
import { mergeSettings, readConfig, settingsFor } from './configuration.ts';
import { configurationSchema } from './configuration-schema.ts';
import { matchesGlob } from './glob.ts';
import { RULES } from './registry.ts';

const problemsOf = (json: unknown): string[] =>
  readConfig(json).problems.map(({ path, message }) => `${path.join('.')}: ${message}`);

describe('readConfig', () => {
  it('reads severities, options, groups and overrides', () => {
    const { config, problems } = readConfig({
      $schema: './alliance.schema.json',
      stage: 'sign',
      strict: true,
      groups: { communication: 'off' },
      rules: { 'missing-gap': 'off', 'asymmetric-commitment': { severity: 'error', options: { ratio: 5 } } },
      overrides: [{ files: 'drafts/**', stage: 'explore', rules: { 'missing-mission': 'information' } }],
    });
    expect(problems).toEqual([]);
    expect(config.rules?.['asymmetric-commitment']).toEqual({ severity: 'error', options: { ratio: 5 } });
    expect(settingsFor(config, 'drafts/a.alliance')).toMatchObject({
      stage: 'explore',
      strict: true,
      rules: { 'missing-gap': { severity: 'off' }, 'missing-mission': { severity: 'information' } },
    });
    expect(settingsFor(config, 'deals/a.alliance').stage).toBe('sign');
  });

  it('tells what is wrong, where, and what was meant', () => {
    expect(problemsOf([])).toEqual([': The configuration is [], but must be an object: { … }.']);
    expect(problemsOf({ rulez: {} })).toEqual(['rulez: There is no setting "rulez" here. Did you mean "rules"?']);
    expect(problemsOf({ rules: { 'missing-misson': 'off' } })).toEqual([
      'rules.missing-misson: There is no rule "missing-misson". Did you mean "missing-mission"?',
    ]);
    expect(problemsOf({ rules: { 'missing-gap': 'warn' } })).toEqual([
      'rules.missing-gap: "warn" cannot stand here. Did you mean "warning"?',
    ]);
    expect(problemsOf({ rules: { 'asymmetric-commitment': { options: { ratio: 0.5 } } } })).toEqual([
      'rules.asymmetric-commitment.options.ratio: The option "ratio" of asymmetric-commitment is 0.5, but must be a number, 1 or more.',
    ]);
    expect(problemsOf({ rules: { 'missing-gap': { options: { limit: 1 } } } })).toEqual([
      'rules.missing-gap.options.limit: The rule missing-gap has no option "limit". It has none.',
    ]);
    expect(problemsOf({ stage: 'desing' })).toEqual(['stage: "desing" cannot stand here. Did you mean "design"?']);
    expect(problemsOf({ overrides: [{ rules: {} }] })[0]).toMatch(/^overrides\.0\.files: An override needs "files"/);
    expect(problemsOf({ strict: 'yes' })).toEqual(['strict: "strict" is "yes", but must be true or false.']);
  });

  it('lets one slip spoil nothing else', () => {
    const { config } = readConfig({ strict: 1, stage: 'sign', rules: { nonsense: 'off', 'missing-gap': 'off' } });
    expect(config).toEqual({ stage: 'sign', rules: { 'missing-gap': { severity: 'off' } } });
  });
});

describe('mergeSettings', () => {
  it('lays the inner over the outer, rule by rule', () => {
    const outer = {
      strict: true,
      rules: { 'missing-gap': { severity: 'off' }, 'asymmetric-commitment': { options: { ratio: 5 } } },
    } as const;
    const inner = { rules: { 'asymmetric-commitment': { severity: 'error' } }, stage: 'sign' } as const;
    expect(mergeSettings(outer, inner)).toEqual({
      strict: true,
      stage: 'sign',
      rules: {
        'missing-gap': { severity: 'off' },
        'asymmetric-commitment': { severity: 'error', options: { ratio: 5 } },
      },
    });
  });
});

describe('matchesGlob', () => {
  it.each([
    ['examples/**', 'examples/a/b.alliance', true],
    ['examples/**', 'example/b.alliance', false],
    ['*.draft.alliance', 'deals/x.draft.alliance', true],
    ['deals/*.alliance', 'deals/a/b.alliance', false],
    ['**/exit.alliance', 'exit.alliance', true],
    ['deals/{a,b}.alliance', 'deals/b.alliance', true],
    ['deals/', 'deals/a/b.alliance', true],
    ['a?.alliance', 'ab.alliance', true],
    ['a+.alliance', 'aa.alliance', false],
  ])('%s and %s: %s', (pattern, path, expected) => {
    expect(matchesGlob(pattern, path)).toBe(expected);
  });
});

describe('configurationSchema', () => {
  it('has one entry a rule, with its options', () => {
    const { properties } = configurationSchema() as { properties: { rules: { properties: Record<string, object> } } };
    expect(Object.keys(properties.rules.properties)).toEqual(RULES.map((rule) => rule.name));
    expect(JSON.stringify(properties.rules.properties['asymmetric-commitment'])).toContain(
      '"ratio":{"type":"number","minimum":1',
    );
  });
});
