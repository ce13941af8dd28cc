import assert from 'node:assert/strict';
import { setTimeout as pause } from 'node:timers/promises';
import { build } from 'esbuild';
import type { Page } from 'playwright-core';
import { seededRandom, type Random } from '@partner-widgets/gateway/seed/random';
import { GatewayProcess } from '../support/gateway-process.js';
import { HostPage } from '../support/host-page.js';
import { KillableBrowser } from '../support/killable-browser.js';
import type { CycleProbe } from './cycle-page.js';
import { comparedColumns, SlicedCycle } from './sliced-cycle.js';

declare const probe: CycleProbe;

/** What is killed, in turn. */
const victims = ['tab', 'gateway', 'network', 'renderer', 'leading tab', 'browser'] as const;
type Victim = (typeof victims)[number];

/** Long enough for every pause that the client makes between two attempts. */
const patience = 60_000;

export const victimOf = (seed: number): Victim => victims[seed % victims.length]!;

interface Tab {
  readonly page: Page;
  /** Ids of chunks as often as they were asked for. */
  readonly chunks: string[];
}

/** A gateway, a browser with a disk and a month in many chunks: each round kills something in the middle of its sync. */
export class KilledSyncs {
  #gateway!: GatewayProcess;
  #browser!: KillableBrowser;
  #host!: HostPage;
  #cycle!: SlicedCycle;

  async start(): Promise<void> {
    this.#gateway = await GatewayProcess.start();
    this.#browser = await KillableBrowser.start();
    this.#host = await HostPage.open(this.#gateway, 'op-dist-admin');
    const [cycle, { outputFiles }] = await Promise.all([
      closedCycle(this.#gateway),
      build({
        entryPoints: [new URL('./cycle-page.ts', import.meta.url).pathname],
        bundle: true,
        format: 'esm',
        target: 'es2022',
        conditions: ['source'],
        write: false,
      }),
    ]);
    this.#host.file('/', '<!doctype html><script type="module" src="/cycle-page.js"></script>');
    this.#host.file('/cycle-page.js', outputFiles[0]!.text);
    this.#cycle = new SlicedCycle(this.#gateway.databaseFile, cycle);
  }

  /** Rejects with the seed when a row is lost, doubled or stale. */
  async round(seed: number): Promise<void> {
    const random = seededRandom(seed);
    const victim = victimOf(seed);
    const at = random.whole(0, 16);
    const after = random.whole(0, 30);
    const isSlow = random.chance(0.4);
    const changes = random.whole(0, 3);
    const name = `seed ${seed}: ${victim} ${after} ms after chunk ${at}${isSlow ? ', slow' : ''}`;
    const principal = `somebody-${seed}`;
    try {
      const first = await this.#open(principal, isSlow);
      const second = victim === 'leading tab' ? await this.#open(principal, false) : undefined;
      await this.#chunkAskedFor(first, second, at);
      await pause(after);
      const isAfterwards = random.chance(0.5);
      const change = (): void => {
        for (let made = 0; made < changes; made++) this.#cycle.change(random);
      };
      if (!isAfterwards) change();
      const kill = this.#ways(first, second, random)[victim];
      const survivor = await kill(isAfterwards ? change : () => undefined, principal);
      await this.#isTrue(survivor);
      const all = [...first.chunks, ...(second?.chunks ?? []), ...survivor.chunks];
      assert.ok(mostOf(all) <= 3 * 2, `a chunk was asked for ${mostOf(all)} times`);
      if (seed % 3 === 0) await this.#isKept(principal);
    } catch (error) {
      throw new Error(`${name}: ${(error as Error).message}`, { cause: error });
    } finally {
      await Promise.all(this.#browser.context.pages().map((page) => page.close()));
    }
  }

  async stop(): Promise<void> {
    this.#cycle?.close();
    await this.#browser?.stop();
    await this.#host?.close();
    await this.#gateway?.stop();
  }

  /** Each kills, lets `change` the data meanwhile, and answers the tab that has to recover. */
  #ways(first: Tab, second: Tab | undefined, random: Random) {
    const reopened = async (kill: Promise<unknown>, change: () => void, principal: string) => {
      await kill;
      change();
      return this.#open(principal, false);
    };
    type Way = (change: () => void, principal: string) => Promise<Tab>;
    return {
      tab: (change, principal) => reopened(first.page.close(), change, principal),
      renderer: (change, principal) => reopened(crashed(first.page), change, principal),
      'leading tab': async (change) => {
        await first.page.close();
        change();
        return second!;
      },
      browser: async (change, principal) => {
        await this.#browser.kill();
        change();
        await this.#browser.restart();
        return this.#open(principal, false);
      },
      network: async (change) => {
        await this.#browser.context.setOffline(true);
        change();
        await pause(random.whole(20, 400));
        await this.#browser.context.setOffline(false);
        return first;
      },
      gateway: async (change) => {
        await this.#gateway.kill();
        change();
        await this.#gateway.restart();
        return first;
      },
    } satisfies Record<Victim, Way>;
  }

  async #open(principal: string, isSlow: boolean): Promise<Tab> {
    const page = await this.#browser.context.newPage();
    const chunks: string[] = [];
    page.on('request', (request) => {
      const id = /\/chunks\/([^/?]+)/.exec(request.url())?.[1];
      if (id && request.method() === 'GET') chunks.push(id);
    });
    if (isSlow) {
      // So that a chunk is cut off in its middle, too.
      const protocol = await page.context().newCDPSession(page);
      await protocol.send('Network.emulateNetworkConditions', {
        offline: false,
        latency: 5,
        downloadThroughput: 400_000,
        uploadThroughput: -1,
      });
    }
    const wish = { endpoint: this.#gateway.gatewayUrl, cycle: this.#cycle.cycle, principal };
    await page.goto(`${this.#host.url}/?${new URLSearchParams(wish).toString()}`, {
      waitUntil: 'commit',
    });
    return { page, chunks };
  }

  async #chunkAskedFor(first: Tab, second: Tab | undefined, at: number): Promise<void> {
    const deadline = Date.now() + patience;
    while (first.chunks.length + (second?.chunks.length ?? 0) < at) {
      assert.ok(Date.now() < deadline, 'the sync never came to this chunk');
      await pause(1);
    }
  }

