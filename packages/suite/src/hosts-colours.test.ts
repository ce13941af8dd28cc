import { expect } from '@open-wc/testing';
import { publicTokens } from './tokens.js';

it('lists what a host may set, each once, with what holds without it', () => {
  const names = publicTokens.map(({ name }) => name);
  expect(new Set(names).size).to.equal(names.length);
  expect(publicTokens.find(({ name }) => name === '--partner-surface')?.fallback).to.equal(
    'light-dark(#ffffff, #15181e)',
  );
  for (const { name, fallback } of publicTokens) expect(fallback, name).to.not.equal('');
});
