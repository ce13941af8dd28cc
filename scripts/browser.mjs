// Finds a Chromium, or gets one. Node built-ins only: it runs before `npm ci`.
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, isAbsolute, join } from 'node:path';

const windowsRoots = [
  process.env.PROGRAMFILES,
  process.env['PROGRAMFILES(X86)'],
  process.env.LOCALAPPDATA,
].filter(Boolean);

const CANDIDATES = {
  linux: [
    'chromium',
    'chromium-browser',
    'google-chrome-stable',
    'google-chrome',
    'microsoft-edge',
    '/snap/bin/chromium',
  ],
  darwin: [
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  ],
  win32: windowsRoots.flatMap((root) => [
    `${root}\\Google\\Chrome\\Application\\chrome.exe`,
    `${root}\\Microsoft\\Edge\\Application\\msedge.exe`,
  ]),
};

function locate(name) {
  if (isAbsolute(name)) return existsSync(name) ? name : undefined;
  return (process.env.PATH ?? '')
    .split(delimiter)
    .map((folder) => join(folder, name))
    .find((path) => existsSync(path));
}

/** The path of a Chromium, or undefined. Throws when CHROME_PATH names a file that is not there. */
export function findChromium() {
  const chosen = process.env.CHROME_PATH;
  if (chosen) {
    if (!existsSync(chosen)) throw new Error(`CHROME_PATH is ${chosen}, and no file is there.`);
    return chosen;
  }
  for (const candidate of CANDIDATES[process.platform] ?? []) {
    const path = locate(candidate);
    if (path) return path;
  }
  return undefined;
}

function hasChineseFont() {
  const listed = spawnSync('fc-list', [':lang=zh', 'family'], { encoding: 'utf8' });
  return listed.status === 0 && listed.stdout.trim() !== '';
}

function aptInstaller() {
  if (process.platform !== 'linux' || !locate('/usr/bin/apt-get')) return undefined;
  const isRoot = process.getuid?.() === 0;
  const hasSudo = !isRoot && spawnSync('sudo', ['-n', 'true'], { stdio: 'ignore' }).status === 0;
  if (!isRoot && !hasSudo) return undefined;
  // Another process may hold apt's lock for minutes on a fresh machine: wait for it.
  const options = ['-q', '-o', 'DPkg::Lock::Timeout=300'];
  return (...args) =>
    execFileSync(
      hasSudo ? 'sudo' : 'apt-get',
      [...(hasSudo ? ['DEBIAN_FRONTEND=noninteractive', 'apt-get'] : []), ...options, ...args],
      {
        stdio: ['ignore', 'inherit', 'inherit'],
        env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
      },
    );
}

/** The path of a Chromium; installs Debian's with apt-get where that is possible. Throws with advice where not. */
export function ensureChromium() {
  const found = findChromium();
  const fontMissing = process.platform === 'linux' && !hasChineseFont();
  if (found && !fontMissing) return found;
  const apt = aptInstaller();
  if (apt && !(found && process.env.CHROME_PATH)) {
    try {
      apt('update');
      apt(
        'install',
        '-y',
        '--no-install-recommends',
        ...(found ? [] : ['chromium']),
        'fonts-noto-cjk',
        'fontconfig',
      );
    } catch (error) {
      if (!found) console.error(String(error));
    }
    const installed = findChromium();
    if (installed) return installed;
  }
  if (found) {
    console.warn('No Chinese font was found: the tests run, pictures will show boxes.');
    return found;
  }
  throw new Error(
    'The tests need Chromium, Chrome or Edge, and none was found.\n' +
      'Install one (Debian: sudo apt-get install chromium fonts-noto-cjk), or set CHROME_PATH to its program file.',
  );
}
