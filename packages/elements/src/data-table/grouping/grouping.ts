/** All that a tree of groups needs; one chunk, loaded with the first grouping. */
export { GroupTree } from './group-tree.js';
export { dressTreeRow, fillGroupCell } from './group-row.js';
export { groupingStyles } from './grouping.styles.js';
export { renderGroupingBar } from './grouping-bar.js';
