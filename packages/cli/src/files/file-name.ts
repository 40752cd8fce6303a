/** The name of a file for something that is declared: `RetailInsights` gives `retail-insights`, `合作` stays. */
export function fileNameOf(id: string): string {
  return id
    .replace(/(\p{Ll}|\p{N})(\p{Lu})/gu, '$1-$2')
    .replace(/(\p{Lu})(\p{Lu}\p{Ll})/gu, '$1-$2')
    .replace(/[_\s]+/g, '-')
    .toLowerCase();
}
