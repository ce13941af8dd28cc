/*
 * Opens each widget in Chromium from dist/cdn, as a host would, and weighs every JavaScript and CSS file that the page
 * requests until `partner-ready`. Fails when one is heavier than budget.json says, or does not get ready.
 * `--files` names the files, `--modules` also what they are made of.
 */
import { readFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { extname, join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { chromium, type Browser } from 'playwright-core';
import { scenarioById, type Scenario, type WidgetTag } from '@partner-widgets/scenarios/registry';
import { ensureChromium } from './browser.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const cdn = join(root, 'dist/cdn');
const budget = JSON.parse(readFileSync(join(root, 'budget.json'), 'utf8')) as Record<
  WidgetTag,
  number
>;

const SCENARIO_OF: Record<WidgetTag, string> = {
  'partner-customer-board': 'ready',
  'consumption-detail-table': 'ready',
  'voucher-operation-log': 'ready',
  'distributor-invite-accept': 'invitation-pending',
};

const POLICY = [
  `default-src 'none'`,
  `script-src 'self'`,
  `connect-src 'self'`,
  `worker-src 'self'`,
  `trusted-types lit-html partner-widgets 'allow-duplicates'`,
  `require-trusted-types-for 'script'`,
].join('; ');

const page = (tag: WidgetTag): string => `<!doctype html>
<html lang="zh-CN">
  <title>${tag}</title>
  <script type="module" src="/cdn/partner-widgets.js"></script>
  <script type="module" src="/host.js"></script>
  <partner-provider endpoint="/partner" locale="zh-CN"><${tag}></${tag}></partner-provider>
</html>`;

const HOST_SCRIPT = `
addEventListener('partner-ready', () => {
  const at = performance.now();
  // Later, because a file is listed when it has arrived; what was asked for after the event does not count.
  setTimeout(() => {
    const files = performance.getEntriesByType('resource').filter(({ startTime }) => startTime <= at);
    fetch('/ready', { method: 'POST', body: JSON.stringify(files.map(({ name }) => new URL(name).pathname)) });
  }, 500);
}, { once: true });
document.querySelector('partner-provider').fetchSession = ({ signal }) =>
  fetch('/session', { method: 'POST', signal }).then((answer) => answer.json());
`;

async function bodyOf(request: IncomingMessage): Promise<Buffer> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  return Buffer.concat(parts);
}

/** A host's server with its files, its back end and, in the gateway's place, a scenario. */
class Host {
  readonly #server = createServer((request, response) => void this.#answer(request, response));
  #files: readonly string[] | undefined;
  #isReady: () => void = () => {};
  #scenario: Scenario | undefined;
  #tag: WidgetTag = 'partner-customer-board';
  origin = '';

  async listen(): Promise<void> {
    await new Promise<void>((resolve) => this.#server.listen(0, '127.0.0.1', resolve));
    const address = this.#server.address();
    if (address === null || typeof address === 'string') throw new Error('no address');
    this.origin = `http://127.0.0.1:${address.port}`;
  }

  close(): void {
    this.#server.closeAllConnections();
    this.#server.close();
  }

  async show(tag: WidgetTag): Promise<Scenario> {
    const entry = scenarioById(SCENARIO_OF[tag]);
    if (!entry) throw new Error(`There is no scenario ${SCENARIO_OF[tag]}.`);
    const { create } = await entry.load();
    this.#tag = tag;
    this.#files = undefined;
    return (this.#scenario = create({ endpoint: `${this.origin}/partner` }));
  }

  /** The files that were requested before the widget was ready. */
  async filesUntilReady(timeout: number): Promise<readonly string[]> {
    await new Promise<void>((resolve, reject) => {
      if (this.#files) resolve();
      this.#isReady = resolve;
      setTimeout(() => reject(new Error(`not ready after ${timeout} ms`)), timeout).unref();
    });
    return this.#files ?? [];
  }

  async #answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { pathname } = new URL(request.url ?? '/', this.origin);
    try {
      if (pathname.startsWith('/partner/')) await this.#answerApi(request, response);
      else if (pathname === '/session') await this.#answerSession(response);
      else if (pathname === '/ready') {
        const paths = JSON.parse(String(await bodyOf(request))) as string[];
        this.#files = paths
          .filter((path) => /^\/cdn\/.*\.(js|css)$/.test(path))
          .map((path) => path.slice('/cdn/'.length));
        this.#isReady();
        response.end();
      } else this.#answerFile(pathname, response);
    } catch (error) {
      response.writeHead(500).end(String(error));
    }
  }

  #answerFile(pathname: string, response: ServerResponse): void {
    response.setHeader('Content-Security-Policy', POLICY);
    if (pathname === '/') {
      response.setHeader('Content-Type', 'text/html; charset=utf-8').end(page(this.#tag));
    } else if (pathname === '/host.js') {
      response.setHeader('Content-Type', 'text/javascript').end(HOST_SCRIPT);
    } else if (/^\/cdn\/[\w./-]+\.(js|css)$/.test(pathname) && normalize(pathname) === pathname) {
      const type = extname(pathname) === '.js' ? 'text/javascript' : 'text/css';
      response
        .setHeader('Content-Type', type)
        .end(readFileSync(join(cdn, pathname.slice('/cdn/'.length))));
    } else response.writeHead(404).end();
  }

  async #answerSession(response: ServerResponse): Promise<void> {
    const grant = await this.#scenario?.fetchSession({
      reason: 'start',
      signal: new AbortController().signal,
    });
    response.setHeader('Content-Type', 'application/json').end(JSON.stringify(grant));
  }

  async #answerApi(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const body = await bodyOf(request);
    const answer = await this.#scenario?.fetch(`${this.origin}${request.url}`, {
      method: request.method ?? 'GET',
      headers: Object.entries(request.headers).map(([name, value]): [string, string] => [
        name,
        String(value),
      ]),
      ...(body.length > 0 ? { body: new Uint8Array(body) } : {}),
    });
    if (!answer) throw new Error('no scenario');
    response.writeHead(answer.status, Object.fromEntries(answer.headers));
    response.end(Buffer.from(await answer.arrayBuffer()));
  }
}

