import type { Answer, ReadOperation } from '../client/client.js';
import { ClientError } from '../client/client-error.js';
import { listOf, type RemoteCall, type RemoteRowsOptions } from './remote-rows.js';
import type { DistinctRowValue, RowGroup, RowGroups } from './row-source.js';

/** A group as the contract has it. */
type RemoteGroup = Omit<RowGroup, 'sums'> & { readonly amounts: RowGroup['sums'] };

type Options = Pick<RemoteRowsOptions<never>, 'client' | 'locale'>;

interface Asking {
  readonly signal?: AbortSignal | undefined;
}

/** What is asked of a column rather than of rows. No first row needs it: it is loaded with the first question. */
async function askColumn<Args extends unknown[]>(
  { client, locale }: Options,
  call: RemoteCall<ReadOperation, Args> | undefined,
  args: Args,
  options: Asking,
): Promise<Answer<readonly unknown[]>> {
  if (!call) throw new ClientError('invalid');
  const answer: Answer<unknown> = await client.read(call.operation, call.input(...args), {
    ...options,
    locale,
  });
  return { ...answer, value: listOf(answer.value).items };
}

export async function group<Args extends unknown[]>(
  options: Options & { readonly group?: RemoteCall<ReadOperation, Args> | undefined },
  args: Args,
  asking: Asking,
): Promise<RowGroups> {
  const { value, ...rest } = await askColumn(options, options.group, args, asking);
  const groups = (value as readonly RemoteGroup[]).map(({ amounts, ...known }) => ({
    ...known,
    sums: amounts,
  }));
  return { groups, ...rest };
}

export async function distinct<Args extends unknown[]>(
  options: Options & { readonly distinct?: RemoteCall<ReadOperation, Args> | undefined },
  args: Args,
  asking: Asking,
): Promise<readonly DistinctRowValue[]> {
  const { value } = await askColumn(options, options.distinct, args, asking);
  return value as readonly DistinctRowValue[];
}
