import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { DIAGRAMS } from '../diagrams/registry.ts';
import { oddNames, retailInsights } from '../samples/sample-alliances.ts';
import { type HtmlOptions, renderHtml } from './html.ts';

const parties = [
  { id: 'Northwind', label: 'Northwind <Cloud>' },
  { id: 'Contoso', label: 'Contoso' },
];

function page(model = retailInsights(), options: Partial<HtmlOptions> = {}): string {
  const pictures = DIAGRAMS.map((diagram) => ({ id: diagram.id, label: diagram.title, scene: diagram.draw(model) }));
  return renderHtml(pictures, { title: 'Retail "insights" <b>', parties, ...options });
}

test('its policy lets run its own script and style, and nothing else', () => {
  const html = page();
  const policy = /Content-Security-Policy" content="([^"]+)"/.exec(html)?.[1] ?? '';
  const hashOf = (name: string) => {
    const text = new RegExp(`<${name}>([\\s\\S]*?)</${name}>`).exec(html)?.[1] ?? '';
    return `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
  };
  expect(policy).toBe(
    `default-src 'none'; script-src ${hashOf('script')}; style-src ${hashOf('style')}; base-uri 'none'; form-action 'none'`,
  );
  expect(html.match(/<(script|style)\b/g)).toHaveLength(2);
  expect(html).not.toMatch(/\son\w+=|\sstyle=|javascript:/);
});

test('it names no address and no file of the machine', () => {
  const addresses = [...page().matchAll(/\b(?:https?|file|data):[^"\s<)]*/g)].map(([address]) => address);
  expect(new Set(addresses)).toEqual(new Set(['http://www.w3.org/2000/svg']));
  expect(page()).not.toContain('data-line');
});

test('every picture has a tab, a panel and its list; the same bytes every time', () => {
  const html = page();
  for (const { id } of DIAGRAMS) {
    expect(html).toContain(`aria-controls="${id}"`);
    expect(html).toContain(`<section id="${id}" role="tabpanel"`);
  }
  expect(html.match(/<summary>As a list<\/summary>\n<ul>/g)).toHaveLength(DIAGRAMS.length);
  expect(page()).toBe(html);
  expect(html).toContain('<title>Retail &quot;insights&quot; &lt;b&gt;</title>');
  expect(html).toContain('<option value="Northwind">Northwind &lt;Cloud&gt;</option>');
});

test('a theme is that of the whole page', () => {
  expect(page()).toContain('<html lang="en">');
  expect(page(oddNames(), { theme: 'dark' })).toContain('<html lang="en" data-theme="dark">');
  expect(page(oddNames(), { theme: 'dark' })).toContain('<option value="dark" selected>');
});
