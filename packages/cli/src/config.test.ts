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

  it('lays a file over what it extends: a path, a folder or a package, the nearest winning', () => {
    sandbox = new Sandbox({
      'node_modules/@contoso/alliance-rules/alliance.config.json':
        '{ "stage": "sign", "strict": true, "rules": { "missing-gap": "error", "missing-pilot": "error" } }',
      'base/alliance.config.json':
        '{ "rules": { "missing-gap": "warning" }, "overrides": [{ "files": "drafts/**", "stage": "explore", "strict": false }] }',
      'deals/alliance.config.json':
        '{ "extends": ["@contoso/alliance-rules", "../base"], "groups": { "tensions": "off" }, "rules": { "missing-pilot": "off" } }',
      'deals/late/alliance.config.json': '{ "extends": "../alliance.config.json", "stage": "launch" }',
    });
    expect(settings('deals/a.alliance')).toEqual({
      stage: 'sign',
      strict: true,
      groups: { tensions: 'off' },
      rules: { 'missing-gap': { severity: 'warning' }, 'missing-pilot': { severity: 'off' } },
    });
    expect(settings('deals/drafts/a.alliance')).toMatchObject({ stage: 'explore', strict: false });
    expect(settings('deals/late/drafts/a.alliance')).toMatchObject({ stage: 'launch', strict: false });
  });

  it('tells of a base that is not there, or leads back, where it is named', () => {
    sandbox = new Sandbox({
      'alliance.config.json': '{\n  "extends": ["./none", "no-such-package"]\n}',
      'a/alliance.config.json': '{ "extends": "../b" }',
      'b/alliance.config.json': '{\n  "extends": "../a"\n}',
      'c/alliance.config.json': '{ "extends": 5 }',
      'd/alliance.config.json': '{ "extends": "../e.json" }',
      'e.json': '{ "stage": "sing" }',
    });
    expect(() => settings('x.alliance')).toThrow(
      /^alliance.config.json:2:15: The base ".\/none" is not there\. Looked for \S+\/none\/alliance.config.json in vain: .*\n.*:2:25: The base "no-such-package" is not there\. .*node_modules/,
    );
    expect(() => settings('a/x.alliance')).toThrow(
      'b/alliance.config.json:2:3: These files extend each other: a/alliance.config.json → b/alliance.config.json → a/alliance.config.json. Take one "extends" out.',
    );
    expect(() => settings('c/x.alliance')).toThrow('"extends" is 5, but must be a path or a package');
    expect(() => settings('d/x.alliance')).toThrow('e.json:1:3: "sing" cannot stand here.');
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
    sandbox = new Sandbox({ 'alliance.config.json': shown ?? '', 'house.alliance.config.json': '{}' });
    expect(settings('drafts/a.alliance')).toMatchObject({
      stage: 'explore',
      rules: { 'missing-gap': { severity: 'error' } },
    });
  });
});
