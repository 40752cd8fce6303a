/** The JSON schema of `alliance.config.json`, made from the registry, for completion and hovers in any JSON editor. */
import { GROUPS } from './group.ts';
import { optionSchema } from './options.ts';
import { RULES } from './registry.ts';
import type { Rule } from './rule.ts';
import { STAGES } from './stage.ts';

/** A JSON schema (2020-12) of the configuration; plain data, ready to be printed. */
export function configurationSchema(rules: readonly Rule[] = RULES): Record<string, unknown> {
  const settings = {
    stage: { enum: [...STAGES], description: 'Check as if every alliance were at this stage.' },
    strict: { type: 'boolean', default: false, description: 'Values that are not known (tbd, redacted) are errors.' },
    managementContent: {
      type: 'boolean',
      default: false,
      description:
        'Hold alliances that already operate to sponsors, roles, measures and meetings as strictly as new ones.',
    },
    groups: {
      type: 'object',
      description: 'The severity of whole groups of rules.',
      properties: Object.fromEntries(
        Object.entries(GROUPS).map(([name, description]) => [name, { $ref: '#/$defs/level', description }]),
      ),
      additionalProperties: false,
    },
    rules: {
      type: 'object',
      description: 'The severity and the options of single rules.',
      properties: Object.fromEntries(rules.map((rule) => [rule.name, ruleSchema(rule)])),
      additionalProperties: false,
    },
  };
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'Alliance configuration',
    type: 'object',
    properties: {
      $schema: { type: 'string' },
      extends: {
        description:
          'Configurations to begin with: a path that begins with a dot, or an installed package. What stands here wins over them, and later ones win over earlier.',
        anyOf: [{ type: 'string' }, { type: 'array', items: { type: 'string' } }],
      },
      ...settings,
      overrides: {
        type: 'array',
        description: 'Other settings for some files; later ones win.',
        items: {
          type: 'object',
          required: ['files'],
          properties: {
            files: {
              description: 'Patterns of paths, relative to this file: examples/**, *.draft.alliance.',
              anyOf: [{ type: 'string' }, { type: 'array', items: { type: 'string' }, minItems: 1 }],
            },
            ...settings,
          },
          additionalProperties: false,
        },
      },
    },
    additionalProperties: false,
    $defs: {
      level: {
        enum: ['off', 'on', 'information', 'warning', 'error'],
        description: 'off: never told. on: as the catalogue says. Else always this severity.',
      },
    },
  };
}

function ruleSchema(rule: Rule): Record<string, unknown> {
  const options = Object.entries(rule.options ?? {});
  return {
    description: `${rule.summary}. ${rule.why}`,
    anyOf: [
      { $ref: '#/$defs/level' },
      {
        type: 'object',
        properties: {
          severity: { $ref: '#/$defs/level' },
          ...(options.length > 0 && {
            options: {
              type: 'object',
              properties: Object.fromEntries(options.map(([name, spec]) => [name, optionSchema(spec)])),
              additionalProperties: false,
            },
          }),
        },
        additionalProperties: false,
      },
    ],
  };
}
