import type { PreviewState } from './messages.ts';

/** Where a page finds what belongs to it. */
export interface PageSources {
  /** Address of a file of the extension, for example `media`, `preview.css`. */
  file(...path: string[]): string;
  /** What its content security policy lets load and run. */
  readonly allowed: string;
}

/** The page of the webview: its own script and style sheets, nothing else may load or run. */
export function previewHtml({ file, allowed }: PageSources, state: PreviewState): string {
  const policy = `default-src 'none'; style-src ${allowed}; script-src ${allowed}; font-src ${allowed}; img-src blob:`;
  return `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<link rel="stylesheet" href="${file('media', 'diagram.css')}">
<link rel="stylesheet" href="${file('media', 'preview.css')}">
<title>Alliance preview</title>
</head>
<body data-vscode-context='{"preventDefaultContextMenuItems":true}' data-state="${escapeAttribute(JSON.stringify(state))}">
<div id="bar" role="toolbar" aria-label="Diagrams"></div>
<p id="notice" role="status" hidden></p>
<main id="stage"></main>
<section id="gallery" aria-label="All diagrams" hidden></section>
<aside id="duties" role="status" hidden></aside>
<details id="list" hidden><summary>As a list</summary><div id="outline"></div></details>
<script src="${file('dist', 'webview', 'preview.js')}"></script>
</body>
</html>`;
}

function escapeAttribute(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/"/g, '&quot;').replace(/</g, '&lt;');
}
