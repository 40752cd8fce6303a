import type { AllianceModel } from '@alliance-lang/language';
import { DIAGRAMS, diagramById } from '../diagrams/registry.ts';
import { renderSvg, type SvgOptions } from '../scene/svg.ts';
import { consortium, datedAlliance, nothingYet, oddNames, retailInsights } from './sample-alliances.ts';
import { everything } from './written-out-alliances.ts';

/** Pictures that differ from their neighbours in what is drawn, not only in how much. */
const OTHERS: readonly (readonly [diagram: string, name: string, () => AllianceModel, SvgOptions])[] = [
  ['governance', 'two-parties', () => retailInsights(), {}],
  ['governance', 'consortium-of-eight', () => consortium(8, 6), { theme: 'dark' }],
  ['governance', 'odd-names', () => oddNames(), {}],
  ['governance', 'nothing-yet', () => nothingYet(), {}],
  ['raci', 'two-parties', () => retailInsights(), { theme: 'contrast' }],
  ['escalation', 'two-parties', () => retailInsights(), {}],
  ['timeline', 'dates', () => datedAlliance(), { mode: 'page' }],
];

/**
 * SVG by the name of its file: what every picture looks like today. The files lie in `test/golden/`; a change of a
 * picture is a change of some of their lines.
 */
export function goldenPictures(): ReadonlyMap<string, string> {
  const all = DIAGRAMS.map((diagram) => [diagram.id, 'everything', () => everything(2), {}] as const);
  return new Map(
    [...all, ...OTHERS].map(([id, name, model, options]) => {
      const scene = diagramById(id)?.draw(model(), { today: '2027-03-01' });
      return [`${id}-${name}.svg`, scene ? renderSvg(scene, options) : ''];
    }),
  );
}
