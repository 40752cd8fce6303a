import { URI, UriUtils } from 'langium';

/**
 * The URI of the file that a path in a text means, seen from the file with that text: `actuals/revenue.csv` lies below its folder. `undefined`
 * for what is no path of a file: a web address, words, something in a file that was never saved.
 */
export function fileBeside(uri: string, path: string): string | undefined {
  const from = URI.parse(uri);
  if (from.scheme === 'untitled' || /[\n\r]|^\w{2,}:/.test(path) || !/\.\w+$|\//.test(path)) return undefined;
  const file = path.startsWith('/') ? from.with({ path }) : UriUtils.joinPath(UriUtils.dirname(from), path);
  return file.toString();
}
