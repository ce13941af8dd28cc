import { expect } from '@open-wc/testing';
import { flagAttribute, listAttribute, listInput, textAttribute, textInput } from './host-input.js';

describe('what a host sets', () => {
  it('keeps a text as it is', () => {
    expect(textInput(' 2026-13 ')).to.equal(' 2026-13 ');
  });

  it('reads a number as its digits', () => {
    expect(textInput(20261)).to.equal('20261');
  });

  for (const nothing of [undefined, null, '']) {
    it(`takes ${JSON.stringify(nothing)} for no filter`, () => {
      expect(textInput(nothing)).to.equal(undefined);
    });
  }

  for (const hostile of [{}, [], Object.create(null), Symbol('x'), () => 1, new Date(NaN), true]) {
    it(`turns ${Object.prototype.toString.call(hostile)} into a text that no rule accepts`, () => {
      expect(textInput(hostile)).to.match(/\s/);
    });
  }

  it('splits a list at commas and blanks, once each', () => {
    expect(listInput('1, 2  1')).to.deep.equal(['1', '2']);
  });

  it('takes an empty list for no filter, never for a filter that matches nothing (vouchers/VL-09)', () => {
    expect(listInput([])).to.equal(undefined);
    expect(listInput(' , ')).to.equal(undefined);
  });

  it('writes a list back as it would be typed', () => {
    expect(listAttribute.toAttribute?.(['a', 'b'])).to.equal('a,b');
    expect(listAttribute.toAttribute?.([])).to.equal(null);
  });

  it('takes an empty attribute away (vouchers/VL-11)', () => {
    expect(textAttribute.toAttribute?.('')).to.equal(null);
    expect(textAttribute.fromAttribute?.('')).to.equal(undefined);
  });

  it('reads include-zero="false" as false', () => {
    expect(flagAttribute.fromAttribute?.('false')).to.equal(false);
    expect(flagAttribute.fromAttribute?.('')).to.equal(true);
  });
});
