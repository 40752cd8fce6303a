import type { FromWebview, PreviewState, ToWebview } from '../features/preview/messages.ts';
import { Bar } from './bar.ts';
import { showOutline } from './outline.ts';
import { Picture } from './picture.ts';

declare function acquireVsCodeApi(): { postMessage(message: FromWebview): void; setState(state: PreviewState): void };

const vscode = acquireVsCodeApi();
const initial: PreviewState = JSON.parse(document.body.dataset.state ?? '{}');
const element = (id: string): HTMLElement => document.getElementById(id)!;
const notice = element('notice');

const picture = new Picture(element('stage'), (uri, range) => vscode.postMessage({ type: 'reveal', uri, range }));
const bar = new Bar(element('bar'), {
  choose: (diagram) => vscode.postMessage({ type: 'choose', diagram }),
  filter: (party) => picture.filter(party),
  zoom: (step) => picture.zoom(step),
});

window.addEventListener('message', ({ data }: MessageEvent<ToWebview>) => {
  switch (data.type) {
    case 'picture':
      tell(data.notice);
      bar.show(data.diagrams, data.current, data.parties);
      picture.show(data.svg, data.current);
      showOutline(element('outline'), data.outline, (uri, range) => vscode.postMessage({ type: 'reveal', uri, range }));
      element('list').hidden = false;
      vscode.setState({ ...initial, diagram: data.current });
      break;
    case 'stale':
      tell(data.notice);
      break;
    case 'nothing':
      tell(undefined);
      picture.empty(data.why);
      element('list').hidden = true;
      break;
    case 'cursor':
      picture.light(data.uri, data.line);
      break;
  }
});

function tell(text: string | undefined): void {
  notice.hidden = text === undefined;
  // A live region says what changes in it: the same sentence again would be read aloud at every key.
  if (notice.textContent !== (text ?? '')) notice.textContent = text ?? '';
}

vscode.setState(initial);
vscode.postMessage({ type: 'ready' });
