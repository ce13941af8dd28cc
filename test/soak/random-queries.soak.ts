import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { compareAnswers } from '../dataset/compare-answers.js';
import { mustCover } from '../dataset/covered.js';

describe('the dataset engine', () => {
  // Ten sets of rows, so that the rows are not always the same either.
  for (let seed = 1; seed <= 10; seed++) {
    it(`gives SQL’s answers to 1,000 random queries on 20,000 rows, seed ${seed}`, async (test) => {
      const covered = await compareAnswers(seed, 20_000, 1000);
      test.diagnostic(`covered:\n${covered}`);
      assert.deepEqual(covered.below(5, mustCover), [], 'covered too rarely');
    });
  }
});
