import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** What pictures need beside code, by the name under which the build puts it beside the bundle, and where it comes from. */
const ASSETS = {
  'DejaVuSans.ttf': 'dejavu-fonts-ttf/ttf/DejaVuSans.ttf',
  'DejaVuSans-Bold.ttf': 'dejavu-fonts-ttf/ttf/DejaVuSans-Bold.ttf',
  'NotoEmoji.ttf': '@expo-google-fonts/noto-emoji/400Regular/NotoEmoji_400Regular.ttf',
  'resvg.wasm': '@resvg/resvg-wasm/index_bg.wasm',
} as const;

/** Reads a file that is shipped with the command line. */
export function asset(name: keyof typeof ASSETS): Uint8Array {
  const shipped = join(dirname(fileURLToPath(import.meta.url)), 'assets', name);
  return readFileSync(existsSync(shipped) ? shipped : createRequire(import.meta.url).resolve(ASSETS[name]));
}
