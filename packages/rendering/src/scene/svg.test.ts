import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { card } from '../pieces/card.ts';
import { frame } from '../pieces/frame.ts';
import { outline, outlineText } from './outline.ts';
import type { Scene } from './scene.ts';
import { renderSvg } from './svg.ts';
import { escapeXml, formatNumber } from './xml.ts';

function sample(name = 'Alice Chen'): Scene {
  const node = {
    id: 'Northwind.Alice',
    label: `${name}, Chief Revenue Officer`,
    source: { uri: 'file:///a.alliance', start: { line: 3, character: 2 }, end: { line: 3, character: 7 } },
    refs: ['Northwind'],
    findings: [{ elementId: 'Northwind.Alice', severity: 'warning', message: 'No "counterpart" yet' }],
  } as const;
  const person = card({ x: 16.04, y: 50, width: 200, title: name, avatar: name, tone: 'party-1', node });
  return frame({ id: 'sample', title: 'Sample', description: 'One card.', children: [person], right: 216, bottom: 90 });
}

describe('a standalone file', () => {
  const svg = renderSvg(sample());

  test('is one image with title and description', () => {
    expect(svg).toMatch(
      /^<svg xmlns="http:\/\/www.w3.org\/2000\/svg"[^>]* role="img">\n<title>Sample<\/title>\n<desc>One card.<\/desc>/,
    );
    expect(svg.endsWith('</svg>\n')).toBe(true);
  });

  test('has light colours as attributes and dark ones for who prefers dark', () => {
    expect(svg).toContain('@media (prefers-color-scheme: dark) {\n.alliance-diagram .f-canvas{fill:#1f1f1f}');
    expect(svg).toContain('class="f-canvas" fill="#ffffff"');
  });

  test('names no place in a file and takes no focus', () => {
    expect(svg).not.toContain('data-');
    expect(svg).not.toContain('tabindex');
  });

  test('in a fixed theme has no style element', () => {
    for (const theme of ['light', 'dark', 'contrast'] as const) {
      expect(renderSvg(sample(), { theme })).not.toContain('<style>');
    }
    expect(renderSvg(sample(), { theme: 'dark' })).toContain('fill="#1f1f1f"');
  });

  test('puts one element on a line and positions relative to the group', () => {
    const opened = svg.split('\n').filter((line) => (line.match(/<(rect|circle|path|text|g)\b/g) ?? []).length > 1);
    expect(opened).toEqual([]);
    expect(svg).toContain('<g class="a-card a-node" transform="translate(16 50)">');
  });
});

test('a webview picture has focusable nodes that know their lines, and no style', () => {
  const svg = renderSvg(sample(), { mode: 'webview' });
  expect(svg).toContain('role="graphics-document" aria-roledescription="diagram" aria-label="Sample"');
  expect(svg).toContain(
    'data-id="Northwind.Alice" data-refs="Northwind" data-findings="1" data-uri="file:///a.alliance" data-line="3"',
  );
  expect(svg).toContain('aria-label="Alice Chen, Chief Revenue Officer (1 finding)" tabindex="0"');
  expect(svg).not.toMatch(/<style|style=|class="f-canvas"/);
});

test('the same scene gives the same bytes', () => {
  expect(renderSvg(sample())).toBe(renderSvg(sample()));
});

test('the outline says what the picture shows', () => {
  expect(outline(sample())).toEqual([
    {
      id: 'Northwind.Alice',
      label: 'Alice Chen, Chief Revenue Officer',
      details: [],
      findings: ['warning: No "counterpart" yet'],
      source: { uri: 'file:///a.alliance', start: { line: 3, character: 2 }, end: { line: 3, character: 7 } },
      children: [],
    },
  ]);
  expect(outlineText(sample())).toBe('Sample\n- Alice Chen, Chief Revenue Officer; warning: No "counterpart" yet\n');
});

test('numbers are rounded to a tenth and never minus zero', () => {
  expect([1.25, -0.04, 3, 0.1 + 0.2, Number.NaN, 1e-9].map(formatNumber)).toEqual(['1.3', '0', '3', '0.3', '0', '0']);
});

test('any text gives a well-formed file', () => {
  expect(escapeXml('a<b>&"c\u0000\ud800\ufffe\n')).toBe('a&lt;b&gt;&amp;&quot;c\ufffd\ufffd\ufffd&#10;');
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 40 }), (name) => {
      const svg = renderSvg(sample(name), { mode: 'webview' });
      expect(svg.isWellFormed()).toBe(true);
      const markup = svg.replace(/<[a-z/][^<>]*>/g, '');
      expect(markup).not.toMatch(/[<>]/);
      // biome-ignore lint/suspicious/noControlCharactersInRegex: none may be left.
      expect(svg).not.toMatch(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/);
    }),
  );
}, 30_000);
