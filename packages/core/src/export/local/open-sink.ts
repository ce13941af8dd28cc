import type { LocalExportRequest } from './export-types.js';
import { exportFolder } from './private-file.js';
import { blobSink, fileSink, type ExportSink } from './sinks.js';

/** Where an export is written: into a file that was picked, else into a private one that the page then saves. */
export interface ExportTarget {
  readonly handle?: FileSystemFileHandle | undefined;
  /** Reserved by the page (`reservePrivateFile`). */
  readonly temporary?: string | undefined;
}

const types: Readonly<Record<LocalExportRequest['format'], string>> = {
  csv: 'text/csv;charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

/** A Blob where there is no other place. */
export async function openSink(
  { handle, temporary }: ExportTarget,
  format: LocalExportRequest['format'],
): Promise<ExportSink> {
  if (handle) return fileSink(handle);
  const type = types[format];
  const own = temporary === undefined ? undefined : await privateSink(temporary, type);
  return own ?? blobSink(type);
}

async function privateSink(name: string, type: string): Promise<ExportSink | undefined> {
  const folder = await exportFolder();
  if (!folder) return undefined;
  const remove = (): Promise<void> => folder.removeEntry(name).catch(() => undefined);
  try {
    const handle = await folder.getFileHandle(name, { create: true });
    const file = await handle.createWritable();
    return {
      write: (piece) => file.write(piece),
      async close() {
        await file.close();
        const written = await handle.getFile();
        return written.slice(0, written.size, type);
      },
      async abort() {
        await file.abort().catch(() => undefined);
        await remove();
      },
    };
  } catch {
    await remove();
    return undefined;
  }
}
