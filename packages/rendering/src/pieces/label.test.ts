import { expect, test } from 'vitest';
import { initials, shortMarks } from './label.ts';

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