  /** The rows are those of the database, which nobody changes meanwhile. */
  async #isTrue({ page }: Tab): Promise<void> {
    const newest = await this.#newestVersion();
    const deadline = Date.now() + patience;
    let woken = Date.now();
    for (;;) {
      const state = await page.evaluate(() =>
        typeof probe === 'undefined' ? undefined : probe.state(),
      );
      const isComplete = state?.status === 'complete';
      if (isComplete && state.isConfirmed && state.version === newest) break;
      assert.ok(Date.now() < deadline, `never true again: ${JSON.stringify(state)}`);
      // What was complete, or found no worker's file, looks again when its user comes back to it.
      if ((isComplete || state?.status === 'unavailable') && Date.now() - woken > 300) {
        await page.evaluate(() => window.dispatchEvent(new Event('online')));
        woken = Date.now();
      }
      await pause(20);
    }
    const { rows, sums } = await page.evaluate(
      (columns) => probe.whole(columns),
      [...comparedColumns],
    );
    const [shown, stored] = [rows, this.#cycle.rows()].map((all) => all.map((row) => row.join()));
    const differences = {
      'lost or stale': stored!.filter((row) => !shown!.includes(row)),
      'doubled or stale': shown!.filter(
        (row, at) => !stored!.includes(row) || row === shown![at - 1],
      ),
    };
    assert.deepEqual(differences, { 'lost or stale': [], 'doubled or stale': [] });
    assert.deepEqual(sums, this.#cycle.sums());
  }

  /** A next visit needs no chunk, and has the same rows. */
  async #isKept(principal: string): Promise<void> {
    const next = await this.#open(principal, false);
    await this.#isTrue(next);
    assert.deepEqual(next.chunks, [], 'asked for again');
  }

  async #newestVersion(): Promise<string> {
    const { token } = await this.#gateway.session('op-dist-admin');
    for (;;) {
      const manifest = await manifestOf(this.#gateway, token, this.#cycle.cycle);
      if (manifest.state === 'ready') return manifest.version;
      await pause(20);
    }
  }
}

type Manifest = { readonly state: string; readonly version: string };

async function manifestOf(
  { gatewayUrl }: GatewayProcess,
  token: string,
  cycle: string,
): Promise<Manifest> {
  const answer = await fetch(`${gatewayUrl}/v1/consumption/${cycle}/manifest`, {
    headers: { Authorization: `Bearer ${token}` },
  });
  assert.equal(answer.status, 200);
  return (await answer.json()) as Manifest;
}

/** Some months back: it has no charges but those of the seed. */
async function closedCycle(gateway: GatewayProcess): Promise<string> {
  const { token } = await gateway.session('op-dist-admin');
  const answer = await fetch(`${gateway.gatewayUrl}/v1/capabilities`, {
    headers: { Authorization: `Bearer ${token}` },
  });
  const { currentCycle } = (await answer.json()) as { currentCycle: string };
  const month = new Date(`${currentCycle}-01T00:00:00Z`);
  month.setUTCMonth(month.getUTCMonth() - 3);
  return month.toISOString().slice(0, 7);
}

async function crashed(page: Page): Promise<void> {
  const protocol = await page.context().newCDPSession(page);
  const crash = page.waitForEvent('crash');
  // It has nobody left to answer.
  void protocol.send('Page.crash').catch(() => undefined);
  await crash;
  await page.close();
}

function mostOf(ids: readonly string[]): number {
  const counts = new Map<string, number>();
  for (const id of ids) counts.set(id, (counts.get(id) ?? 0) + 1);
  return Math.max(0, ...counts.values());
}
