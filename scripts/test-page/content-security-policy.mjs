// Serves the tests' own page under the policy that the suite promises to run under (DESIGN §7.7).
import { createHash } from 'node:crypto';

const INLINE_SCRIPT = /<script(?![^>]*\ssrc=)[^>]*>([\s\S]*?)<\/script>/g;

function hashesOf(html) {
  return [...html.matchAll(INLINE_SCRIPT)].map(
    ([, code]) => `'sha256-${createHash('sha256').update(code).digest('base64')}'`,
  );
}

function policyFor(html, host) {
  return [
    `default-src 'none'`,
    // The hashes are those of the test runner's two inline scripts (its settings, its log collector).
    `script-src 'self' ${hashesOf(html).join(' ')}`,
    // 'self' is what a host allows; the socket carries the test runner's commands and results.
    `connect-src 'self' ws://${host}`,
    `worker-src 'self'`,
    `trusted-types lit-html partner-widgets 'allow-duplicates'`,
    `require-trusted-types-for 'script'`,
    `base-uri 'none'`,
    `form-action 'none'`,
  ].join('; ');
}

/** A middleware of @web/test-runner that puts the policy on every page it serves. */
export async function contentSecurityPolicy(context, next) {
  await next();
  if (!context.response.is('html') || typeof context.body !== 'string') return;
  context.set('Content-Security-Policy', policyFor(context.body, context.host));
}
