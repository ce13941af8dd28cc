import { readFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import { extname, join, normalize } from 'node:path';
import { once } from 'node:events';
import { root, type RunningDemo } from './demo.js';

/** The gateway that the portal's back end speaks to. */
type Behind = Pick<RunningDemo, 'gatewayUrl' | 'session'>;

const types: Readonly<Record<string, string>> = {
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
};

/** DESIGN §7.7: the documented minimum for a host's page. */
export const minimumPolicy = (endpoint: string): string =>
  [
    "default-src 'none'",
    "script-src 'self'",
    "worker-src 'self'",
    `connect-src 'self' ${endpoint}`,
    // The page's own icon, not the suite's.
    'img-src data:',
    "trusted-types lit-html partner-widgets 'allow-duplicates'",
    "require-trusted-types-for 'script'",
  ].join('; ');

/** A portal of somebody else, on an origin of its own: plain HTML, the built output, a back end of three lines. */
export class HostPage {
  readonly #server: Server;
  readonly #files = new Map<string, string>();
  readonly #policies = new Map<string, string>();

  private constructor(server: Server) {
    this.#server = server;
  }

  static async open(demo: Behind, operatorId: string): Promise<HostPage> {
    const server = createServer();
    const page = new HostPage(server);
    server.on('request', (request, response) => {
      void (async () => {
        const path = new URL(request.url ?? '/', 'http://host').pathname;
        response.setHeader(
          'Content-Security-Policy',
          page.#policies.get(path) ?? minimumPolicy(demo.gatewayUrl),
        );
        if (path === '/my-backend/partner-session') {
          try {
            const grant = await demo.session(operatorId);
            response.setHeader('Content-Type', 'application/json').end(JSON.stringify(grant));
          } catch {
            response.writeHead(503).end();
          }
          return;
        }
        const own = page.#files.get(path);
        if (own !== undefined) {
          response
            .setHeader('Content-Type', types[extname(path)] ?? 'text/html; charset=utf-8')
            .end(own);
          return;
        }
        try {
          const file = await readFile(join(root, 'dist/cdn', normalize(path)));
          response
            .setHeader('Content-Type', types[extname(path)] ?? 'application/octet-stream')
            .end(file);
        } catch {
          response.writeHead(404).end();
        }
      })();
    });
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    return page;
  }

  get url(): string {
    const address = this.#server.address();
    if (address === null || typeof address === 'string') throw new Error('closed');
    return `http://127.0.0.1:${address.port}`;
  }

  /** Serves `text` at `path`; a page may have another policy than the documented minimum. */
  file(path: string, text: string, policy?: string): void {
    this.#files.set(path, text);
    if (policy) this.#policies.set(path, policy);
  }

  async close(): Promise<void> {
    this.#server.closeAllConnections();
    this.#server.close();
    await once(this.#server, 'close');
  }
}

/** DESIGN §5, providing the client; its script in a file, because the policy allows no inline one. */
export const snippet = (endpoint: string, widget: string): { html: string; script: string } => ({
  html: `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><title>Portal</title><link rel="icon" href="data:,">
<script type="module" src="/partner-widgets.js"></script></head><body>
<partner-provider endpoint="${endpoint}" locale="zh-CN">
  ${widget}
</partner-provider>
<script type="module" src="/portal.js"></script></body></html>`,
  script: `document.querySelector('partner-provider').fetchSession = ({ reason, signal }) =>
  fetch('/my-backend/partner-session', { method: 'POST', signal }).then((r) => {
    if (!r.ok) throw new Error(\`session \${r.status}\`);
    return r.json();
  });`,
});
