// Which modules every page needs, whatever widget stands on it: they become one file, which compresses better than many.

/** All modules that are there when `entry` runs: lazy imports are not followed. */
function reachableFrom(entry, graph) {
  const found = new Set();
  const waiting = [entry];
  while (waiting.length > 0) {
    const id = waiting.pop();
    if (found.has(id)) continue;
    found.add(id);
    waiting.push(...(graph.getModuleInfo(id)?.importedIds ?? []));
  }
  return found;
}

/**
 * For rolldown's `codeSplitting.groups[].name`: names the base for what the session and data need and for what all of
 * `widgets` need, and nothing else.
 */
export function commonBase({ always, widgets }) {
  let base;
  return (id, graph) => {
    if (!base) {
      const [first, ...others] = widgets.map((entry) => reachableFrom(entry, graph));
      base = new Set(always.flatMap((entry) => [...reachableFrom(entry, graph)]));
      for (const module of first) if (others.every((other) => other.has(module))) base.add(module);
    }
    return base.has(id) ? 'base' : null;
  };
}
