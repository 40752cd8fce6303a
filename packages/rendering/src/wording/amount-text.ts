import { type Amount, formatMoney, formatNumber } from '@alliance-lang/language';

/** `USD 2,000,000`, `55 %`, `4,800 retailers`, `3–4`. */
export function amountText(amount: Amount): string {
  switch (amount.type) {
    case 'money':
      return formatMoney(amount);
    case 'percent':
      return `${amount.percent} %`;
    case 'number': {
      const range = amount.upTo === undefined ? '' : `–${formatNumber(amount.upTo)}`;
      return `${formatNumber(amount.number)}${range}${amount.unit ? ` ${amount.unit}` : ''}`;
    }
  }
}
