/** The parts that every record table stands on from its first face on. Dialogs come when they are opened. */
import '../data-table/define.js';
import '../filter-bar/define.js';
import '../freshness/define.js';
import '../menu/define.js';
import '../notice/define.js';
import '../states/define.js';
