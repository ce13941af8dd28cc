import { readFileSync, readdirSync, writeFileSync } from 'node:fs';

export interface RendererMemory {
  /** MB in memory now. */
  readonly now: number;
  /** The most there was since `forgetPeak`. */
  readonly peak: number;
}

interface Process {
  readonly id: string;
  readonly parent: string;
  readonly command: string;
  readonly status: string;
}

function processes(): Process[] {
  return readdirSync('/proc')
    .filter((id) => /^\d+$/.test(id))
    .flatMap((id) => {
      try {
        const status = readFileSync(`/proc/${id}/status`, 'utf8');
        const command = readFileSync(`/proc/${id}/cmdline`, 'utf8');
        return [{ id, parent: /PPid:\s+(\d+)/.exec(status)?.[1] ?? '', command, status }];
      } catch {
        // It has ended meanwhile.
        return [];
      }
    });
}

const megabytes = (status: string, name: string): number =>
  Math.round(Number(new RegExp(`${name}:\\s+(\\d+)`).exec(status)?.[1] ?? 0) / 1024);

/** The largest renderer below the browser that has this profile. Undefined where there is no /proc. */
function largestRenderer(profile: string): Process | undefined {
  if (process.platform !== 'linux') return undefined;
  const all = processes();
  const ours = new Set(all.filter(({ command }) => command.includes(profile)).map(({ id }) => id));
  for (let found = true; found;) {
    found = false;
    for (const { id, parent } of all) {
      if (ours.has(id) || !ours.has(parent)) continue;
      ours.add(id);
      found = true;
    }
  }
  return all
    .filter(({ id, command }) => ours.has(id) && command.includes('--type=renderer'))
    .sort((left, right) => megabytes(right.status, 'VmRSS') - megabytes(left.status, 'VmRSS'))[0];
}

export function rendererMemory(profile: string): RendererMemory | null {
  const renderer = largestRenderer(profile);
  if (!renderer) return null;
  return {
    now: megabytes(renderer.status, 'VmRSS'),
    peak: megabytes(renderer.status, 'VmHWM'),
  };
}

/** From now on `peak` counts anew. */
export function forgetPeak(profile: string): void {
  const renderer = largestRenderer(profile);
  if (renderer) writeFileSync(`/proc/${renderer.id}/clear_refs`, '5');
}
