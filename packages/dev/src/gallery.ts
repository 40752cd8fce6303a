import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { parseArgs } from 'node:util';
import { DIAGRAMS, drawPortfolio, renderSvg, type Scene, type ThemeName } from '@alliance-lang/rendering';
import { type Exhibit, exhibits } from './gallery/models.ts';
import { artifacts, inRepository } from './paths.ts';
import { runScript } from './script.ts';

const usage = `npm run gallery                 draws every picture of every example in every theme, and of what is hard to draw,
                                into artifacts/gallery/index.html
npm run gallery -- raci exit    only these pictures`;

const THEMES: readonly ThemeName[] = ['light', 'dark', 'contrast'];
/** The day that is marked where a picture marks one. */
const TODAY = '2026-11-22';

interface Shown {
  readonly file: string;
  readonly caption: string;
  readonly theme: ThemeName;
  readonly width: number;
  readonly height: number;
}

async function main(): Promise<number> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { help: { type: 'boolean', short: 'h' } },
  });
  if (values.help) {
    console.log(usage);
    return 0;
  }
  const unknown = positionals.filter((id) => !DIAGRAMS.some((diagram) => diagram.id === id));
  if (unknown.length > 0) {
    console.error(`There is no picture ${unknown.join(', ')}. There is ${DIAGRAMS.map(({ id }) => id).join(', ')}.`);
    return 2;
  }
  const folder = join(artifacts, 'gallery');
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  const all = await exhibits();
  const sections: string[] = [];
  let count = 0;
  for (const diagram of DIAGRAMS) {
    if (positionals.length > 0 && !positionals.includes(diagram.id)) continue;
    const shown: Shown[] = [];
    for (const exhibit of all) {
      for (const theme of exhibit.example ? THEMES : THEMES.slice(0, 1)) {
        const scene = diagram.draw(exhibit.model, { today: TODAY });
        shown.push(await written(folder, `${diagram.id} ${exhibit.name} ${theme}`, scene, theme, exhibit.name));
      }
    }
    if (diagram.id === 'portfolio') shown.push(await together(folder, all));
    sections.push(section(diagram.id, diagram.title, diagram.summary, shown));
    count += shown.length;
  }
  const page = join(folder, 'index.html');
  await writeFile(page, pageOf(sections));
  console.log(`${count} pictures: ${relative(inRepository(), page)}`);
  return 0;
}

/** All examples in the one picture that shows several alliances. */
async function together(folder: string, all: readonly Exhibit[]): Promise<Shown> {
  const models = all.filter(({ example }) => example).map(({ model }) => model);
  return written(folder, 'portfolio all', drawPortfolio(models, { today: TODAY }), 'light', 'all examples together');
}

async function written(folder: string, name: string, scene: Scene, theme: ThemeName, caption: string): Promise<Shown> {
  const file = `${name.replace(/[^a-z]+/g, '-')}.svg`;
  await writeFile(join(folder, file), renderSvg(scene, { theme }));
  return { file, caption, theme, width: scene.width, height: scene.height };
}

function section(id: string, title: string, summary: string, shown: readonly Shown[]): string {
  const pictures = shown.map(
    ({ file, caption, theme, width, height }) =>
      `<figure class="${theme}"><a href="${file}"><img src="${file}" width="${Math.round(width)}" height="${Math.round(height)}" alt="${title} of ${caption}"></a><figcaption>${caption} · ${theme} · ${Math.round(width)} × ${Math.round(height)}</figcaption></figure>`,
  );
  return `<section id="${id}"><h2>${title}</h2><p>${summary}</p>\n${pictures.join('\n')}\n</section>`;
}

function pageOf(sections: readonly string[]): string {
  const links = DIAGRAMS.map(({ id, title }) => `<a href="#${id}">${title}</a>`).join(' · ');
  return `<!DOCTYPE html>
<html lang="en">
<meta charset="utf-8">
<title>Every picture</title>
<style>
body { font: 14px system-ui, sans-serif; margin: 20px; background: #f2f4f7; }
nav { position: sticky; top: 0; background: #f2f4f7; padding: 6px 0; }
section { display: flow-root; }
figure { display: inline-block; vertical-align: top; margin: 6px; padding: 6px; background: #fff; border: 1px solid #d3d8e2; }
figure.dark, figure.contrast { background: #1f1f1f; color: #ececf2; }
img { max-width: 620px; height: auto; display: block; }
figcaption { font-size: 12px; margin-top: 4px; }
</style>
<h1>Every picture</h1>
<nav>${links}</nav>
${sections.join('\n')}
</html>
`;
}

await runScript(main, usage);
