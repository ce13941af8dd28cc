import type { ChunkColumn } from './chunk-column.js';

const text = (name: string): ChunkColumn => ({ name, kind: 'text' });
const textOrNull = (name: string): ChunkColumn => ({ name, kind: 'text', nullable: true });
const id = (name: string): ChunkColumn => ({ name, kind: 'id' });
const amount = (name: string): ChunkColumn => ({ name, kind: 'amount' });
const time = (name: string): ChunkColumn => ({ name, kind: 'time' });

/**
 * A record of 消费明细, named as in the contract's `ConsumptionRecord`: codes and ids only, names
 * come from the catalogue; `productName` is the code that the catalogue names. The cycle is the
 * manifest's. Many records share a resource, so its id is a text and not an `id`.
 */
export const consumptionChunkColumns: readonly ChunkColumn[] = [
  id('id'),
  text('customerId'),
  text('associationType'),
  textOrNull('accountManagerId'),
  textOrNull('resellerId'),
  text('serviceTypeCode'),
  text('resourceTypeCode'),
  text('productName'),
  text('productSpec'),
  text('billDetailType'),
  text('chargingMode'),
  text('regionCode'),
  text('resourceId'),
  text('resourceName'),
  id('tradeId'),
  time('consumeTime'),
  time('tradeTime'),
  amount('officialAmount'),
  amount('discountAmount'),
  amount('eraseAmount'),
  amount('paymentAmount'),
  amount('cashAmount'),
  amount('creditAmount'),
  amount('couponAmount'),
  amount('cashCouponAmount'),
  amount('storedValueCardAmount'),
  amount('debtAmount'),
  amount('writeoffAmount'),
  text('paymentStatus'),
  text('currency'),
];

/** The side chunk: what is shown of a customer (masks; null for one that left, customers/CD-11). */
export const subjectChunkColumns: readonly ChunkColumn[] = [
  text('customerId'),
  textOrNull('customerName'),
  textOrNull('accountName'),
  { name: 'stillAssociated', kind: 'flag' },
];
