// A test file that no runner finds would look green for ever.
import { allTestFiles, runners } from './test-runners.mjs';

let faults = 0;
for (const file of allTestFiles()) {
  const found = Object.keys(runners).filter((name) => runners[name].test(file));
  if (found.length === 1) continue;
  faults += 1;
  console.error(`${file} belongs to ${found.length ? found.join(' and ') : 'no runner'}`);
}
if (faults) console.error('scripts/test-runners.mjs says which runner runs which files.');
process.exitCode = faults ? 1 : 0;
