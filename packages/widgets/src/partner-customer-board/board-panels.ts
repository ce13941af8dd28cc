import type { OutputOf } from '@partner-widgets/core/client/client';

/** Operation of each panel that is one answer; the records are a table with requests of its own. */
export const panelOperations = {
  count: 'getBoardCount',
  'new-associations': 'getBoardNewAssociations',
  profile: 'getBoardProfile',
  disassociations: 'getBoardDisassociations',
  revenue: 'getBoardRevenue',
  'association-totals': 'getBoardAssociationTotals',
} as const;

export type AnswerPanelId = keyof typeof panelOperations;
export type PanelId = AnswerPanelId | 'records';
export type PanelAnswer<Id extends AnswerPanelId> = OutputOf<(typeof panelOperations)[Id]>;

/** In the order of the page; the first five are those of 总览 (customers/CB-01). */
export const answerPanelIds = Object.keys(panelOperations) as AnswerPanelId[];
export const panelIds: readonly PanelId[] = [...answerPanelIds, 'records'];

/** `count revenue`, in whatever order and parted by blanks or commas; empty: all. */
export function readPanels(text: string | undefined): {
  readonly visible: readonly PanelId[];
  readonly unknown: readonly string[];
} {
  const named = (text ?? '').split(/[\s,]+/).filter(Boolean);
  const visible = panelIds.filter((id) => named.includes(id));
  const unknown = named.filter((name) => !panelIds.includes(name as PanelId));
  return { visible: visible.length > 0 ? visible : panelIds, unknown };
}
