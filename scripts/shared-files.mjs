// What several pages need goes into few files: one file compresses better than many, and asks the network once.
import { laterFiles } from './later-files.mjs';
import { reachableFrom } from './reachable-modules.mjs';

function common(entries, graph) {
  const [first, ...others] = entries.map((entry) => reachableFrom([entry], graph));
  return [...first].filter((module) => others.every((other) => other.has(module)));
}

// The first words of a table; all others come after its first rows.
const TABLE_WORDS = /\/elements\/src\/data-table\/messages\/first\.([a-z]{2}(-[A-Z]{2})?)\.ts$/;

// The words of the details' first rows, and the names of codes in them.
const DETAILS_WORDS =
  /\/(?:consumption-detail-table\/messages|codes)\/(?:(?:bill-detail-type|charging-mode|payment-status)\.)?(zh|en)(?:-CN)?\.ts$/;

// What the details' first rows name, and the file that they are exported to; the days of the log's first rows.
const TABLES_TOO = /\/domain\/src\/(codes\/association-type|day-range)\.ts$/;

// What session and data need after the first rows or when something fails; the sweep fetches it soon in any case.
const CORE_LATER = /\/core\/src\/(cache\/sweep|client\/(later-operations|failed-answer))\.ts$/;

// What may start the worker before the code that asks it is there; that code takes it from the same file.
const EARLY_WORKER =
  /\/core\/src\/dataset\/worker\/(early|start)-worker\.ts$|\/(trusted-script|worker)-url\.ts$/;

/**
 * For rolldown's `codeSplitting.groups[].name`: `base` for what the session and data need, for what all of `widgets`
 * but `lightest` need, and for what it shares with any of them (files of their own would weigh more there than they save
 * here); `table` for what all of `tables` need and no other does. The rest is split by who needs it.
 */
export function sharedFiles({ always, widgets, tables, lightest }) {
  const others = widgets.filter((entry) => entry !== lightest);
  let base;
  let table;
  const later = laterFiles(widgets, (id) => base.has(id) || table.has(id));
  return (id, graph) => {
    base ??= new Set([
      ...reachableFrom(always, graph),
      ...common(others, graph),
      ...others.flatMap((entry) => common([lightest, entry], graph)),
    ]);
    if (!table) {
      // Not what another widget needs too: it would have to load the whole table for it.
      const elsewhere = widgets
        .filter((entry) => !tables.includes(entry))
        .map((entry) => reachableFrom([entry], graph));
      table = new Set(
        common(tables, graph).filter((module) => !elsewhere.some((other) => other.has(module))),
      );
    }
    if (base.has(id)) return 'base';
    if (table.has(id) || TABLES_TOO.test(id)) return 'table';
    if (EARLY_WORKER.test(id)) return 'early-worker';
    if (CORE_LATER.test(id)) return 'core-later';
    const [, language] = TABLE_WORDS.exec(id) ?? [];
    if (language) return `table-${language}`;
    const [, details] = DETAILS_WORDS.exec(id) ?? [];
    return (details ? `details-${details}` : later(id, graph)) ?? null;
  };
}
