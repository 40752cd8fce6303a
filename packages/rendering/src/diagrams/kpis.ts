import { markdownTable, markdownText } from '../markdown/table.ts';
import { emptyFrame } from '../pieces/frame.ts';
import { allianceName, ModelReading } from '../reading/reading.ts';
import type { Scene } from '../scene/scene.ts';
import type { Diagram } from './diagram.ts';
import { drawScorecard } from './kpis/draw-scorecard.ts';
import { readKpis } from './kpis/read-kpis.ts';

/** The measures by category, with their path to the target. */
export const kpis: Diagram = {
  id: 'kpis',
  title: 'Scorecard',
  summary: 'The measures in the five categories, their path to the target, what was measured, and what sets off what.',
  draw(model, options = {}) {
    const reading = new ModelReading(model, options.findings);
    return model.kpis.length === 0 ? emptyKpis(reading) : drawScorecard(reading, readKpis(reading, options.actuals));
  },
  markdown(model) {
    return markdownTable(
      [
        { heading: 'Category' },
        { heading: 'Measure' },
        { heading: 'Target' },
        { heading: 'Collected' },
        { heading: 'Triggers' },
      ],
      readKpis(new ModelReading(model)).flatMap(({ name, kpis: measures }) =>
        measures.length === 0
          ? [[name, '**nothing is measured here**']]
          : measures.map((kpi) => [
              name,
              markdownText(kpi.title),
              markdownText(kpi.aim),
              markdownText(kpi.collected),
              kpi.triggers.map(markdownText).join('\n'),
            ]),
      ),
    );
  },
};

function emptyKpis(reading: ModelReading): Scene {
  return emptyFrame({
    id: 'kpis',
    title: `${allianceName(reading)} — scorecard`,
    description: 'Nothing to show yet: nothing is measured.',
    node: reading.node(reading.model.alliance, { label: allianceName(reading) }),
    hint: 'What is measured appears here by category, for example:',
    example: [
      'kpi JointRevenue "Joint revenue" {',
      '  category business',
      '  baseline USD 0 on 2026-04-01',
      '  target   USD 1M by 2026-12-31',
      '  trigger  Slow when below 70% of target for 2 quarters then review by SteerCo',
      '}',
    ],
  });
}
