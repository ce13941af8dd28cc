import type { ReactiveElement } from 'lit';
import { forgetPictures } from '@partner-widgets/core/cache/pictures';
import type { LastGoodSession } from '@partner-widgets/core/cache/stored-answer';
import type { PartnerProvider } from '@partner-widgets/elements/provider/partner-provider';
import { datasetOf } from '@partner-widgets/elements/record-table/dataset-of';
import type { FilterInput } from '@partner-widgets/elements/record-table/record-page';
import type {
  PageWords,
  RecordTableElement,
} from '@partner-widgets/elements/record-table/record-table-element';
import type { Picture, Pictures } from './picture.js';
import { readScreen } from './read-screen.js';
import { situationOf, storeName } from './stated-page.js';

type Table = RecordTableElement<unknown, unknown, FilterInput, PageWords>;

/** 12 hours, as for rows from disk (DESIGN §4), in milliseconds. */
const longest = 12 * 3_600_000;
/** Not more than this of what the page's own scripts may want (characters). */
const largest = 100_000;
/** A page that loads or is being used is looked at again (ms). */
const pause = 700;
const looks = 10;

const later = (milliseconds: number): Promise<unknown> =>
  new Promise((resolve) => setTimeout(resolve, milliseconds));
/** Safari has no idle callback. */
const idle = (): Promise<unknown> =>
  new Promise((resolve) => (globalThis.requestIdleCallback ?? setTimeout)(resolve));

const isTable = (element: Element): element is Table =>
  'query' in element && 'filtering' in element;

/**
 * Whether attributes alone say what is shown: a visitor's filter, or a property that the host has set, is not known again
 * before the code is there.
 */
function isAsStated(element: ReactiveElement): boolean {
  const fresh = element.cloneNode(false) as ReactiveElement;
  const { elementProperties } = element.constructor as typeof ReactiveElement;
  return [...elementProperties].every(([name, { state }]) => {
    const valueIn = (one: ReactiveElement) => JSON.stringify(one[name as keyof ReactiveElement]);
    return state === true || valueIn(element) === valueIn(fresh);
  });
}

/** Rows as they first stood, masked, with nothing chosen, opened, sorted or scrolled. */
function isFirstScreen(host: Table): boolean {
  const { table, query, page } = host;
  const viewport = table?.shadowRoot?.querySelector('.viewport');
  if (!table || !viewport || viewport.scrollTop !== 0 || viewport.scrollLeft !== 0) return false;
  return (
    table.selection.isEmpty &&
    !table.grouping &&
    JSON.stringify(query.sort) === JSON.stringify(page.sort) &&
    host.shadowRoot?.querySelector('partner-filter-bar') !== null &&
    host.exportPart === undefined
  );
}

/** Undefined: not yet. */
function worthOf(table: Table, provider: PartnerProvider): boolean | undefined {
  const { query, face } = table;
  if (table.revealedColumns.size > 0) return undefined;
  if (!isAsStated(table) || !isAsStated(provider)) return undefined;
  if (query.data?.session.snapshot.status !== 'active' || query.rows.isBusy) return undefined;
  if (face === 'loading' || !table.parts || document.hidden) return undefined;
  if (face !== 'rows' || query.rows.total === 0) return false;
  return isFirstScreen(table) ? true : undefined;
}

/** What stands there under another tag stays. */
function store(name: string, tag: string, picture: Picture | undefined): void {
  let kept: Pictures = {};
  try {
    kept = JSON.parse(localStorage.getItem(name) ?? '{}') as Pictures;
  } catch {
    // Something else's words: they are written over.
  }
  const text = JSON.stringify({ ...kept, [tag]: picture });
  if (text === '{}' || text.length > largest) forgetPictures(name);
  else localStorage.setItem(name, text);
}

/**
 * Takes the picture that the next visit is painted with, once the page has come to rest. Nothing is taken while a column
 * is revealed, and nothing kept that a purge of another tab has overtaken.
 */
export async function takePicture(table: Element): Promise<void> {
  const provider = table.closest<PartnerProvider>('partner-provider');
  if (!provider?.hasAttribute('endpoint') || !isTable(table)) return;
  for (let look = 0; look < looks && table.isConnected; look++) {
    await later(pause);
    await idle();
    const worth = worthOf(table, provider);
    // Overtaken by other rows while it was taken: at the next look it is theirs.
    if (worth !== undefined && (await keep(table, provider, worth))) return;
  }
}

function pictureOf(table: Table, provider: PartnerProvider, { wall }: LastGoodSession): Picture {
  const taken = Date.now();
  const age = Math.min(longest, 1000 * (provider.offlineMaxAge ?? Infinity));
  const situation = situationOf(table, provider, taken);
  const dataset = datasetOf(table as never)?.key;
  return { situation, taken, until: wall + age, dataset, ...readScreen(table) };
}

/** False: not this time. */
async function keep(table: Table, provider: PartnerProvider, worth: boolean): Promise<boolean> {
  const { cache, session } = table.query.data ?? {};
  const { principal } = session?.snapshot ?? {};
  if (!cache?.verify || !principal || cache.principal !== principal) return false;
  const name = storeName(provider, principal);
  const ticket = cache.ticket();
  const lastGood = await cache.lastGood?.();
  await cache.verify();
  if (!lastGood || !cache.isCurrent?.(ticket) || worthOf(table, provider) !== worth) return false;
  try {
    store(name, table.localName, worth ? pictureOf(table, provider, lastGood) : undefined);
  } catch {
    // Full, or forbidden: the next visit begins as the first one did.
    forgetPictures(name);
    return true;
  }
  // What the server no longer gives is not shown by the next visit either.
  table.addEventListener('partner-error', ({ detail }) => {
    if (detail.kind === 'forbidden') forgetPictures(name);
  });
  // A purge empties this store before and after it raises the epoch: written in between, the picture goes here.
  await cache.verify();
  if (!cache.isCurrent(ticket)) forgetPictures(name);
  return true;
}
