import assert from 'node:assert/strict';
import { test } from 'node:test';
import { namesFor, shorten } from './short-custom-properties.mjs';

const sources = [
  'css`:host { --_line: 1px; --_space-1: 4px; --_line-width: calc(var(--_space-1) / 4); }`;',
  'css`p { margin: var(--_space-1); --partner-line: var(--_line); }`;',
];
const shortened = (text) => shorten(text, namesFor([...sources, text]));

test('a private name is the same short one in every file, and no part of a longer one', () => {
  const names = namesFor(sources);
  assert.deepEqual(
    sources.map((source) => shorten(source, names)),
    [
      'css`:host { --_b: 1px; --_a: 4px; --_c: calc(var(--_a) / 4); }`;',
      'css`p { margin: var(--_a); --partner-line: var(--_b); }`;',
    ],
  );
});

test('names do not depend on the order in which files are met', () => {
  assert.deepEqual([...namesFor(sources)].sort(), [...namesFor([...sources].reverse())].sort());
});

test('names that code puts together, that hosts set or that are inherited stay', () => {
  const text =
    'colour(`--_chart-${index}`); css`:host { --_chart-1: red; --_compact: 1; --partner-a: 0; }`;';
  assert.equal(shortened(text), text);
});

test('there are names enough', () => {
  const many = Array.from({ length: 800 }, (_, index) => `--_p${index};`).join('');
  assert.equal(new Set(namesFor([many]).values()).size, 800);
});
