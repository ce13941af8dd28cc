import { createReadStream, statSync, readFileSync } from 'node:fs';
import type { ServerResponse } from 'node:http';
import { extname } from 'node:path';

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.mjs': 'text/javascript',
  '.css': 'text/css',
  '.wasm': 'application/wasm',
  '.json': 'application/json',
};

const wholeUpTo = 4 << 20;

export function sendJson(response: ServerResponse, value: unknown, status = 200): void {
  const headers = { 'Content-Type': 'application/json', 'Cache-Control': 'no-store' };
  response.writeHead(status, headers).end(JSON.stringify(value));
}

export function sendPage(response: ServerResponse, html: string): void {
  response
    .writeHead(200, { 'Content-Type': types['.html'], 'Cache-Control': 'no-store' })
    .end(html);
}

/** A file without compression; the browser keeps code, and never data. */
export function sendFile(response: ServerResponse, path: string, isData = false): void {
  const size = statSync(path, { throwIfNoEntry: false })?.size;
  if (size === undefined) {
    response.writeHead(404).end();
    return;
  }
  response.writeHead(200, {
    'Content-Type': types[extname(path)] ?? 'application/octet-stream',
    'Content-Length': size,
    'Cache-Control': isData ? 'no-store' : 'max-age=3600',
  });
  if (size <= wholeUpTo) response.end(readFileSync(path));
  else createReadStream(path, { highWaterMark: 1 << 20 }).pipe(response);
}
