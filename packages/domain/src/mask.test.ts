import { expect } from '@open-wc/testing';
import { maskAccount, maskEmail, maskMobile, maskName } from './mask.js';

describe('masks (customers/MK-05)', () => {
  it('keep the first character of a name and two stars at least', () => {
    expect(maskName('示例科技有限公司')).to.equal('示*******');
    expect(maskName('张三')).to.equal('张**');
    expect(maskName('李')).to.equal('李**');
    expect(maskName('')).to.equal('');
  });

  it('keep two and one of an account', () => {
    expect(maskAccount('acme_cloud')).to.equal('ac*******d');
    expect(maskAccount('abcd')).to.equal('ab**d');
    expect(maskAccount('')).to.equal('');
  });

  it('keep three and four of a mobile number', () => {
    expect(maskMobile('13800005678')).to.equal('138****5678');
    expect(maskMobile('+8613800005678')).to.equal('+86*******5678');
  });

  it('keep one of the local part and the domain of an e-mail', () => {
    expect(maskEmail('ops@acme.example')).to.equal('o**@acme.example');
    expect(maskEmail('a@b')).to.equal('a**@b');
    expect(maskEmail('@acme.example')).to.equal('**@acme.example');
    expect(maskEmail('x@y@acme.example')).to.equal('x**@acme.example');
    expect(maskEmail('nobody')).to.equal('n*****');
  });

  it('never give back a short text whole', () => {
    for (const mask of [maskName, maskAccount, maskMobile, maskEmail]) {
      for (let length = 1; length <= 8; length += 1) {
        const text = 'abcdefgh'.slice(0, length);
        const visible = mask(text).replaceAll('*', '');
        if (length > 1) expect(visible.length, text).to.be.lessThan(length);
        expect(mask(text)).to.contain('**');
      }
    }
  });

  it('never cut a surrogate pair', () => {
    expect(maskName('🐉龙科技')).to.equal('🐉***');
    expect(maskAccount('𠮷𠮷𠮷𠮷𠮷')).to.equal('𠮷𠮷**𠮷');
  });
});
