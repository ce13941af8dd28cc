import { createWriteStream } from 'node:fs';
import { mkdir, rename, rm, stat } from 'node:fs/promises';
import { once } from 'node:events';
import { join } from 'node:path';
import { finished, pipeline } from 'node:stream/promises';
import { byteOrderMark, csvRow } from '@partner-widgets/domain/csv';
import { ZipFile } from 'yazl';
import type { ExportTaskRow } from './stored-task.js';

type Named = Pick<ExportTaskRow, 'task_id' | 'file_name' | 'file_count'>;

/** Where the finished file of a task lies. */
export function finishedFile(
  directory: string,
  task: Pick<Named, 'task_id' | 'file_name'>,
): string {
  return join(directory, `${task.task_id}.${task.file_name.endsWith('.zip') ? 'zip' : 'csv'}`);
}

/** Removes what a task has written, finished or not. */
export async function removeFiles(
  directory: string,
  task: Pick<Named, 'task_id' | 'file_name'>,
): Promise<void> {
  await rm(finishedFile(directory, task), { force: true });
  await rm(join(directory, task.task_id), { recursive: true, force: true });
}

/**
 * Writes rows of finished cells into CSV files of at most `rowsPerFile` rows, each with
 * the heading, and packs them into one archive when there are several (customers/EX-08).
 * The file stands at its place only when it is whole.
 */
export class CsvFiles {
  readonly #directory: string;
  readonly #task: Named;
  readonly #heading: string;
  readonly #rowsPerFile: number;
  readonly #parts: string[] = [];
  #stream: ReturnType<typeof createWriteStream> | undefined;
  #rowsInPart = 0;
  #failure: Error | undefined;

  constructor(directory: string, task: Named, heading: readonly string[], rowsPerFile: number) {
    this.#directory = directory;
    this.#task = task;
    this.#heading = byteOrderMark + csvRow(heading);
    this.#rowsPerFile = rowsPerFile;
  }

  async write(rows: readonly (readonly string[])[]): Promise<void> {
    let rest = rows;
    while (rest.length > 0) {
      if (this.#failure) throw this.#failure;
      const stream = await this.#part();
      const fitting = rest.slice(0, this.#rowsPerFile - this.#rowsInPart);
      rest = rest.slice(fitting.length);
      this.#rowsInPart += fitting.length;
      if (!stream.write(fitting.map((cells) => csvRow(cells)).join('')))
        await once(stream, 'drain');
    }
  }

  /** Closes the file and puts it in place; its size in bytes. */
  async finish(): Promise<number> {
    await this.#part();
    await this.#close();
    const target = finishedFile(this.#directory, this.#task);
    const [only] = this.#parts;
    if (this.#parts.length === 1 && only && !target.endsWith('.zip')) await rename(only, target);
    else await this.#pack(target);
    await rm(this.#folder(), { recursive: true, force: true });
    return (await stat(target)).size;
  }

  async abandon(): Promise<void> {
    this.#stream?.destroy();
    await removeFiles(this.#directory, this.#task);
  }

  async #part() {
    if (this.#stream && this.#rowsInPart < this.#rowsPerFile) return this.#stream;
    await this.#close();
    await mkdir(this.#folder(), { recursive: true });
    const path = join(
      this.#folder(),
      `part-${String(this.#parts.length + 1).padStart(3, '0')}.csv`,
    );
    this.#parts.push(path);
    this.#rowsInPart = 0;
    this.#stream = createWriteStream(path, { mode: 0o600 });
    // An error between two writes, as of a full disk or of abandoning, has no other listener
    // and would end the process.
    this.#stream.on('error', (error) => (this.#failure ??= error));
    await once(this.#stream, 'open');
    this.#stream.write(this.#heading);
    return this.#stream;
  }

  async #close(): Promise<void> {
    if (!this.#stream) return;
    if (this.#failure) throw this.#failure;
    this.#stream.end();
    await finished(this.#stream);
    this.#stream = undefined;
  }

  async #pack(target: string): Promise<void> {
    const zip = new ZipFile();
    const name = this.#task.file_name.replace(/\.\w+$/, '');
    for (const [at, part] of this.#parts.entries()) {
      zip.addFile(part, `${name}-${at + 1}.csv`);
    }
    zip.end();
    const packing = `${target}.part`;
    await pipeline(zip.outputStream, createWriteStream(packing, { mode: 0o600 }));
    await rename(packing, target);
  }

  #folder(): string {
    return join(this.#directory, this.#task.task_id);
  }
}
