import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join, normalize } from 'node:path';
import { builtFolder, bench, madeFolder, root } from '../folders.js';
import { pageOf } from './page-html.js';
import { PartnerApi } from './partner-api.js';
import { sendFile, sendPage } from './send.js';

const folders: Readonly<Record<string, string>> = {
  built: builtFolder,
  cdn: join(root, 'dist/cdn'),
  peers: join(bench, 'node_modules'),
};

/**
 * Pages, code, JSON pages and the product's API from one origin, HTTP/1.1 on the loopback, uncompressed.
 * `stopped` cuts every connection to the API, and leaves pages and code as a host's own server would.
 */
export class BenchServer {
  readonly api = new PartnerApi();
  readonly #server: Server = createServer(
    (request, response) => void this.#answer(request, response),
  );
  stopped = false;

  async listen(): Promise<string> {
    await new Promise<void>((resolve) => this.#server.listen(0, '127.0.0.1', resolve));
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  async close(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise((resolve) => this.#server.close(resolve));
  }

  async #answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const url = new URL(request.url ?? '/', 'http://bench');
    const [kind = '', ...rest] = url.pathname.slice(1).split('/');
    try {
      if (kind === 'partner') await this.#answerApi(rest, request, response);
      else if (kind === 'page') sendPage(response, pageOf(rest[0] ?? '', url.searchParams));
      else if (kind === 'data') await this.#answerData(rest, url, response);
      else this.#answerFile(kind, rest, response);
    } catch (error) {
      console.error(`  ${url.pathname}: ${String(error)}`);
      if (!response.headersSent) response.writeHead(500);
      response.end();
    }
  }

  #answerFile(kind: string, rest: readonly string[], response: ServerResponse): void {
    const folder = folders[kind];
    const path = normalize(join(folder ?? '', ...rest));
    if (!folder || !path.startsWith(folder)) response.writeHead(404).end();
    else sendFile(response, path);
  }

  async #answerData(rest: readonly string[], url: URL, response: ServerResponse): Promise<void> {
    const path = normalize(join(madeFolder, ...rest));
    await later(Number(url.searchParams.get('delay')));
    if (path.startsWith(madeFolder)) sendFile(response, path, true);
    else response.writeHead(404).end();
  }

  /** `/partner/<rows>/<delay>/v1/…`: what an answer is about, and how late it comes, is part of the endpoint. */
  async #answerApi(
    [rows, delay, , ...path]: readonly string[],
    request: IncomingMessage,
    response: ServerResponse,
  ): Promise<void> {
    if (this.stopped) {
      request.socket.resetAndDestroy();
      return;
    }
    await later(Number(delay));
    await this.api.answer(Number(rows), path, request, response);
  }
}

const later = (delay: number): Promise<void> | undefined =>
  delay > 0 ? new Promise((resolve) => setTimeout(resolve, delay)) : undefined;
