// `npm run dev`: builds the browser output again when a source has changed and stayed still for a moment.
import { spawn } from 'node:child_process';
import { readdirSync, watch } from 'node:fs';
import { join } from 'node:path';
import { root } from './installed.mjs';

const UNRELATED = /\.test\.ts$|~$|^\./;
const SKIPPED = /[\\/](node_modules|dist)$|packages[\\/]gateway$|demo[\\/]server$/;

function* foldersUnder(folder) {
  if (SKIPPED.test(folder)) return;
  yield join(root, folder);
  for (const entry of readdirSync(join(root, folder), { withFileTypes: true })) {
    if (entry.isDirectory()) yield* foldersUnder(join(folder, entry.name));
  }
}

/** Calls `onBuilt` after each build that succeeded. */
export function rebuildOnChange(onBuilt) {
  let waiting;
  let building = false;
  let again = false;

  function build() {
    if (building) {
      again = true;
      return;
    }
    building = true;
    const child = spawn(process.execPath, ['scripts/build.mjs', '--for-start'], {
      cwd: root,
      stdio: 'inherit',
    });
    child.once('exit', (code) => void finish(code));
  }

  async function finish(code) {
    if (code === 0) {
      await onBuilt();
      console.log('Built again: reload the page.');
    } else {
      console.error('The build failed; the last good one is still served.');
    }
    building = false;
    if (!again) return;
    again = false;
    build();
  }

  // Folder by folder: the recursive watch of Node 20 misses changes on Linux.
  for (const folder of [...foldersUnder('packages'), ...foldersUnder('demo')]) {
    watch(folder, (_event, file) => {
      if (file && UNRELATED.test(file)) return;
      clearTimeout(waiting);
      waiting = setTimeout(build, 200);
    });
  }
}
