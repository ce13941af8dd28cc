// `npm run dev`: builds the browser output again when a source has changed and stayed still for a moment.
import { spawn } from 'node:child_process';
import { watch } from 'node:fs';
import { root } from './installed.mjs';

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
  child.once('exit', (code) => {
    building = false;
    console.log(
      code === 0
        ? 'Built again: reload the page.'
        : 'The build failed; still serving the last good one.',
    );
    if (again) {
      again = false;
      build();
    }
  });
}

for (const folder of ['packages', 'demo']) {
  watch(`${root}${folder}`, { recursive: true }, (_event, file) => {
    if (!file || /node_modules|\.test\.ts$|[\\/]dist[\\/]/.test(file) || /^gateway[\\/]/.test(file))
      return;
    clearTimeout(waiting);
    waiting = setTimeout(build, 200);
  });
}
