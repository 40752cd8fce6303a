import { mkdir, readFile, stat, writeFile } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';
import { parseArgs } from 'node:util';
import { type Editor, openEditor } from '../../../test/vscode/support/editor.ts';
import { pictures } from './generators/pictures.ts';
import { inRepository } from './paths.ts';
import { runNode } from './run.ts';
import { runScript } from './script.ts';

const usage = 'npm run pictures  draws the pictures of the README again: diagrams, and the editor in a Chromium';

/** Pages that show it are read on the way. */
const largest = 400 * 1024;
const file = 'talking-bear.alliance';

async function main(): Promise<number> {
  const { values } = parseArgs({ options: { help: { type: 'boolean', short: 'h' } } });
  if (values.help) {
    console.log(usage);
    return 0;
  }
  for (const [path, content] of await pictures.generate()) {
    await mkdir(dirname(inRepository(path)), { recursive: true });
    await writeFile(inRepository(path), content);
    console.log(path);
  }
  const { code } = await runNode(inRepository('packages', 'dev', 'src', 'build.ts'));
  if (code !== 0) return code;
  const picture = inRepository('docs', 'pictures', 'editor.png');
  await photograph(picture);
  const { size } = await stat(picture);
  console.log(`${relative(inRepository(), picture)}  ${(size / 1024).toFixed(0)} kB`);
  if (size > largest) {
    console.error(`It is larger than ${largest} bytes: make the window smaller.`);
    return 1;
  }
  return 0;
}

/** The first draft with a gap that is explained, and its picture beside the text. */
async function photograph(path: string): Promise<void> {
  const editor = await openEditor({
    workspace: inRepository('examples', 'first-draft'),
    extension: { folder: inRepository('packages', 'vscode') },
    file,
    size: { width: 1440, height: 810 },
    settings: {
      'editor.minimap.enabled': false,
      'files.autoSave': 'off',
      'editor.stickyScroll.enabled': false,
      'window.title': 'Alliance: the first draft',
    },
  });
  try {
    const { page } = editor;
    await page.locator('.statusbar-item', { hasText: /Alliance sign · \d+/ }).waitFor({ timeout: 60_000 });
    await editor.command('View: Toggle Primary Side Bar Visibility');
    await editor.command('Alliance: Open Preview to the Side');
    await editor.webview().locator('#stage svg').waitFor();
    await showGap(editor);
    await mkdir(dirname(path), { recursive: true });
    await page.screenshot({ path });
  } finally {
    await editor.close();
  }
}

/** Points at a body that can stand still, so that the editor says why. */
async function showGap(editor: Editor): Promise<void> {
  const { page } = editor;
  const lines = (await readFile(join(editor.workspace, file), 'utf8')).split('\n');
  const line = lines.findIndex((text) => text.includes('passes by majority'));
  // A line above the middle of the window, so that the explanation stands below the picture and hides nothing of it.
  await editor.show(file, line - 10, 1);
  await page
    .locator('.view-line', { hasText: /passes\sby\smajority/ })
    .first()
    .locator('span', { hasText: /^majority$/ })
    .last()
    .hover();
  const hover = page.locator('.monaco-hover:visible', { hasText: 'deadlock-without-way-out' });
  await hover.first().waitFor();
}

await runScript(main, usage);
