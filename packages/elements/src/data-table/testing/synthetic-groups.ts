import type {
  RowGroupRequest,
  RowGroups,
  RowPage,
  RowQueryOptions,
  RowRequest,
  RowSummary,
} from '@partner-widgets/core/rows/row-source';
import { SyntheticRows, syntheticRow, type SyntheticRow } from './synthetic-rows.js';

const names = ['弹性云服务器', '对象存储服务', '云数据库 MySQL', 'CDN'];

/** A filter of one group; `{}` is all rows. */
export interface SyntheticGroupFilter {
  readonly group?: string;
}

export const narrowToGroup = (filter: unknown, _by: string, key: string): SyntheticGroupFilter => ({
  ...(filter as SyntheticGroupFilter),
  group: key,
});

/** Rows that can be grouped by `service`: row n belongs to group n modulo the number of groups. */
export class SyntheticGroups extends SyntheticRows {
  readonly groupRequests: RowGroupRequest[] = [];
  readonly summaries: unknown[] = [];
  groups: number;

  constructor(total: number, groups = names.length) {
    super(total);
    this.groups = groups;
  }

  countOf(group: number): number {
    return Math.max(0, Math.ceil((this.total - group) / this.groups));
  }

  async group(request: RowGroupRequest): Promise<RowGroups> {
    this.groupRequests.push(request);
    await this.held;
    const error = this.failGroups?.();
    if (error) throw error;
    return {
      groups: Array.from({ length: this.groups }, (_, group) => ({
        key: `g${group}`,
        label: names[group] ?? `Group ${group}`,
        count: this.countOf(group),
        sums: { amount: `${9_007_199_254_740_993n * BigInt(group + 1)}.1234567${group % 10}` },
      })),
      asOf: '2026-10-01T00:00:00Z',
      fromCache: false,
      storedAt: null,
      offline: false,
    };
  }

  failGroups: (() => Error | undefined) | undefined;

  async summary(filter: unknown): Promise<RowSummary> {
    this.summaries.push(filter);
    return {
      count: this.total,
      value: { amounts: { amount: '1000000.00000007' } },
      asOf: null,
      fromCache: false,
      storedAt: null,
      offline: false,
    };
  }

  override async query(
    request: RowRequest,
    options?: RowQueryOptions<SyntheticRow>,
  ): Promise<RowPage<SyntheticRow>> {
    const { group } = (request.filter ?? {}) as SyntheticGroupFilter;
    const page = await super.query(request, options);
    if (group === undefined) return page;
    const number = Number(group.slice(1));
    const total = this.countOf(number);
    const descending = request.sort[0]?.descending === true;
    const length = Math.max(0, Math.min(request.limit, total - request.offset));
    const rows = Array.from({ length }, (_, place) => {
      const index = request.offset + place;
      const own = descending ? total - 1 - index : index;
      return syntheticRow(own * this.groups + number);
    });
    return { ...page, total, rows };
  }
}
