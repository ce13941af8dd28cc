import type { RowGroup } from '@partner-widgets/core/rows/row-source';

/** What a group is called: its label, or its key where it has none. */
export function groupNameOf({ label, key }: Pick<RowGroup, 'label' | 'key'>): string {
  return label === null || label === '' ? key || '—' : label;
}
