import { label } from '@alliance-lang/language';
import { mermaidBlock, mermaidGanttText } from '../markdown/mermaid.ts';
import { CONTENT_TOP, emptyFrame, frame, MARGIN } from '../pieces/frame.ts';
import { allianceName, ModelReading } from '../reading/reading.ts';
import type { Scene, Shape } from '../scene/scene.ts';
import type { Diagram } from './diagram.ts';
import { drawJourney, journeyHeading, ownersText } from './journey/draw-journey.ts';

/** The customer's path, each step with who owns it. */
export const journey: Diagram = {
  id: 'journey',
  title: 'Customer journey',
  summary:
    "The customer's path with the owner of each step and what the customer gains; steps without owner stand out.",
  draw(model, options = {}) {
    const reading = new ModelReading(model, options.findings);
    const some = model.journeys.some(({ steps }) => steps.length > 0);
    return some ? drawJourneys(reading) : emptyJourney(reading);
  },
  markdown(model) {
    const reading = new ModelReading(model);
    const lines = ['journey', `  title ${mermaidGanttText(allianceName(reading))}`];
    for (const { steps, ...each } of model.journeys) {
      lines.push(`  section ${mermaidGanttText(label(each))}`);
      // Mermaid asks for a mood from 1 to 5 for each step, of which nothing is known: the middle for all.
      for (const step of steps)
        lines.push(
          `    ${mermaidGanttText(label(step))}: 3: ${mermaidGanttText(ownersText(reading, step).replaceAll(',', ' and'))}`,
        );
    }
    return mermaidBlock(lines);
  },
};

function drawJourneys(reading: ModelReading): Scene {
  const journeys = reading.model.journeys.filter(({ steps }) => steps.length > 0);
  const shapes: Shape[] = [];
  let [y, right] = [CONTENT_TOP, 0];
  for (const each of journeys) {
    if (right > 0) y += 22;
    shapes.push(journeyHeading(reading, each, MARGIN, y));
    y += 26;
    const drawn = drawJourney(reading, each, MARGIN, y);
    shapes.push(...drawn.shapes);
    y += drawn.height;
    right = Math.max(right, drawn.width);
  }
  const steps = journeys.flatMap((each) => each.steps);
  const without = steps.filter(({ owners }) => owners.every(({ unknown }) => unknown !== undefined)).length;
  return frame({
    id: 'journey',
    title: `${allianceName(reading)} — customer journey`,
    description: `${steps.length} steps. ${without === 0 ? 'Each has an owner.' : `${without} without an owner.`}`,
    node: reading.node(reading.model.alliance, { label: `${allianceName(reading)}: customer journey` }),
    children: shapes,
    right: Math.max(MARGIN + right, MARGIN + 660),
    bottom: y,
  });
}

function emptyJourney(reading: ModelReading): Scene {
  return emptyFrame({
    id: 'journey',
    title: `${allianceName(reading)} — customer journey`,
    description: 'Nothing to show yet: no step of a customer is written.',
    node: reading.node(reading.model.alliance, { label: allianceName(reading) }),
    hint: "The customer's path appears here, each step in the lane of who owns it, for example:",
    example: [
      'journey Onboarding "From first call to first forecast" {',
      '  step Contract "Contract" by Contoso.Sales',
      '  step Connect "Connect the tills" by Northwind.Platform, Contoso.Integration {',
      '    gains "Same day instead of six weeks"',
      '  }',
      '}',
    ],
  });
}
