/** When npm is killed without mercy, what it started is an orphan: programs that start others look for it. */
export function whenParentEnds(callback) {
  const parent = process.ppid;
  const watch = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(watch);
    callback();
  }, 200);
  watch.unref();
}
