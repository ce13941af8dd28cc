import { compareAmounts } from '@partner-widgets/domain/money';
import { EngineError, type DatasetEngine } from '../../dataset/engine/engine-types.js';
import { CsvWriter } from './csv-writer.js';
import { DeflatePool } from './deflate/deflate-pool.js';
import {
  LocalExportError,
  type LocalExportRequest,
  type LocalExportResult,
} from './export-types.js';
import { RowWriter } from './row-writer.js';
import { joined, type ExportSink } from './sinks.js';
import { XlsxWriter } from './xlsx-writer.js';

/** More rows at once are read nearer to each other: they lie scattered over the chunks. */
const BATCH_ROWS = 16_384;

export interface RunOptions {
  /** Rows written so far. */
  readonly onProgress?: ((rows: number) => void) | undefined;
  readonly signal: AbortSignal;
  /** Makes a worker that deflates (`serveDeflater`); without it all is done here. */
  readonly startDeflater?: (() => Worker) | undefined;
}

/**
 * Writes every row of the query to the sink. Memory does not grow with the rows, and the sink's pace is the pace of
 * all. Count and sums are asked before and compared after. Whatever goes wrong, the sink is aborted: nothing is left.
 *
 * @throws {LocalExportError}
 */
export async function runExport(
  engine: Pick<DatasetEngine, 'scan' | 'summary'>,
  request: LocalExportRequest,
  sink: ExportSink,
  { onProgress, signal, startDeflater }: RunOptions,
): Promise<LocalExportResult & { readonly file: Blob | undefined }> {
  let deflate: DeflatePool | undefined;
  try {
    signal.throwIfAborted();
    const { query, columns, rowCount } = request;
    const promised = await engine.summary(
      query.where,
      { sums: columns.filter(({ kind }) => kind === 'amount').map(({ column }) => column) },
      { signal },
    );
    if (promised.count !== rowCount) throw new LocalExportError('rows-changed');
    let bytes = 0;
    const pieces = joined({
      async write(piece) {
        signal.throwIfAborted();
        bytes += piece.length;
        await sink.write(piece);
      },
    });
    const writing =
      request.format === 'xlsx'
        ? new XlsxWriter(request, pieces, (deflate = new DeflatePool(startDeflater)))
        : new CsvWriter(request, pieces);
    await engine.scan(
      {
        ...query,
        columns: RowWriter.scanned(columns),
        // A workbook has each text once, and points to it.
        plain: request.format === 'csv' ? RowWriter.plain(columns) : [],
        batchRows: BATCH_ROWS,
      },
      async (batch) => {
        signal.throwIfAborted();
        await writing.write(batch);
        onProgress?.(writing.rows.rows);
      },
      { signal },
    );
    await writing.finish();
    await pieces.flush();
    signal.throwIfAborted();
    const { rows, sums } = writing.rows;
    const isWhole =
      rows === rowCount &&
      Object.entries(sums).every(
        ([column, sum]) => compareAmounts(sum, promised.sums[column] ?? '') === 0,
      );
    if (!isWhole) throw new LocalExportError('rows-changed');
    const xlsx = writing instanceof XlsxWriter ? writing : undefined;
    return {
      rows,
      bytes,
      sums,
      longAmounts: xlsx?.longAmounts ?? 0,
      cutTexts: xlsx?.cutTexts ?? 0,
      sheets: xlsx?.sheets ?? 0,
      file: await sink.close(),
    };
  } catch (error) {
    await sink.abort().catch(() => undefined);
    throw failure(error, signal);
  } finally {
    deflate?.close();
  }
}

function failure(error: unknown, signal: AbortSignal): LocalExportError {
  if (error instanceof LocalExportError) return error;
  if (signal.aborted) return new LocalExportError('aborted', { cause: error });
  const hasChanged = error instanceof EngineError && error.kind === 'changed';
  return new LocalExportError(hasChanged ? 'rows-changed' : 'write-failed', { cause: error });
}
