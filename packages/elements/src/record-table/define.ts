/** The parts that a record table's first rows stand on. The others come when they are seen: `later-parts.ts`. */
import '../data-table/define.js';
import '../filter-bar/define.js';
