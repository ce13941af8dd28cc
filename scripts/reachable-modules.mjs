function walk(entries, importsOf) {
  const found = new Set();
  const waiting = [...entries];
  while (waiting.length > 0) {
    const id = waiting.pop();
    if (found.has(id)) continue;
    found.add(id);
    waiting.push(...importsOf(id));
  }
  return found;
}

/** All modules that are there when these run: lazy imports are not followed. */
export const reachableFrom = (entries, graph) =>
  walk(entries, (id) => graph.getModuleInfo(id)?.importedIds ?? []);

/** All modules that these may ever ask for. */
export const everReachableFrom = (entries, graph) =>
  walk(entries, (id) => {
    const { importedIds = [], dynamicallyImportedIds = [] } = graph.getModuleInfo(id) ?? {};
    return [...importedIds, ...dynamicallyImportedIds];
  });
