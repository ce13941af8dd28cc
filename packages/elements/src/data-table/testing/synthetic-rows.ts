import { ClientError } from '@partner-widgets/core/client/client-error';
import type {
  RowPage,
  RowQueryOptions,
  RowRequest,
  RowSource,
} from '@partner-widgets/core/rows/row-source';
import type { ColumnDefinition } from '../column-definition.js';

/** A row that is computed from its number, so that any number of them costs no memory. */
export interface SyntheticRow {
  readonly id: string;
  readonly number: number;
  readonly customer: string;
  readonly plain: string;
  readonly service: string;
  readonly amount: string;
}

const services = [
  '弹性云服务器',
  '对象存储服务',
  '云数据库 MySQL',
  'CDN',
  'A service with a long name that does not fit into its cell',
];

export function syntheticRow(number: number): SyntheticRow {
  return {
    id: `row-${number}`,
    number,
    customer: `华${'*'.repeat(2 + (number % 4))}`,
    plain: `PLAIN-CANARY-${number}`,
    service: services[number % services.length] ?? '',
    amount: `${(number * 7919) % 100_000}.${String(number % 100_000_000).padStart(8, '0')}`,
  };
}

/** A source without a server. Sorting turns the numbers around; `fail` says which pages are refused. */
export class SyntheticRows implements RowSource<SyntheticRow> {
  readonly capabilities = {
    sortableColumns: ['number', 'amount'],
    multiSort: true,
    groupableColumns: ['service'],
    containsColumns: [],
    instant: false,
  };
  readonly requests: RowRequest[] = [];
  total: number;
  fail: ((request: RowRequest) => ClientError | undefined) | undefined;
  held: Promise<void> | undefined;
  /** Rows that were taken away in front, to see a refreshed list move. */
  removed = 0;

  constructor(total: number) {
    this.total = total;
  }

  /** Answers come after the returned function was called. */
  hold(): () => void {
    let release = (): void => undefined;
    this.held = new Promise((resolve) => {
      release = () => {
        this.held = undefined;
        resolve();
      };
    });
    return release;
  }

  async query(
    request: RowRequest,
    { signal }: RowQueryOptions<SyntheticRow> = {},
  ): Promise<RowPage<SyntheticRow>> {
    this.requests.push(request);
    await this.held;
    if (signal?.aborted) throw new ClientError('aborted');
    const error = this.fail?.(request);
    if (error) throw error;
    const { offset, limit, sort } = request;
    const length = Math.max(0, Math.min(limit, this.total - offset));
    const descending = sort[0]?.descending === true;
    return {
      rows: Array.from({ length }, (_, place) => {
        const index = offset + place + this.removed;
        return syntheticRow(descending ? this.total - 1 - index : index);
      }),
      offset,
      total: this.total,
      asOf: '2026-10-01T00:00:00Z',
      fromCache: false,
      storedAt: null,
      offline: false,
    };
  }
}

export function syntheticColumns(): ColumnDefinition<SyntheticRow>[] {
  return [
    {
      id: 'number',
      label: 'Number',
      width: 120,
      sortable: true,
      pinned: 'start',
      removable: false,
      text: ({ number }) => String(number),
    },
    {
      id: 'customer',
      label: 'Customer',
      width: 160,
      text: ({ customer }) => customer,
      sensitive: { kind: 'customer', id: ({ id }) => id, revealed: ({ plain }) => plain },
    },
    { id: 'service', label: 'Service', width: 140, text: ({ service }) => service },
    {
      id: 'amount',
      label: 'Amount',
      width: 140,
      sortable: true,
      amount: ({ amount }) => amount,
      text: ({ amount }) => amount.slice(0, -6),
    },
    { id: 'note', label: 'Note', width: 120, defaultVisible: false, text: ({ id }) => id },
  ];
}
