import type { Repository } from './repository.ts';
import { gitBytes } from './run-git.ts';

/** A content of a repository: its bytes, or only their number where it was too large to be read. */
export type Blob =
  | { readonly bytes: Buffer; readonly size: number }
  | { readonly bytes?: undefined; readonly size: number };

/**
 * Contents by their hashes, all read by one git. What is not in the repository (a clone with a filter, a damaged one) is missing in
 * the answer.
 * @param largest in bytes: of what is larger only the size is read
 */
export async function readBlobs(
  { root }: Repository,
  blobs: readonly string[],
  largest: number,
): Promise<Map<string, Blob>> {
  const contents = new Map<string, Blob>();
  const wanted = [...new Set(blobs)];
  if (wanted.length === 0) return contents;
  const input = (hashes: readonly string[]): string => `${hashes.join('\n')}\n`;
  const sizes = await gitBytes(['cat-file', '--batch-check'], { cwd: root, input: input(wanted) });
  for (const line of sizes.toString('latin1').split('\n')) {
    const { hash, size } = headOf(line);
    if (size !== undefined) contents.set(hash, { size });
  }
  const small = wanted.filter((hash) => (contents.get(hash)?.size ?? Number.POSITIVE_INFINITY) <= largest);
  if (small.length === 0) return contents;
  const answer = await gitBytes(['cat-file', '--batch'], { cwd: root, input: input(small) });
  for (let at = 0; at < answer.length; ) {
    const end = answer.indexOf(10, at);
    if (end < 0) break;
    const { hash, size } = headOf(answer.toString('latin1', at, end));
    at = end + 1;
    if (size === undefined) continue;
    contents.set(hash, { bytes: answer.subarray(at, at + size), size });
    at += size + 1;
  }
  return contents;
}

/** `<hash> <type> <size>`, or `<hash> missing`. */
function headOf(line: string): { readonly hash: string; readonly size?: number } {
  const [hash = '', , size] = line.split(' ');
  return size === undefined ? { hash } : { hash, size: Number(size) };
}
