/** The path of a Chromium, or undefined. Throws when CHROME_PATH names a file that is not there. */
export function findChromium(): string | undefined;
/** The path of a Chromium; installs Debian's with apt-get where that is possible. Throws with advice where not. */
export function ensureChromium(): string;
