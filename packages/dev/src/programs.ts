import { existsSync, statSync } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, join } from 'node:path';

/** Absolute path of the first of these programs that PATH knows, or undefined. */
export function onPath(names: readonly string[]): string | undefined {
  const suffixes = process.platform === 'win32' ? ['.exe', '.cmd', ''] : [''];
  const folders = (process.env.PATH ?? '').split(delimiter).filter((folder) => folder !== '');
  for (const name of names) {
    for (const folder of folders) {
      for (const suffix of suffixes) {
        const candidate = join(folder, name + suffix);
        if (isFile(candidate)) return candidate;
      }
    }
  }
  return undefined;
}

/**
 * Absolute path of a Chromium: CHROME_PATH, then PATH, then the usual places of this platform; undefined where there is none.
 * @throws Error when CHROME_PATH names something that is not there.
 */
export function findChromium(): string | undefined {
  const stated = process.env.CHROME_PATH;
  if (stated !== undefined && stated !== '') {
    if (isFile(stated)) return stated;
    throw new Error(`CHROME_PATH says ${stated}, but there is no such file. Correct it or unset it.`);
  }
  return (
    onPath(['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome', 'microsoft-edge']) ??
    usualPlaces({
      darwin: [
        '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
        '/Applications/Chromium.app/Contents/MacOS/Chromium',
        '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
      ],
      win32: programFolders().flatMap((folder) => [
        join(folder, 'Google', 'Chrome', 'Application', 'chrome.exe'),
        join(folder, 'Microsoft', 'Edge', 'Application', 'msedge.exe'),
      ]),
    })
  );
}

/** One sentence for people who have no Chromium. */
export const howToGetChromium =
  'Install Chromium or Google Chrome (Debian, Ubuntu: apt-get install chromium), or name one with CHROME_PATH.';

/**
 * Absolute path of the desktop VS Code program (not its command-line wrapper): VSCODE_PATH, then the usual places of this
 * platform; undefined where there is none.
 * @throws Error when VSCODE_PATH names something that is not there.
 */
export function findDesktopVSCode(): string | undefined {
  const stated = process.env.VSCODE_PATH;
  if (stated !== undefined && stated !== '') {
    if (isFile(stated)) return stated;
    throw new Error(`VSCODE_PATH says ${stated}, but there is no such file. Correct it or unset it.`);
  }
  const home = homedir();
  return usualPlaces({
    darwin: ['', home].flatMap((base) => [
      `${base}/Applications/Visual Studio Code.app/Contents/MacOS/Code`,
      `${base}/Applications/Visual Studio Code.app/Contents/MacOS/Electron`,
    ]),
    win32: [
      join(process.env.LOCALAPPDATA ?? home, 'Programs', 'Microsoft VS Code', 'Code.exe'),
      ...programFolders().map((folder) => join(folder, 'Microsoft VS Code', 'Code.exe')),
    ],
    linux: ['/usr/share/code/code', '/opt/visual-studio-code/code', '/snap/code/current/usr/share/code/code'],
  });
}

function programFolders(): string[] {
  return [process.env.ProgramFiles, process.env['ProgramFiles(x86)'], process.env.LOCALAPPDATA].filter(
    (folder) => folder !== undefined,
  );
}

function usualPlaces(places: Partial<Record<NodeJS.Platform, readonly string[]>>): string | undefined {
  return places[process.platform]?.find(isFile);
}

function isFile(path: string): boolean {
  return existsSync(path) && statSync(path).isFile();
}
