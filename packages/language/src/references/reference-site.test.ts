import { readdirSync, readFileSync } from 'node:fs';
import { AstUtils, type Reference } from 'langium';
import { expect, test } from 'vitest';
import { readWorkspace } from '../workspace.ts';
import { siteOf } from './reference-site.ts';

test('every name of the complete example says where it stands, and is listed with its document', () => {
  const folder = new URL('../../../../examples/retail-insights/', import.meta.url);
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.alliance'))
    .map((path) => new URL(path, folder))
    .map((url) => ({ uri: url.href, text: readFileSync(url, 'utf8') }));
  let count = 0;
  for (const { parseResult, references } of readWorkspace(files).documents) {
    const listed = new Set(references);
    for (const node of AstUtils.streamAst(parseResult.value)) {
      for (const info of AstUtils.streamReferences(node)) {
        count++;
        expect(listed.has(info.reference)).toBe(true);
        const site = siteOf(info.reference as Reference);
        expect(site.container === node).toBe(true);
        expect(site.property).toBe(info.property);
      }
    }
  }
  expect(count).toBeGreaterThan(500);
});
