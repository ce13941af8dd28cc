/** Export tasks that run by the clock: queued, running, done after two seconds; or as a scenario wants them. */
import { instantText } from '@partner-widgets/domain/billing-ranges';
import type { ExportRequest, ExportTask } from '@partner-widgets/contract/export-task';
import { ProblemError } from '@partner-widgets/gateway/problem';

/** How tasks end: `stay` never does, `fail` fails, `expire` is void at once. */
export type ExportCourse = 'complete' | 'stay' | 'fail' | 'expire';

interface Started {
  readonly task: ExportTask;
  readonly startedAt: number;
  readonly course: ExportCourse;
  readonly file: () => string;
}

const queuedFor = 400;
const runningFor = 1600;
const day = 86_400_000;

export class ExportDesk {
  readonly #started: Started[] = [];
  readonly #clock: () => number;

  constructor(clock: () => number) {
    this.#clock = clock;
  }

  /** @throws {ProblemError} while another task of the type runs (customers/EX-07). */
  create(
    request: ExportRequest,
    rowCount: number,
    file: () => string,
    course: ExportCourse,
  ): ExportTask {
    const running = this.list(request.type).some(({ status }) =>
      ['PENDING', 'RUNNING'].includes(status),
    );
    if (running) throw new ProblemError('export-already-running');
    return this.add(request.type, rowCount, file, course, this.#clock());
  }

  /** Puts a task there that was started earlier. */
  add(
    type: ExportTask['type'],
    rowCount: number,
    file: () => string,
    course: ExportCourse,
    startedAt: number,
  ): ExportTask {
    const number = this.#started.length + 1;
    const task: ExportTask = {
      id: `et-${number}`,
      type,
      format: 'csv',
      status: 'PENDING',
      fileName: `${type}-${number}.csv`,
      rowCount,
      rowsWritten: 0,
      fileCount: Math.max(1, Math.ceil(rowCount / 100_000)),
      byteCount: null,
      createTime: this.#instant(startedAt),
      finishTime: null,
      expireTime: null,
      failReason: null,
    };
    this.#started.push({ task, startedAt, course, file });
    return task;
  }

  list(type?: ExportTask['type']): ExportTask[] {
    return this.#started
      .filter(({ task }) => !type || task.type === type)
      .map((started) => this.#atNow(started))
      .reverse();
  }

  /** @throws {ProblemError} `not-found`. */
  get(id: string): ExportTask {
    return this.#atNow(this.#find(id));
  }

  cancel(id: string): ExportTask {
    const started = this.#find(id);
    const task = this.#atNow(started);
    if (task.status !== 'PENDING' && task.status !== 'RUNNING') return task;
    const cancelled: ExportTask = {
      ...task,
      status: 'CANCELLED',
      finishTime: this.#instant(this.#clock()),
    };
    this.#started[this.#started.indexOf(started)] = { ...started, task: cancelled };
    return cancelled;
  }

  /** @throws {ProblemError} `export-not-ready` or `export-expired`. */
  download(id: string): Blob {
    const started = this.#find(id);
    const { status } = this.#atNow(started);
    if (status === 'EXPIRED') throw new ProblemError('export-expired');
    if (status !== 'COMPLETED') throw new ProblemError('export-not-ready');
    return new Blob([started.file()], { type: 'text/csv;charset=utf-8' });
  }

  #find(id: string): Started {
    const started = this.#started.find(({ task }) => task.id === id);
    if (!started) throw new ProblemError('not-found');
    return started;
  }

  #atNow(started: Started): ExportTask {
    const { task, startedAt, course } = started;
    if (task.status === 'CANCELLED') return task;
    const age = this.#clock() - startedAt;
    if (age < queuedFor) return task;
    const done = Math.min(1, (age - queuedFor) / runningFor);
    const running = course === 'stay' || done < 1;
    if (running) {
      const share = course === 'stay' ? Math.min(0.5, done) : done;
      return { ...task, status: 'RUNNING', rowsWritten: Math.floor(task.rowCount * share) };
    }
    const finished = startedAt + queuedFor + runningFor;
    const finishTime = this.#instant(finished);
    if (course === 'fail') {
      return { ...task, status: 'FAILED', finishTime, failReason: 'storage unavailable' };
    }
    const expired = course === 'expire' || this.#clock() > finished + 3 * day;
    return {
      ...task,
      status: expired ? 'EXPIRED' : 'COMPLETED',
      rowsWritten: task.rowCount,
      byteCount: expired ? null : new TextEncoder().encode(started.file()).length,
      finishTime,
      expireTime: this.#instant(finished + 3 * day),
    };
  }

  #instant(time: number): string {
    return instantText(new Date(Math.floor(time / 1000) * 1000));
  }
}
