import assert from 'node:assert/strict';
import { test } from 'node:test';
import { minifyTemplates } from './minify-templates.mjs';

const shorten = (code) => minifyTemplates().transform.handler(code).code;

test('styles lose indentation and comments, and keep the space that means something', () => {
  const code = `const s = css\`
    /* why */
    :host([a]) > p ,
    :host-context( .x ) b::after {
      inline-size: calc( 100% - 2 * var(--_space-1) );
      content: 'a  /* b */ ; c';
      color: red !important;
    }
    @media (a: b) and (c: d) { :host { margin: 0 -4px; } }
  \`;`;
  assert.equal(
    shorten(code),
    "const s = css` :host([a]) > p,:host-context(.x) b::after{inline-size:calc(100% - 2 * var(--_space-1));content:'a  /* b */ ; c';color:red!important}@media (a:b) and (c:d){:host{margin:0 -4px}}`;",
  );
});

test('parts between expressions are shortened one by one', () => {
  assert.equal(
    shorten('const s = css`\n  ${a}\n  p { color: ${b}; }\n`;'),
    'const s = css` ${a} p{color:${b}}`;',
  );
});

test('markup keeps one space where a line broke, and its text', () => {
  assert.equal(
    shorten('const t = html`\n  <p\n    class="a"\n  >\n    two  words\n  </p>\n`;'),
    'const t = html` <p class="a" > two  words </p> `;',
  );
});

test('preformatted text and plain strings are left alone', () => {
  const code = 'const t = html`<pre>\n  a\n</pre>`; const u = `a\n   b`;';
  assert.equal(shorten(code), code);
});
