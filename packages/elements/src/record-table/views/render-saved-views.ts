import { html, type TemplateResult } from 'lit';
import { hasTurn } from '../parts-in-turn.js';
import type { FilterInput } from '../record-page.js';
import type { PageWords, RecordTableElement } from '../record-table-element.js';
import type { ViewedTable } from './partner-saved-views.js';
import { keeperOf } from './table-keeper.js';

type Host = RecordTableElement<unknown, unknown, FilterInput, PageWords>;

const viewed = new WeakMap<Host, ViewedTable>();

function viewedTable(host: Host): ViewedTable {
  const keeper = keeperOf(host);
  const known = viewed.get(host);
  if (known) return known;
  const made: ViewedTable = {
    get look() {
      return keeper.look;
    },
    get defaultLook() {
      return keeper.defaultLook;
    },
    show: (look) => keeper.show(look),
    canSort: (column) =>
      host.columns.some(({ id, sortable }) => id === column && sortable === true),
    properties: host.page.properties,
  };
  viewed.set(host, made);
  return made;
}

/** The table is equipped after the render that may have made it anew. */
export function renderSavedViews(host: Host): TemplateResult {
  void import('./define.js');
  const keeper = keeperOf(host);
  if (hasTurn(host, 'table')) void host.updateComplete.then(() => keeper.attend());
  return html`<partner-saved-views
    part="views"
    .client=${host.query.data?.client}
    .page=${host.page.exportType}
    .table=${viewedTable(host)}
    .turn=${{}}
    ?offline=${host.isOffline}
  ></partner-saved-views>`;
}
