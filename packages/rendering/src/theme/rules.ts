/** One rule of a style sheet for a colour class of the pictures, such as `.f-party-1-soft`. */
export function paintRule(className: string, property: 'fill' | 'stroke', colour: string): string {
  return `.alliance-diagram .${className}{${property}:${colour}}`;
}
