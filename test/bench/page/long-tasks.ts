const tasks: { readonly start: number; readonly duration: number }[] = [];

const observer = new PerformanceObserver((list) => keep(list.getEntries()));
observer.observe({ type: 'longtask', buffered: true });

function keep(entries: readonly PerformanceEntry[]): void {
  for (const { startTime, duration } of entries) tasks.push({ start: startTime, duration });
}

/** The longest task (ms, 0: none above 50) on the page's thread that ended after `since` and began before `until`. */
export function longestTask(since: number, until = Infinity): number {
  keep(observer.takeRecords());
  return tasks
    .filter(({ start, duration }) => start + duration > since && start < until)
    .reduce((longest, { duration }) => Math.max(longest, duration), 0);
}
