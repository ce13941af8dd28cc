import { expect } from '@open-wc/testing';
import { ScrollScale } from './scroll-scale.js';

const rows = 30_000_000;
const page = 600;

function scaleOf(total = rows): ScrollScale {
  const scale = new ScrollScale();
  scale.configure(total, 40, page);
  return scale;
}

describe('scroll positions of more rows than an element can be tall', () => {
  it('fit the scrolled element, and reach from the first row to the last', () => {
    const scale = scaleOf();
    expect(scale.height).to.be.at.most(8_000_000);
    scale.scrolled(scale.height - page);
    expect(scale.offset).to.equal(rows * 40 - page);
    scale.scrolled(0);
    expect(scale.offset).to.equal(0);
  });

  it('move by exact pixels with every turn of the wheel, wherever they stand', () => {
    const scale = scaleOf();
    for (const start of [1_000_000, 2_500_000, 600_000_000, 1_199_000_000]) {
      scale.moveTo(start);
      for (const step of [1, 53, -17, 120, -240, 333.5]) {
        const { offset, position } = scale;
        scale.scrolled(position + step);
        expect(scale.offset).to.be.closeTo(offset + step, 0.001);
      }
    }
  });

  it('move in proportion when the thumb is dragged', () => {
    const scale = scaleOf();
    let before = 0;
    for (let share = 0.05; share <= 0.95; share += 0.05) {
      scale.scrolled(share * (scale.height - page));
      expect(scale.offset).to.be.greaterThan(before);
      before = scale.offset;
    }
    scale.scrolled((scale.height - page) / 2);
    expect(scale.offset).to.be.closeTo((rows * 40 - page) / 2, 1);
  });

  it('go on smoothly by the wheel after a jump, from where the jump ended', () => {
    const scale = scaleOf();
    scale.scrolled(3_210_987);
    const { offset } = scale;
    for (let turn = 1; turn <= 200; turn++) {
      scale.scrolled(scale.position + 100);
      expect(scale.offset).to.be.closeTo(offset + turn * 100, 0.001);
    }
    scale.settle();
    expect(scale.offset).to.be.closeTo(offset + 20_000, 0.001);
  });

  it('come back to where the thumb belongs when a movement ends, and move no row by it', () => {
    const scale = scaleOf();
    scale.moveTo(600_000_000);
    const belongs = scale.position;
    for (let turn = 0; turn < 50; turn++) scale.scrolled(scale.position + 5000);
    const { offset } = scale;
    expect(scale.position).to.equal(belongs + 250_000);
    const settled = scale.settle() ?? 0;
    expect(settled).to.be.closeTo(belongs + (250_000 * 8) / 1200, 1000);
    expect(scale.offset).to.equal(offset);
  });

  it('keep the row at the top when the height of rows changes', () => {
    const scale = scaleOf();
    scale.moveTo(12_345_678 * 40);
    scale.configure(rows, 32, page);
    expect(scale.offset).to.equal(12_345_678 * 32);
  });

  it('are the browser’s own where an element can be tall enough', () => {
    const scale = scaleOf(1000);
    scale.scrolled(12_345);
    expect([scale.offset, scale.shift, scale.isScaled]).to.deep.equal([12_345, 0, false]);
  });
});
