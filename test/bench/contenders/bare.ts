import { columns } from '../records/columns.js';
import { enlist } from '../page/bench-page.js';

/** What any page costs: twenty constant rows, no request, no library. */
enlist({
  name: 'bare',
  probe: () => ({ x: 60, y: 46, rowHeight: 28 }),
  first(host) {
    const cells = columns.slice(0, 8).map(({ title }) => {
      const cell = document.createElement('span');
      cell.style.cssText = 'display: inline-block; inline-size: 150px';
      cell.textContent = title;
      return cell;
    });
    const rows = Array.from({ length: 21 }, () => {
      const row = document.createElement('div');
      row.style.blockSize = '28px';
      row.append(...cells.map((cell) => cell.cloneNode(true)));
      return row;
    });
    const head = document.createElement('div');
    head.style.blockSize = '32px';
    host.append(head, ...rows);
    return undefined;
  },
});
