import { html, nothing, type TemplateResult } from 'lit';
import type { InteractionHost } from '../interaction.js';
import type { GroupTree } from './group-tree.js';

/** Above the table: by what it is grouped, how to open and close everything, and the way back. */
export function renderGroupingBar<Row>(
  host: InteractionHost<Row>,
  tree: GroupTree<Row>,
): TemplateResult | typeof nothing {
  const { words } = host;
  const { rows } = tree;
  if (!words || !rows) return nothing;
  const label = host.columns.find(({ id }) => id === rows.column)?.label ?? rows.column;
  const known = rows.total !== undefined;
  return html`
    <div class="grouping" part="grouping">
      <span class="grouping-chip">
        ${words.groupedBy(label)}
        <button
          class="grouping-undo"
          part="grouping-undo"
          type="button"
          aria-label=${words.ungroup}
          @click=${() => tree.choose(undefined)}
        ></button>
      </span>
      <span class="count"
        >${known ? words.groupCount(host.number(rows.groupCount), rows.groupCount) : nothing}</span
      >
      <button class="link" type="button" ?disabled=${!known} @click=${() => tree.openAll(true)}>
        ${words.expandAll}
      </button>
      <button class="link" type="button" ?disabled=${!known} @click=${() => tree.openAll(false)}>
        ${words.collapseAll}
      </button>
    </div>
  `;
}
