import type { ByteBuffer } from './byte-buffer.js';
import { EntryBytes } from './entry-bytes.js';

export const DAY_SECONDS = 86_400;

/** `YYYY-MM-DD hh:mm:ss`; the day is a text that is made once. */
export class TimeText {
  /** Days since the epoch; a day before it can't be an index. */
  readonly #days = new EntryBytes((day) => `${dayText(day)} `);

  write(buffer: ByteBuffer, seconds: number): void {
    const day = Math.floor(seconds / DAY_SECONDS);
    if (day < 0 || day > 100_000) buffer.text(`${dayText(day)} `);
    else this.#days.write(buffer, day);
    const rest = seconds - day * DAY_SECONDS;
    buffer.padded(Math.floor(rest / 3600), 2);
    buffer.bytes[buffer.at++] = 58;
    buffer.padded(Math.floor(rest / 60) % 60, 2);
    buffer.bytes[buffer.at++] = 58;
    buffer.padded(rest % 60, 2);
  }
}

function dayText(day: number): string {
  return new Date(day * DAY_SECONDS * 1000).toISOString().slice(0, -14);
}
