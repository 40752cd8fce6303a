import type { FromWebview, PreviewState, ToWebview } from '../features/preview/messages.ts';
import { Bar } from './bar.ts';
import { DutiesCard } from './duties.ts';
import { Gallery } from './gallery.ts';
import { showOutline } from './outline.ts';
import { Picture } from './picture.ts';
import { base64Of, pngOf } from './raster.ts';

declare function acquireVsCodeApi(): { postMessage(message: FromWebview): void; setState(state: PreviewState): void };

const vscode = acquireVsCodeApi();
let state: PreviewState = JSON.parse(document.body.dataset.state ?? '{}');
const element = (id: string): HTMLElement => document.getElementById(id)!;
const say = (message: FromWebview): void => vscode.postMessage(message);
const notice = element('notice');

const duties = new DutiesCard(element('duties'), (id) => say({ type: 'duties', id }));
const picture = new Picture(element('stage'), {
  reveal: (uri, range) => say({ type: 'reveal', uri, range }),
  act: (place) => say({ type: 'act', ...place }),
  pointed: (id) => duties.want(id),
  scaled: (scale) => keep({ scale }),
});
const bar = new Bar(element('bar'), {
  choose,
  gallery: (open) => openGallery(open),
  filter: (party) => {
    picture.filter(party);
    keep({ party });
  },
  zoom: (step) => picture.zoom(step),
  pin: (pinned) => say({ type: 'pin', pinned }),
  export: () => say({ type: 'export' }),
});
const gallery = new Gallery(element('gallery'), {
  choose,
  ask: (diagram) => say({ type: 'thumbnail', diagram }),
});

function choose(diagram: string): void {
  openGallery(false);
  say({ type: 'choose', diagram });
}

function openGallery(open: boolean): void {
  bar.isGallery = open;
  gallery.open(open);
  element('stage').hidden = open;
  keep({ gallery: open });
  if (open) {
    duties.want(undefined);
    gallery.focus(state.diagram);
  }
}

/** What survives a reload of the window. */
function keep(change: Partial<PreviewState>): void {
  state = { ...state, ...change };
  vscode.setState(state);
}

window.addEventListener('message', ({ data }: MessageEvent<ToWebview>) => {
  switch (data.type) {
    case 'picture':
      tell(data.notice);
      bar.show(data.diagrams, data.current, data.parties, data.pinned);
      picture.show(data.svg, data.current);
      gallery.show(data.diagrams, data.current);
      showOutline(element('outline'), data.outline, (uri, range) => say({ type: 'reveal', uri, range }));
      element('list').hidden = false;
      keep({ uri: data.uri, diagram: data.current, pinned: data.pinned });
      break;
    case 'thumbnail':
      gallery.draw(data.diagram, data.svg);
      break;
    case 'duties':
      duties.show(data.id, data.label, data.duties);
      break;
    case 'rasterise':
      void rasterise(data.svg, data.then);
      break;
    case 'marked':
      picture.mark(data.ids);
      break;
    case 'stale':
      tell(data.notice);
      break;
    case 'nothing':
      tell(undefined);
      openGallery(false);
      picture.empty(data.why);
      element('list').hidden = true;
      break;
    case 'cursor':
      picture.light(data.uri, data.line);
      break;
  }
});

async function rasterise(svg: string, then: 'save' | 'copy'): Promise<void> {
  try {
    const png = await pngOf(svg);
    if (then === 'copy') await navigator.clipboard.write([new ClipboardItem({ [png.type]: png })]);
    say({ type: 'bitmap', ...(then === 'save' ? { png: await base64Of(png) } : {}) });
  } catch (error) {
    say({ type: 'bitmap', failed: error instanceof Error ? error.message : String(error) });
  }
}

function tell(text: string | undefined): void {
  notice.hidden = text === undefined;
  // A live region says what changes in it: the same sentence again would be read aloud at every key.
  if (notice.textContent !== (text ?? '')) notice.textContent = text ?? '';
}

/** Keys that hold in the whole page; a list of choices keeps its own. */
window.addEventListener('keydown', (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || event.target instanceof HTMLSelectElement) return;
  if (event.key === 'PageUp') bar.step(-1);
  else if (event.key === 'PageDown') bar.step(1);
  else if (event.key === 'g') openGallery(!gallery.isOpen);
  else if (event.key === 'Escape' && gallery.isOpen) openGallery(false);
  else if (event.key === 'e') say({ type: 'export' });
  else if (event.key === 'p') say({ type: 'pin', pinned: !state.pinned });
  else return;
  event.preventDefault();
});

if (state.party) {
  bar.party = state.party;
  picture.filter(state.party);
}
picture.scaleTo(state.scale);
openGallery(state.gallery ?? false);
say({ type: 'ready' });
