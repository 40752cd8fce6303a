/** The text with its first letter in upper case, as it begins a line or a heading. */
export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
