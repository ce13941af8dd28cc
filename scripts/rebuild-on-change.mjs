// `npm run dev`: builds the browser output again when a source has changed and stayed still for a moment.
import { spawn } from 'node:child_process';
import { watch } from 'node:fs';
import { root } from './installed.mjs';

const UNRELATED = /node_modules|\.test\.ts$|[\\/]dist[\\/]|^gateway[\\/]|^server[\\/]/;

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

  for (const folder of ['packages', 'demo']) {
    watch(`${root}${folder}`, { recursive: true }, (_event, file) => {
      if (!file || UNRELATED.test(file)) return;
      clearTimeout(waiting);
      waiting = setTimeout(build, 200);
    });
  }
}
