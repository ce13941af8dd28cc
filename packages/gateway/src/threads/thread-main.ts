/* Entry of every thread of the gateway: beside this file in sources, beside the program when it is built. */
import { workerData } from 'node:worker_threads';
import type { ThreadTask } from './start-thread.js';

const task = workerData as ThreadTask;
if (task.task === 'reads') {
  const { answerReads } = await import('../database/read-thread.js');
  answerReads(task);
} else {
  const { makeChunks } = await import('../dataset/chunk-thread.js');
  makeChunks(task);
}
