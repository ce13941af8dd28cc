import { expect } from '@open-wc/testing';
import { foldText } from './fold-text.js';

describe('folded text', () => {
  it('joins full and half width and both cases', () => {
    expect(foldText('ＡＣＭＥ　Cloud')).to.equal('acme cloud');
    expect(foldText('ｱｲｳ')).to.equal(foldText('アイウ'));
    expect(foldText('ﬁnance')).to.equal('finance');
  });

  it('is the same for composed and decomposed letters, and when folded twice', () => {
    expect(foldText('É')).to.equal(foldText('E\u0301'));
    for (const text of ['İstanbul', 'ΌΣΟΣ', 'Ⅳ', '示例', '🐉', '']) {
      expect(foldText(foldText(text))).to.equal(foldText(text));
    }
  });
});
