import type { Answer, ReadOperation } from '../client/client.js';
import { ClientError } from '../client/client-error.js';
import { listOf, type RemoteCall, type RemoteRowsOptions } from './remote-rows.js';
import type { DistinctRowValue, RowGroup, RowGroups } from './row-source.js';

/** A group as the contract has it. */
type RemoteGroup = Omit<RowGroup, 'sums'> & { readonly amounts: RowGroup['sums'] };

/**
 * What is asked of a column rather than of rows. No first row needs it: it is loaded with the first question.
 * `kind` says what the answer's items are.
 */
export async function askColumn<Args extends unknown[]>(
  { client, locale }: Pick<RemoteRowsOptions<never>, 'client' | 'locale'>,
  call: RemoteCall<ReadOperation, Args> | undefined,
  args: Args,
  options: { readonly signal?: AbortSignal | undefined },
): Promise<Answer<readonly unknown[]>> {
  if (!call) throw new ClientError('invalid');
  const answer: Answer<unknown> = await client.read(call.operation, call.input(...args), {
    ...options,
    locale,
  });
  return { ...answer, value: listOf(answer.value).items };
}

export function groupsOf({ value, ...rest }: Answer<readonly unknown[]>): RowGroups {
  const groups = (value as readonly RemoteGroup[]).map(({ amounts, ...known }) => ({
    ...known,
    sums: amounts,
  }));
  return { groups, ...rest };
}

export const valuesOf = ({ value }: Answer<readonly unknown[]>): readonly DistinctRowValue[] =>
  value as readonly DistinctRowValue[];
