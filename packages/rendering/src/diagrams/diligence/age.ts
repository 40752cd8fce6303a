import { daysBetween, isDate } from '@alliance-lang/language';

/**
 * How long ago a date is on another: `12 days ago`, `14 months ago` (mean months of 30.4 days, rounded down). Empty for
 * what is no date and for the future.
 */
export function ageText(on: string, today: string): string {
  if (!isDate(on) || !isDate(today)) return '';
  const days = daysBetween(on, today);
  if (days === undefined || days < 0) return '';
  if (days < 60) return `${days} ${days === 1 ? 'day' : 'days'} ago`;
  return `${Math.floor(days / 30.4)} months ago`;
}
