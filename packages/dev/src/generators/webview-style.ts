import { webviewCss } from '../../../rendering/src/theme/webview-css.ts';
import type { Generator } from './generator.ts';

/** The colours of the pictures inside the editor, from the editor's own theme: a file, because the preview's policy drops inline styles. */
export const webviewStyle: Generator = {
  name: 'style sheet of the preview',
  async generate() {
    return new Map([['packages/vscode/media/diagram.css', webviewCss()]]);
  },
};
