import { expect, test } from 'vitest';
import { card } from '../pieces/card.ts';
import { chip } from '../pieces/chip.ts';
import { label } from '../pieces/label.ts';
import type { Scene, Shape } from '../scene/scene.ts';
import { flaws } from './picture-flaws.ts';

function scene(...children: Shape[]): Scene {
  return { id: 'x', title: 'X', description: '', width: 300, height: 200, children };
}

const one = card({ x: 10, y: 10, width: 120, title: 'One', tone: 'body' });

test('a sound picture has no flaws', () => {
  const two = card({
    x: 10,
    y: 60,
    width: 120,
    title: 'A title that is far too long for it',
    subtitle: 'below',
    tone: 'body',
  });
  expect(flaws(scene(one, two, chip(200, 100, '10 days')))).toEqual([]);
});

test('what overlaps, runs over or leaves is told', () => {
  const upon = card({ x: 60, y: 30, width: 120, title: 'Two', tone: 'body' });
  expect(flaws(scene(one, upon)).join()).toContain('lies upon card');
  expect(flaws(scene(one, chip(60, 30, '10 days'))).join()).toContain('lies upon card');
  expect(flaws(scene(chip(60, 30, '10 days'), chip(70, 34, '10 days'))).join()).toContain('lies upon chip');
  expect(flaws(scene(label(10, 20, 'first'), label(12, 22, 'second'))).join()).toContain('lies upon "second"');
  expect(flaws(scene(label(280, 20, 'leaves'))).join()).toContain('leaves the picture');
  const tight = { ...one, children: [...one.children, label(100, 30, 'runs over')] };
  expect(flaws(scene(tight)).join()).toContain('runs over its box');
});

test('a line through a word is told, unless something stands between them', () => {
  const line: Shape = {
    kind: 'group',
    role: 'edge',
    x: 10,
    y: 0,
    children: [
      {
        kind: 'path',
        stroke: 'ink',
        commands: [
          ['M', 30, 0],
          ['C', 30, 60, 30, 120, 30, 180],
        ],
      },
    ],
  };
  const word = label(20, 60, 'Steering committee');
  const plate: Shape = { kind: 'rect', x: 15, y: 45, width: 160, height: 22, fill: 'canvas' };
  expect(flaws(scene(word, line)).join()).toContain('a line runs through "Steering committee"');
  expect(flaws(scene(line, word)).join()).toContain('a line runs through');
  expect(flaws(scene(line, plate, word))).toEqual([]);
  expect(flaws(scene(line, label(120, 60, 'Steering')))).toEqual([]);
});
