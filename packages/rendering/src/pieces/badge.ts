import type { DiagramFinding, GroupShape, Severity, Shape, Tone } from '../scene/scene.ts';
import { label } from './label.ts';

const ORDER: readonly Severity[] = ['error', 'warning', 'info', 'hint'];
const TONES: Readonly<Record<Severity, Tone>> = { error: 'danger', warning: 'warning', info: 'party-1', hint: 'muted' };

/** The gravest severity among findings; `undefined` when there is none. */
export function gravest(findings: readonly DiagramFinding[]): Severity | undefined {
  return ORDER.find((severity) => findings.some((finding) => finding.severity === severity));
}

/**
 * A mark of 16 px at the given centre that says "something was found here". Shape and sign tell the severity as much as
 * the colour does: error a disc with `!`, warning a triangle, the others a ring with `i`. The messages are its hover.
 */
export function badge(x: number, y: number, findings: readonly DiagramFinding[]): GroupShape | undefined {
  const severity = gravest(findings);
  if (!severity) return undefined;
  const tone = TONES[severity];
  const title = findings.map((finding) => `${finding.severity}: ${finding.message}`).join('\n');
  return { kind: 'group', role: 'badge', x, y, children: sign(severity, tone, title) };
}

function sign(severity: Severity, tone: Tone, title: string): Shape[] {
  const font = { size: 10.5, bold: true };
  if (severity === 'error') {
    return [
      { kind: 'circle', x: 0, y: 0, radius: 8, tone, fill: 'solid', stroke: 'canvas', strokeWidth: 1.5, title },
      label(0, 3.8, '!', { font, tone, shade: 'on-solid', anchor: 'middle' }),
    ];
  }
  if (severity === 'warning') {
    const triangle: Shape = {
      kind: 'path',
      tone,
      fill: 'solid',
      stroke: 'canvas',
      strokeWidth: 1.5,
      commands: [['M', 0, -9], ['L', 9.5, 7.5], ['L', -9.5, 7.5], ['Z']],
      title,
    };
    return [triangle, label(0, 5.4, '!', { font, tone, shade: 'on-solid', anchor: 'middle' })];
  }
  return [
    { kind: 'circle', x: 0, y: 0, radius: 8, tone, fill: 'surface', stroke: 'ink', strokeWidth: 1.5, title },
    label(0, 3.8, 'i', { font, tone, anchor: 'middle' }),
  ];
}
