// What every table fetches once its first rows stand: some thirty small files, each with its way through browser and
// network, are eight.
import { everReachableFrom, reachableFrom } from './reachable-modules.mjs';

/** By the file they go into: the modules that are asked for, and with them all that they import. */
const ASKED_FOR = {
  // Apart from the parts, which it does not wait for, and from the datasets themselves, which not every table has.
  'table-dataset': /\/elements\/src\/record-table\/dataset-of\.ts$/,
  'table-parts':
    /\/elements\/src\/(record-table\/page-parts|filter-bar\/define(-multi-select|-contains-filter)?)\.ts$/,
  'table-interaction':
    /\/elements\/src\/(data-table\/interaction|record-table\/(views|sync)\/define)\.ts$/,
  'details-parts': /\/widgets\/src\/consumption-detail-table\/(page-parts|option-lists)\.ts$/,
};
/** By the file that they share with tables: pages without one, where that file has to be small, and where it comes later. */
const ELSEWHERE = {
  controls: /\/widgets\/src\/distributor-invite-accept\//,
  'filter-bar': /\/widgets\/src\/partner-customer-board\//,
};
const WORDS =
  /\/elements\/src\/(?:data-table|filter-bar|freshness|record-table(?:\/views|\/sync)?)\/messages\/([a-z]{2}(?:-[A-Z]{2})?)\.ts$/;

/**
 * The name of the file for a module, or undefined. `widgets`: their entries; `isFirst`: a module stands in a file that comes
 * before.
 */
export function laterFiles(widgets, isFirst) {
  let all;
  const reached = new Map();
  const isReached = (id, pattern, graph) => {
    all ??= [...everReachableFrom(widgets, graph)];
    if (!reached.has(pattern)) {
      const asked = all.filter((one) => pattern.test(one));
      reached.set(pattern, reachableFrom(asked, graph));
    }
    return reached.get(pattern).has(id);
  };
  return (id, graph) => {
    const [, language] = WORDS.exec(id) ?? [];
    if (language) return `later-${language}`;
    if (isFirst(id)) return undefined;
    const fileIn = (files) => Object.keys(files).find((name) => isReached(id, files[name], graph));
    const file = fileIn(ASKED_FOR);
    return file && (fileIn(ELSEWHERE) ?? file);
  };
}
