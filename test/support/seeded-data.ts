import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { billingCycleOf } from '@partner-widgets/domain/billing-time';

function digestOf(folder: string): string {
  const hash = createHash('sha256');
  for (const entry of readdirSync(folder, { withFileTypes: true, recursive: true })) {
    if (entry.isFile())
      hash.update(entry.name).update(readFileSync(join(entry.parentPath, entry.name)));
  }
  return hash.digest('hex').slice(0, 16);
}

/**
 * Seeding takes seconds, and every story wants a database of its own: the first story keeps a copy of its freshly
 * seeded folder, the others start from it. The copy is good for this month and this version of the gateway.
 */
export class SeededData {
  readonly #folder: string;

  constructor(root: string) {
    const version = digestOf(join(root, 'packages/gateway/src'));
    this.#folder = join(root, '.cache/seeded', `${billingCycleOf(new Date())}-${version}`);
  }

  /** Fills `target`; false when there is no copy yet. */
  copyTo(target: string): boolean {
    if (!existsSync(join(this.#folder, 'complete'))) return false;
    cpSync(this.#folder, target, { recursive: true });
    return true;
  }

  /** Makes `source` the copy, unless another process is faster; its servers must have stopped. */
  keep(source: string): void {
    if (existsSync(this.#folder)) return;
    mkdirSync(join(this.#folder, '..'), { recursive: true });
    try {
      mkdirSync(this.#folder);
    } catch {
      return;
    }
    cpSync(source, this.#folder, { recursive: true });
    rmSync(join(this.#folder, 'logs'), { recursive: true, force: true });
    mkdirSync(join(this.#folder, 'complete'));
  }
}
