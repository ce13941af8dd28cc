import { cycle } from '../records/record.js';
import { principal } from './session-facts.js';

/** A grid gets 1,280 × 640 px: 21 rows of 28 px under its header. */
const looks = `
html, body { margin: 0; block-size: 100%; font: 13px/28px sans-serif }
#host { inline-size: 1280px; block-size: 640px; position: relative; overflow: hidden }
consumption-detail-table { display: block; inline-size: 1280px; --partner-data-table-block-size: 640px }
`;

const head = (name: string): string =>
  `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>${name}</title><link rel="icon" href="data:,"><style>${looks}</style>`;

/**
 * The snippet of the README: one script, one provider, the tag. The host's own script, which the driver stands in, comes
 * first: it looks at every frame from the first one on.
 */
function productPage(content: string, driver: string, parameters: URLSearchParams): string {
  const endpoint = `/partner/${parameters.get('rows')}/${parameters.get('delay') ?? 0}`;
  const states = parameters.has('known') ? `principal="${principal}"` : '';
  return `${head('product')}
<script type="module" src="/built/${driver}.js"></script>
<script type="module" src="/cdn/partner-widgets.js"></script>
<partner-provider endpoint="${endpoint}" ${states} locale="zh-CN">${content}</partner-provider>`;
}

const table = `<consumption-detail-table bill-cycle="${cycle}" density="compact"></consumption-detail-table>`;

export function pageOf(name: string, parameters: URLSearchParams): string {
  if (name === 'product') return productPage(table, name, parameters);
  const host = '<div id="host"></div>';
  if (name === 'product-mount') return productPage(host, name, parameters);
  return `${head(name)}${host}<script type="module" src="/built/${name}.js"></script>`;
}
