/** Path of a Chromium, or undefined; throws when CHROME_PATH names no file. */
export function findChromium(): string | undefined;
/** Path of a Chromium, installed first where that can be done; throws with what to do where it can't. */
export function ensureChromium(): string;
