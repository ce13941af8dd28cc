import { expect } from '@open-wc/testing';
import type { Client } from '@partner-widgets/core/client/client';
import { FarQuestions } from './far-questions.js';

/** Writes down what is asked, and answers when told. */
function asked() {
  const priorities: unknown[] = [];
  let answer: (value: unknown) => void = () => undefined;
  const read = (_operation: string, _input: unknown, options?: { priority?: string }) => {
    priorities.push(options?.priority);
    return new Promise((resolve) => (answer = resolve));
  };
  return { client: { read } as unknown as Client, priorities, answer: () => answer({}) };
}

describe('the questions of a page that nobody sees', () => {
  it('stand behind those of the pages in sight', () => {
    const { client, priorities } = asked();
    void new FarQuestions().inLine(client).read('getCapabilities', {}, { priority: 'visible' });
    expect(priorities).to.deep.equal(['background']);
  });

  it('move up when it comes near, as the same question of one who waits', () => {
    const { client, priorities } = asked();
    const questions = new FarQuestions();
    void questions.inLine(client).read('getCapabilities', {});
    questions.moveUp();
    questions.moveUp();
    expect(priorities).to.deep.equal(['background', undefined]);
  });

  it('are not asked again once they are answered', async () => {
    const { client, priorities, answer } = asked();
    const questions = new FarQuestions();
    const reading = questions.inLine(client).read('getCapabilities', {});
    answer();
    await reading;
    questions.moveUp();
    expect(priorities).to.deep.equal(['background']);
  });
});