const withModules = process.argv.includes('--modules');
const details = withModules || process.argv.includes('--files');
const sizes = new Map<string, number>();
function weigh(file: string): number {
  let size = sizes.get(file);
  if (size === undefined) {
    size = gzipSync(readFileSync(join(cdn, file)), { level: 9 }).length;
    sizes.set(file, size);
  }
  return size;
}

/** Prints what a file is made of; the build leaves that behind. */
function printModules(file: string): void {
  const composition = JSON.parse(
    readFileSync(join(root, '.cache/cdn-composition.json'), 'utf8'),
  ) as Record<string, readonly (readonly [module: string, characters: number])[]>;
  for (const [module, characters] of composition[file] ?? []) {
    console.log(`              ${String(characters).padStart(6)}  ${module}`);
  }
}

interface Weighed {
  readonly tag: WidgetTag;
  readonly files: readonly string[];
  readonly bytes: number;
  readonly fault: string | undefined;
}

async function open(browser: Browser, host: Host, tag: WidgetTag): Promise<Weighed> {
  const { invitationToken } = await host.show(tag);
  const context = await browser.newContext({ locale: 'zh-CN' });
  try {
    const tab = await context.newPage();
    const complaints: string[] = [];
    tab.on('pageerror', (error) => complaints.push(error.message));
    tab.on('console', (message) => {
      if (message.type() === 'error') complaints.push(message.text());
    });
    await tab.goto(`${host.origin}/${invitationToken ? `#token=${invitationToken}` : ''}`);
    const files = await host.filesUntilReady(20_000).catch((error: Error) => {
      complaints.unshift(error.message);
      return [];
    });
    const bytes = files.reduce((sum, file) => sum + weigh(file), 0);
    const over = bytes > budget[tag] ? [`over its budget of ${budget[tag]} bytes`] : [];
    return { tag, files, bytes, fault: [...complaints, ...over].join('; ') || undefined };
  } finally {
    await context.close();
  }
}

function report(results: readonly Weighed[]): void {
  console.log('\nRequested until partner-ready, gzip -9:');
  for (const { tag, files, bytes, fault } of results) {
    const share = `${Math.round((100 * bytes) / budget[tag])} %`;
    console.log(
      `  ${tag.padEnd(26)} ${(bytes / 1024).toFixed(1).padStart(6)} KB of ${budget[tag] / 1024} KB (${share}), ${files.length} files${fault ? `: FAILED, ${fault}` : ''}`,
    );
    if (!details) continue;
    for (const file of files) {
      console.log(`    ${String(weigh(file)).padStart(6)}  ${file}`);
      if (withModules) printModules(file);
    }
  }
}

const host = new Host();
await host.listen();
const browser = await chromium.launch({
  executablePath: ensureChromium(),
  args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
});
const results: Weighed[] = [];
try {
  for (const tag of Object.keys(SCENARIO_OF) as WidgetTag[]) {
    results.push(await open(browser, host, tag));
  }
} finally {
  await browser.close();
  host.close();
}
report(results);
process.exitCode = results.some(({ fault }) => fault) ? 1 : 0;
