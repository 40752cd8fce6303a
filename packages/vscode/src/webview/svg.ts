/** A picture as an element of the page. It is read as XML: nothing in it runs. */
export function parsedSvg(svg: string): SVGElement {
  const parsed = new DOMParser().parseFromString(svg, 'image/svg+xml').documentElement;
  return document.importNode(parsed, true) as unknown as SVGElement;
}
