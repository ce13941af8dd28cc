import { expect } from '@open-wc/testing';
import { byteOrderMark, csvFile, csvRow, numberCell, textCell } from './csv.js';

describe('comma-separated values', () => {
  for (const start of [
    '=',
    '+',
    '-',
    '@',
    '\t',
    '\r',
    '\n',
    ' =',
    '\u00a0@',
    '\u202e=',
    '＝',
    '＋',
    '－',
    '＠',
  ]) {
    it(`takes the force of a text that starts with ${JSON.stringify(start)}`, () => {
      expect(textCell(`${start}1+1`).replace(/^"/, '')).to.match(/^'/);
    });
  }

  it('leaves the sign of numbers alone', () => {
    expect(numberCell('-12.30000001')).to.equal('-12.30000001');
    expect(numberCell('+1')).to.equal('+1');
  });

  it('treats what only looks like a number as text', () => {
    expect(numberCell('-1+cmd')).to.equal("'-1+cmd");
    expect(numberCell('=1')).to.equal("'=1");
  });

  it('keeps every digit of an 18-digit id', () => {
    expect(textCell('123456789012345678')).to.equal('123456789012345678');
  });

  it('quotes commas, quotes and line ends, and nothing else (RFC 4180)', () => {
    expect(textCell('a,b')).to.equal('"a,b"');
    expect(textCell('say "hi"')).to.equal('"say ""hi"""');
    expect(textCell('two\nlines')).to.equal('"two\nlines"');
    expect(textCell('=cmd|"/c calc"!A1')).to.equal('"\'=cmd|""/c calc""!A1"');
    expect(textCell(' blank ')).to.equal(' blank ');
    expect(textCell('')).to.equal('');
  });

  it('ends every row with CRLF and begins with the byte order mark unless told not to', () => {
    const rows = [['消费时间', '应付金额'].map(textCell), ['-1.00'].map(numberCell)];
    expect(csvFile(rows)).to.equal(`${byteOrderMark}消费时间,应付金额\r\n-1.00\r\n`);
    expect(csvFile(rows, { byteOrderMark: false })).to.equal('消费时间,应付金额\r\n-1.00\r\n');
    expect(csvRow([])).to.equal('\r\n');
  });
});
