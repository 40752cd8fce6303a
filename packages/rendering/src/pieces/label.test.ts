import { expect, test } from 'vitest';
import { directionOf } from '../scene/text-metrics.ts';
import { initials, paragraph, shortMarks } from './label.ts';

test('initials are those of the first and last word, in any script', () => {
  expect(
    ['Alice Chen', 'Ana de la Cruz', 'Platform', 'über alles', '王小明', 'ليلى حداد', '🚀', ''].map(initials),
  ).toEqual(['AC', 'AC', 'P', 'ÜA', '王', 'ل', '', '']);
});

test('marks of companies leave out the legal form and are distinct', () => {
  expect(
    shortMarks(['Northwind Cloud, Inc.', 'Contoso Ltd', 'Nova Care GmbH', 'Northern Cross', '北京', '北海', '']),
  ).toEqual(['NC', 'C', 'NO', 'NOR', '北', '北海', '?']);
  const many = shortMarks(Array.from({ length: 30 }, () => 'Aa'));
  expect(new Set(many).size).toBe(30);
});

test('every line of a sentence is read in the direction of the sentence', () => {
  const lines = (text: string) => paragraph(0, 0, text, 120, 4).shapes.map((shape) => directionOf(shape));
  const sentence = lines('Nobody examined شركة النور للتقنية والاتصالات');
  expect(sentence).toEqual(sentence.map(() => 'ltr'));
  const name = lines('شركة النور للتقنية Northwind Cloud and Contoso');
  expect(name).toEqual(name.map(() => 'rtl'));
  expect(Math.min(sentence.length, name.length)).toBeGreaterThan(1);
});
