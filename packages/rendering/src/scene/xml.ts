/** Letters, digits and signs of ASCII and Latin-1 that stand as they are. */
const HARMLESS = /^[ !#-%'-;=?-~\u00a0-\u02ff]*$/;

/**
 * Escapes text for XML content and attribute values. Characters that XML 1.0 does not allow (control characters, half
 * surrogates, U+FFFE and U+FFFF) become U+FFFD, so that any text gives a well-formed file.
 */
export function escapeXml(text: string): string {
  // Most texts need nothing; one look is cheaper than seven.
  if (HARMLESS.test(text)) return text;
  return (
    text
      .toWellFormed()
      // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what XML 1.0 forbids.
      .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '\ufffd')
      .replace(/&/g, '&amp;')
      .replace(/</g, '&lt;')
      .replace(/>/g, '&gt;')
      .replace(/"/g, '&quot;')
      .replace(/\r\n?|\n/g, '&#10;')
      .replace(/\t/g, '&#9;')
  );
}

/** A coordinate: rounded to a tenth of a pixel, without trailing zeros, never `-0`. Not a number gives `0`. */
export function formatNumber(value: number): string {
  if (Number.isInteger(value)) return value === 0 ? '0' : String(value);
  if (!Number.isFinite(value)) return '0';
  const tenths = Math.round(value * 10);
  if (!Number.isSafeInteger(tenths)) return String(tenths / 10);
  // Whole numbers become text faster than fractions do.
  const size = Math.abs(tenths);
  const whole = String((size - (size % 10)) / 10);
  const text = size % 10 === 0 ? whole : `${whole}.${size % 10}`;
  return tenths < 0 ? `-${text}` : text;
}
