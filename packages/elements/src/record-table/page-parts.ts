/*
 * All of the page but its heading, its rows and its note: what no first row needs. One chunk, fetched once the rows
 * stand, or when something else than rows is to be shown.
 */
import type { CSSResult } from 'lit';
import '../filter-bar/define.js';
import '../freshness/define.js';
import '../menu/define.js';
import '../notice/define.js';
import '../states/define.js';
import { buttonStyles } from '../base/styles/button.styles.js';
import { fieldStyles } from '../base/styles/field.styles.js';
import { visuallyHiddenStyles } from '../base/styles/visually-hidden.styles.js';
import { elementDictionaries } from '../messages/element-dictionaries.js';
import type { Dictionaries } from '../messages/messages-controller.js';
import type { RecordTableMessages } from './messages/messages.js';
import { pagePartsStyles } from './page-parts.styles.js';

export { BarFilters } from './bar-filters.js';
export { renderFace, renderLater, renderNotices } from './occasions.js';
export { comeInTurn } from './parts-in-turn.js';
export { renderFilters, renderStamp, renderToolbar } from './page-parts-view.js';
export { renderTotals } from './totals-strip.js';
export { elementDictionaries };

export const styles: readonly CSSResult[] = [
  buttonStyles,
  fieldStyles,
  visuallyHiddenStyles,
  pagePartsStyles,
];

export const dictionaries: Dictionaries<RecordTableMessages> = {
  'zh-CN': () => import('./messages/zh-CN.js'),
  en: () => import('./messages/en.js'),
};
