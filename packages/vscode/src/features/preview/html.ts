import * as vscode from 'vscode';
import type { PreviewState } from './messages.ts';

/** The page of the webview: its own script and style sheets, nothing else may load or run. */
export function previewHtml(webview: vscode.Webview, root: vscode.Uri, state: PreviewState): string {
  const file = (...path: string[]): string => webview.asWebviewUri(vscode.Uri.joinPath(root, ...path)).toString();
  const policy = `default-src 'none'; img-src data:; style-src ${webview.cspSource}; script-src ${webview.cspSource}; font-src ${webview.cspSource}`;
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
<body data-state="${escapeAttribute(JSON.stringify(state))}">
<div id="bar" role="toolbar" aria-label="Diagrams"></div>
<p id="notice" role="status" hidden></p>
<main id="stage" tabindex="-1"></main>
<details id="list"><summary>As a list</summary><div id="outline"></div></details>
<script src="${file('dist', 'webview', 'preview.js')}"></script>
</body>
</html>`;
}

function escapeAttribute(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/"/g, '&quot;').replace(/</g, '&lt;');
}
