/** Documents as HTML: one file that needs nothing beside itself, for screens and for paper. */
import { escapeXml } from '../scene/xml.ts';

/** HTML in the making: texts are escaped where they are put in. */
export interface Html {
  readonly html: string;
}

/**
 * A piece of HTML: texts put into the template are escaped, pieces stay as they are, lists are joined.
 */
export function html(
  strings: TemplateStringsArray,
  ...values: readonly (string | number | Html | readonly Html[])[]
): Html {
  const parts = strings.map((text, index) => {
    const value = values[index];
    if (value === undefined) return text;
    if (typeof value === 'string' || typeof value === 'number') return text + escapeHtml(String(value));
    return (
      text +
      (Array.isArray(value) ? (value as readonly Html[]).map((piece) => piece.html).join('') : (value as Html).html)
    );
  });
  return { html: parts.join('') };
}

/** Text in HTML; line ends stay, as style sheets may show them. */
function escapeHtml(text: string): string {
  return text
    .split(/\r\n?|\n/)
    .map(escapeXml)
    .join('\n');
}

/** HTML that is known to be safe, such as a picture of our own. */
export function safe(text: string): Html {
  return { html: text };
}

/**
 * A whole document. Its style is its own, nothing is fetched, no script runs.
 * @param style further rules
 */
export function page(title: string, body: Html, style = ''): string {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; img-src data:">
<title>${escapeHtml(title)}</title>
<style>
${STYLE}${style}</style>
</head>
<body>
<main>
${body.html}
</main>
</body>
</html>
`;
}

const STYLE = `:root { color-scheme: light; --ink: #1c2030; --quiet: #586072; --line: #d3d8e2; --soft: #f6f7f9; --danger: #b3213f; --danger-soft: #fdebee; --warning: #855400; --warning-soft: #fff5df; --ok: #0b6b45; --ok-soft: #e4f6ec; }
* { box-sizing: border-box; }
body { margin: 0; color: var(--ink); background: #fff; font: 15px/1.5 'Segoe UI', system-ui, -apple-system, 'Noto Sans', 'DejaVu Sans', Verdana, sans-serif; }
main { max-width: 76rem; margin: 0 auto; padding: 3rem 2.5rem 4rem; }
h1 { font-size: 1.9rem; line-height: 1.2; margin: 0 0 .3rem; letter-spacing: -.01em; }
h2 { font-size: 1.2rem; margin: 2.4rem 0 .7rem; padding-bottom: .35rem; border-bottom: 1px solid var(--line); break-after: avoid; }
h3 { font-size: 1rem; margin: 1.4rem 0 .4rem; break-after: avoid; }
p { margin: .3rem 0; }
.quiet { color: var(--quiet); }
table { width: 100%; border-collapse: collapse; table-layout: fixed; }
th { text-align: left; font-weight: 600; color: var(--quiet); font-size: .8rem; padding: .35rem .6rem; border-bottom: 1px solid var(--line); }
td { vertical-align: top; padding: .55rem .6rem; border-bottom: 1px solid var(--line); overflow-wrap: anywhere; white-space: pre-line; }
tr { break-inside: avoid; }
.tag { display: inline-block; font-size: .75rem; font-weight: 600; border-radius: .7rem; padding: .05rem .55rem; white-space: nowrap; }
.breaking { color: var(--danger); background: var(--danger-soft); }
.material { color: var(--warning); background: var(--warning-soft); }
.editorial { color: var(--quiet); background: var(--soft); }
del { color: var(--danger); background: var(--danger-soft); text-decoration: line-through; }
ins { color: var(--ok); background: var(--ok-soft); text-decoration: underline; text-underline-offset: 2px; }
@media print { main { padding: 0; max-width: none; } body { font-size: 10.5pt; } }
`;
