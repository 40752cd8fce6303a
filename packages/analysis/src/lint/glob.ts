/** Path patterns of configuration files. */

/**
 * Whether a path matches a pattern. Both use `/` and are relative to the folder of the configuration. `*` is any text
 * without `/`, `**` any folders, `?` one character, `{a,b}` either; a pattern without `/` matches in every folder.
 */
export function matchesGlob(pattern: string, path: string): boolean {
  const trimmed = pattern.replace(/^\.\//, '');
  const anywhere = trimmed.includes('/') ? trimmed : `**/${trimmed}`;
  const whole = anywhere.endsWith('/') ? `${anywhere}**` : anywhere;
  return compiled(whole).test(path.replace(/^\.\//, ''));
}

const cache = new Map<string, RegExp>();

function compiled(pattern: string): RegExp {
  const known = cache.get(pattern);
  if (known) return known;
  const expression = new RegExp(`^${translate(pattern)}$`, 'u');
  cache.set(pattern, expression);
  return expression;
}

function translate(pattern: string): string {
  let result = '';
  let depth = 0;
  for (let index = 0; index < pattern.length; index++) {
    const character = pattern[index] ?? '';
    if (pattern.startsWith('**/', index)) {
      result += '(?:[^/]+/)*';
      index += 2;
    } else if (pattern.startsWith('**', index)) {
      result += '.*';
      index += 1;
    } else if (character === '*') result += '[^/]*';
    else if (character === '?') result += '[^/]';
    else if (character === '{' && pattern.indexOf('}', index) > 0) {
      result += '(?:';
      depth++;
    } else if (character === '}' && depth > 0) {
      result += ')';
      depth--;
    } else if (character === ',' && depth > 0) result += '|';
    else result += character.replace(/[.+^$()|[\]\\{}]/g, '\\$&');
  }
  return result + ')'.repeat(depth);
}
