import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { Configurations } from './config.ts';
import { Sandbox } from './testing/sandbox.ts';

let sandbox: Sandbox;
afterEach(() => sandbox.remove());

const settings = (path: string, only?: string) =>
  new Configurations(only, sandbox.folder).settingsFor(join(sandbox.folder, path));

describe('Configurations', () => {
  it('takes the nearest file above, and its overrides by path', () => {
    sandbox = new Sandbox({
      'alliance.config.json': '{ "stage": "explore" }',
      'deals/alliance.config.json':
        '// drafts may have holes\n{ "stage": "sign", "overrides": [{ "files": "drafts/**", "stage": "design" }], }',
    });
    expect(settings('a.alliance').stage).toBe('explore');
    expect(settings('deals/a.alliance').stage).toBe('sign');
    expect(settings('deals/drafts/deep/a.alliance').stage).toBe('design');
    expect(settings('deals/a.alliance', 'alliance.config.json').stage).toBe('explore');
  });

  it('tells everything that is wrong, with its place', () => {
    sandbox = new Sandbox({
      'alliance.config.json': '{\n  "stage": "sing",\n  "rules": {\n    "mising-gap": "off"\n  }\n}\n',
    });
    expect(() => settings('a.alliance')).toThrow(
      'alliance.config.json:2:3: "sing" cannot stand here. Did you mean "sign"?\n' +
        'alliance.config.json:4:5: There is no rule "mising-gap". Did you mean "missing-gap"?',
    );
  });

  it('tells what is no JSON, no text, or not there', () => {
    sandbox = new Sandbox({ 'bad.json': '{ "stage": sign }', 'utf16.json': new Uint8Array([0xff, 0xfe, 0x7b, 0]) });
    expect(() => settings('a', 'bad.json')).toThrow('bad.json:1:12: sign is no value of JSON.');
    expect(() => settings('a', 'utf16.json')).toThrow('utf16.json:1: The file is in UTF-16');
    expect(() => settings('a', 'none.json')).toThrow('The configuration none.json cannot be read: it does not exist.');
  });

  it('takes the configuration that the README shows', () => {
    const readme = readFileSync(join(import.meta.dirname, '..', 'README.md'), 'utf8');
    const shown = /```jsonc\n([\s\S]*?)```/.exec(readme)?.[1];
    sandbox = new Sandbox({ 'alliance.config.json': shown ?? '' });
    expect(settings('drafts/a.alliance')).toMatchObject({
      stage: 'explore',
      rules: { 'missing-gap': { severity: 'error' } },
    });
  });
});
