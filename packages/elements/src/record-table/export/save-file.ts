import type { ExportTask } from '@partner-widgets/contract/export-task';
import type { Client } from '@partner-widgets/core/client/client';
import { ExportTasks } from '@partner-widgets/core/export/export-tasks';

interface SavePickerWindow {
  showSaveFilePicker?(options: { suggestedName: string }): Promise<FileSystemFileHandle>;
}

/** Bytes from which a file is streamed to where the user says; a smaller one goes where downloads go. */
const largeFile = 64 * 1024 * 1024;

/**
 * Fetches the file with the session and saves it: as a Blob, or, when it is too large for memory, streamed to
 * a file that the user picks, where the browser has a picker. False: the user closed the picker.
 */
export async function saveFile(
  client: Client,
  task: ExportTask,
  signal: AbortSignal,
): Promise<boolean> {
  const tasks = new ExportTasks(client);
  const sink = (task.byteCount ?? 0) < largeFile ? undefined : await pickFile(task.fileName);
  if (sink === 'dismissed') return false;
  const blob = await tasks.download(task, { sink, signal });
  if (blob) offer(blob, task.fileName);
  return true;
}

/** Nobody closes a dialog sooner (ms): a browser without a screen, or a policy, says no at once by the same name. */
const glance = 500;

/** Asked at once: a picker needs the click that it stands for. */
export async function pickFile(
  suggestedName: string,
): Promise<FileSystemFileHandle | 'dismissed' | undefined> {
  const { showSaveFilePicker } = window as SavePickerWindow;
  if (!showSaveFilePicker) return undefined;
  const asked = performance.now();
  try {
    return await showSaveFilePicker.call(window, { suggestedName });
  } catch (error) {
    // Any other reason than the user's own (a frame without the right, an odd name) leaves the Blob.
    const isClosed = Object(error).name === 'AbortError' && performance.now() - asked > glance;
    return isClosed ? 'dismissed' : undefined;
  }
}

/** The browser saves it where downloads go. */
export function offer(blob: Blob, fileName: string): void {
  const address = URL.createObjectURL(blob);
  const link = document.createElement('a');
  link.href = address;
  link.download = fileName;
  link.click();
  // The browser reads the Blob after the click: taken away at once, Safari saves nothing.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
