import { expect } from '@open-wc/testing';
import { codeLabel, codesOf, isKnownCode, type CodeTable } from './codes.js';
import * as associationInitiator from './codes/association-initiator.js';
import * as associationOperation from './codes/association-operation.js';
import * as associationRecordStatus from './codes/association-record-status.js';
import * as associationType from './codes/association-type.js';
import * as billDetailType from './codes/bill-detail-type.js';
import * as chargingMode from './codes/charging-mode.js';
import * as customerLevel from './codes/customer-level.js';
import * as customerType from './codes/customer-type.js';
import * as exportStatus from './codes/export-status.js';
import * as frozenStatus from './codes/frozen-status.js';
import * as invitationCheck from './codes/invitation-check.js';
import * as invitationStatus from './codes/invitation-status.js';
import * as newCustomerTag from './codes/new-customer-tag.js';
import * as orderType from './codes/order-type.js';
import * as paymentStatus from './codes/payment-status.js';
import * as paymentType from './codes/payment-type.js';
import * as periodType from './codes/period-type.js';
import * as quotaStatus from './codes/quota-status.js';
import * as quotaType from './codes/quota-type.js';
import * as verifiedStatus from './codes/verified-status.js';
import * as voucherFetchMethod from './codes/voucher-fetch-method.js';
import * as voucherMedia from './codes/voucher-media.js';
import * as voucherOperation from './codes/voucher-operation.js';
import * as voucherResult from './codes/voucher-result.js';
import * as voucherStatus from './codes/voucher-status.js';
import * as voucherType from './codes/voucher-type.js';

const files = {
  associationInitiator,
  associationOperation,
  associationRecordStatus,
  associationType,
  billDetailType,
  chargingMode,
  customerLevel,
  customerType,
  exportStatus,
  frozenStatus,
  invitationCheck,
  invitationStatus,
  newCustomerTag,
  orderType,
  paymentStatus,
  paymentType,
  periodType,
  quotaStatus,
  quotaType,
  verifiedStatus,
  voucherFetchMethod,
  voucherMedia,
  voucherOperation,
  voucherResult,
  voucherStatus,
  voucherType,
};

describe('codes', () => {
  for (const [file, exports] of Object.entries(files)) {
    for (const [name, table] of Object.entries<unknown>(exports)) {
      if (typeof table !== 'object' || Array.isArray(table)) continue;
      it(`${file} ${name} says each code in both languages, each differently`, () => {
        const labels = Object.values(table as CodeTable);
        expect(labels).to.not.be.empty;
        for (const language of ['zh', 'en'] as const) {
          const words = labels.map((label) => label[language]);
          expect(words.every((word) => word.trim() === word && word !== '')).to.equal(true);
          expect(new Set(words).size).to.equal(words.length);
        }
      });
    }
  }

  it('shows an unknown code as itself, also one named like a member of every object (customers/CD-24)', () => {
    for (const code of ['77', 'constructor', '__proto__', 'toString', '<b>', '']) {
      expect(codeLabel(chargingMode.chargingModes, code, 'zh-CN')).to.equal(code);
      expect(isKnownCode(chargingMode.chargingModes, code)).to.equal(false);
    }
  });

  it('speaks Chinese in every Chinese locale and English elsewhere', () => {
    const label = (locale: string) => codeLabel(paymentStatus.paymentStatuses, '2', locale);
    expect(['zh', 'zh-CN', 'ZH-Hant'].map(label)).to.deep.equal(['未结清', '未结清', '未结清']);
    expect(['en', 'de', ''].map(label)).to.deep.equal(['Unsettled', 'Unsettled', 'Unsettled']);
  });

  it('names the resale of each site with its own code (customers §0.2)', () => {
    expect(codeLabel(associationType.associationTypes('CN'), '2', 'zh')).to.equal('代售');
    expect(codeLabel(associationType.associationTypes('INTL'), '3', 'zh')).to.equal('转售');
    expect(codeLabel(associationType.associationTypes('INTL'), '2', 'zh')).to.equal('2');
  });

  it('classes all fifteen bill types, and no unknown one', () => {
    const { billDetailTypes, billDetailClass } = billDetailType;
    const classOf = (wanted: string) =>
      codesOf(billDetailTypes).filter((code) => billDetailClass(code) === wanted);
    expect(codesOf(billDetailTypes)).to.have.length(15);
    expect(classOf('refund')).to.deep.equal(['4', '20', '24']);
    expect(classOf('adjustment')).to.deep.equal(['9', '16']);
    expect(classOf('consumption')).to.have.length(10);
    expect(billDetailClass('999')).to.equal(undefined);
  });

  it('splits the eleven operations between the two tabs (vouchers §2.3)', () => {
    const { voucherOperations, customerOperations, resellerOperations } = voucherOperation;
    expect([...customerOperations, ...resellerOperations]).to.deep.equal(
      codesOf(voucherOperations),
    );
  });
});
