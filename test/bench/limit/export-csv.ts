import { columns } from '../records/columns.js';
import { ByteSink } from './byte-sink.js';
import type { LimitEngine } from './engine.js';
import { escapeTexts, TimeTexts } from './escaped-texts.js';

const quoted = (text: string): string =>
  /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;

export function exportCsv(engine: LimitEngine): Blob {
  const { data, view } = engine;
  const sink = new ByteSink();
  const times = new TimeTexts();
  const texts = data.columns.map((column) =>
    column.kind === 'codes' ? escapeTexts(data.dictionary(column), quoted) : undefined,
  );
  const head = new TextEncoder().encode(`\ufeff${columns.map(({ title }) => title).join(',')}\r\n`);
  sink.copy(head, 0, head.length);
  for (let place = 0; place < engine.count; place++) {
    const row = view ? (view[place] as number) : place;
    sink.reserve();
    for (let index = 0; index < data.columns.length; index++) {
      if (index > 0) sink.byte(44);
      const column = data.columns[index];
      if (column?.kind === 'codes') {
        const { bytes, starts } = texts[index] as NonNullable<(typeof texts)[number]>;
        const code = column.codes[row] as number;
        sink.copy(bytes, starts[code] as number, starts[code + 1] as number);
      } else if (column?.kind === 'bytes') {
        sink.copy(column.bytes, row * column.width, (row + 1) * column.width);
      } else if (column?.kind === 'units') {
        sink.amount(column.low[2 * row] as number, column.high[2 * row + 1] as number);
      } else if (column) {
        sink.at = times.write(column.seconds[row] as number, sink.bytes, sink.at);
      }
    }
    sink.byte(13);
    sink.byte(10);
  }
  return sink.finish('text/csv');
}
