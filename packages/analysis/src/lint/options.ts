/**
 * Options of rules as plain data, from which the defaults, the validation, the JSON schema and the pages all fall out.
 * Plain data because a check of a small file must start fast: no schema library is loaded on the way.
 */
export type OptionSpec =
  | {
      readonly type: 'number';
      readonly default: number;
      readonly minimum?: number;
      readonly maximum?: number;
      readonly description: string;
    }
  | { readonly type: 'boolean'; readonly default: boolean; readonly description: string }
  | {
      readonly type: 'words';
      readonly default: readonly string[];
      readonly words?: readonly string[];
      readonly description: string;
    };

export type OptionSpecs = Readonly<Record<string, OptionSpec>>;

type OptionValue<S extends OptionSpec> = S extends { type: 'number' }
  ? number
  : S extends { type: 'boolean' }
    ? boolean
    : readonly string[];

/** The values that a rule gets: one for each of its options. */
export type OptionValues<S extends OptionSpecs> = { readonly [Name in keyof S]: OptionValue<S[Name]> };

/** The defaults, with the configured values laid over them. Configured values must have passed `optionProblem`. */
export function optionValues(
  specs: OptionSpecs,
  configured: Readonly<Record<string, unknown>> = {},
): Record<string, unknown> {
  const values: Record<string, unknown> = {};
  for (const [name, spec] of Object.entries(specs)) values[name] = configured[name] ?? spec.default;
  return values;
}

/** Why a value does not fit an option, in a sentence that ends with what would; `undefined` when it fits. */
export function optionProblem(spec: OptionSpec, value: unknown): string | undefined {
  switch (spec.type) {
    case 'boolean':
      return typeof value === 'boolean' ? undefined : `is ${shown(value)}, but must be true or false`;
    case 'number': {
      const { minimum = Number.NEGATIVE_INFINITY, maximum = Number.POSITIVE_INFINITY } = spec;
      const fits = typeof value === 'number' && Number.isFinite(value) && value >= minimum && value <= maximum;
      return fits ? undefined : `is ${shown(value)}, but must be a number${bounds(spec)}`;
    }
    case 'words': {
      if (!Array.isArray(value) || !value.every((item) => typeof item === 'string'))
        return `is ${shown(value)}, but must be a list of words`;
      const unknown = spec.words && value.find((item) => !spec.words?.includes(item));
      return unknown === undefined
        ? undefined
        : `holds ${shown(unknown)}, but only ${spec.words?.join(', ')} are possible`;
    }
  }
}

/** The JSON schema (2020-12) of one option. */
export function optionSchema(spec: OptionSpec): Record<string, unknown> {
  const { description } = spec;
  switch (spec.type) {
    case 'boolean':
      return { type: 'boolean', default: spec.default, description };
    case 'number':
      return {
        type: 'number',
        ...(spec.minimum === undefined ? {} : { minimum: spec.minimum }),
        ...(spec.maximum === undefined ? {} : { maximum: spec.maximum }),
        default: spec.default,
        description,
      };
    case 'words':
      return {
        type: 'array',
        items: spec.words ? { enum: [...spec.words] } : { type: 'string' },
        uniqueItems: true,
        default: [...spec.default],
        description,
      };
  }
}

function bounds(spec: { readonly minimum?: number; readonly maximum?: number }): string {
  if (spec.minimum !== undefined && spec.maximum !== undefined) return ` from ${spec.minimum} to ${spec.maximum}`;
  if (spec.minimum !== undefined) return `, ${spec.minimum} or more`;
  return spec.maximum !== undefined ? `, ${spec.maximum} or less` : '';
}

/** A value from a configuration file, short enough for a message. */
export function shown(value: unknown): string {
  const text = JSON.stringify(value) ?? String(value);
  return text.length > 60 ? `${text.slice(0, 57)}…` : text;
}
