import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { compareAnswers } from './compare-answers.js';
import { mustCover } from './covered.js';

describe('the dataset engine', () => {
  it('gives SQL’s answers to 500 random queries on 20,000 hostile rows', async (test) => {
    const covered = await compareAnswers(7, 20_000, 500);
    test.diagnostic(`covered:\n${covered}`);
    assert.deepEqual(covered.below(3, mustCover), [], 'covered too rarely');
  });
});
