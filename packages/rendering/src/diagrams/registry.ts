import { counterparts } from './counterparts.ts';
import { decisions } from './decisions.ts';
import type { Diagram } from './diagram.ts';
import { diligence } from './diligence.ts';
import { escalation } from './escalation.ts';
import { exit } from './exit.ts';
import { governance } from './governance.ts';
import { journey } from './journey.ts';
import { kpis } from './kpis.ts';
import { portfolio } from './portfolio.ts';
import { raci } from './raci.ts';
import { readiness } from './readiness.ts';
import { tensions } from './tensions.ts';
import { timeline } from './timeline.ts';
import { value } from './value.ts';

/** Every diagram there is, in the order in which people meet them. */
export const DIAGRAMS: readonly Diagram[] = [
  governance,
  counterparts,
  raci,
  decisions,
  escalation,
  value,
  timeline,
  exit,
  kpis,
  tensions,
  diligence,
  readiness,
  journey,
  portfolio,
];

/** The diagram with this id; `undefined` when there is none. */
export function diagramById(id: string): Diagram | undefined {
  return DIAGRAMS.find((diagram) => diagram.id === id);
}
