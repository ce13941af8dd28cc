/** What a record table's first rows stand on. The others come once those stand: `page-parts.ts`. */
import '../data-table/define.js';
