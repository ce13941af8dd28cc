import { FarPage, type Host } from './far-page.js';
import { nextPaint } from './next-paint.js';

/*
 * Where many pages stand on one, those in sight are drawn at once, those near to it in turn, and the others when they
 * come near: loaded only where there are many.
 */

/** Shares of the window in each direction: pages that close to sight are drawn at once, and those in turn. */
const close = 0.25;
const near = 1;

const marginOf = (share: number): IntersectionObserverInit => {
  const margin = `${share * 100}%`;
  // `scrollMargin` is for pages that scroll in a part of the window; where it is unknown, they are drawn when seen.
  return { rootMargin: margin, scrollMargin: margin } as IntersectionObserverInit;
};

/** Those in sight come first; a page that is not ready within this (ms) keeps no other one waiting. */
const patience = 1000;
/** How many rooms are drawn before the browser may do something else. */
const roomsInTurn = 5;
/** A page that is never idle is busy with something else than us (ms). */
const longestFrames = 200;

const requestIdle: (run: () => void) => void = globalThis.requestIdleCallback ?? setTimeout;

/** How far out of sight (px); without any room, as in a closed tab, as far as can be. */
function distanceOf(host: Element): number {
  const { top, bottom, left, right, width, height } = host.getBoundingClientRect();
  if (width === 0 && height === 0) return Number.MAX_VALUE;
  return Math.max(0, -bottom, top - innerHeight, -right, left - innerWidth);
}

/** The nearest first. */
const byDistance = (hosts: readonly Host[]): readonly (readonly [Host, number])[] =>
  hosts.map((host) => [host, distanceOf(host)] as const).sort(([, a], [, b]) => a - b);

class Sight {
  readonly #unknown = new Set<Host>();
  readonly #far = new Map<Element, FarPage>();
  readonly #near = new Set<FarPage>();
  /** Whose room is not drawn yet. */
  readonly #bare = new Set<FarPage>();
  #drawn: Host[] = [];
  #isDrawing = false;

  readonly #inSight = new IntersectionObserver((entries) => {
    for (const { target, isIntersecting } of entries) if (isIntersecting) this.#draw(target);
  }, marginOf(close));

  readonly #nearSight = new IntersectionObserver((entries) => {
    for (const { target, isIntersecting } of entries) {
      const page = this.#far.get(target);
      if (!page) continue;
      if (isIntersecting) this.#near.add(page);
      else this.#near.delete(page);
    }
    void this.#drawInTurn();
  }, marginOf(near));

  /** Of all that came together the places are read before the first is drawn: one layout. */
  look(host: Host): void {
    this.#unknown.add(host);
    if (this.#unknown.size === 1) queueMicrotask(() => this.#lookAtAll());
  }

  add(page: FarPage): void {
    if (page.host.far !== page) this.#bare.add(page);
    this.#far.set(page.host, page);
    this.#inSight.observe(page.host);
    this.#nearSight.observe(page.host);
  }

  delete(page: FarPage): void {
    this.#far.delete(page.host);
    this.#near.delete(page);
    this.#bare.delete(page);
    this.#inSight.unobserve(page.host);
    this.#nearSight.unobserve(page.host);
  }

  #lookAtAll(): void {
    const places = byDistance([...this.#unknown]);
    this.#unknown.clear();
    for (const [host, distance] of places) {
      if (distance > innerHeight * close) new FarPage(host, this);
      else {
        this.#drawn.push(host);
        host.far = undefined;
      }
    }
    void this.#drawInTurn();
  }

  #draw(host: Element): void {
    const page = this.#far.get(host);
    if (!page) return;
    this.#drawn.push(page.host);
    page.draw();
  }

  /** None before those that are drawn are complete: first the rooms of all, then the near ones, the nearest first. */
  async #drawInTurn(): Promise<void> {
    if (this.#isDrawing) return;
    this.#isDrawing = true;
    while (this.#near.size + this.#bare.size > 0) {
      await this.#rest();
      for (const page of [...this.#bare].slice(0, roomsInTurn)) {
        this.#bare.delete(page);
        page.host.far = page;
      }
      if (this.#bare.size > 0) continue;
      const [next] = byDistance([...this.#near].map(({ host }) => host));
      if (next) this.#draw(next[0]);
    }
    this.#isDrawing = false;
  }

  async #rest(): Promise<void> {
    const since = performance.now();
    const isBusy = (host: Host): boolean => host.isConnected && !host.isReady;
    while (this.#drawn.some(isBusy) && performance.now() - since < patience) await nextPaint();
    this.#drawn = [];
    await new Promise<void>((resolve) => {
      requestIdle(resolve);
      setTimeout(resolve, longestFrames);
    });
  }
}

let sight: Sight | undefined;

/** Says where a page stands: it is drawn, or its `far` is set. */
export function look(host: Host): void {
  // `display: contents` has no place of its own that could be watched.
  const canBeWatched =
    'IntersectionObserver' in window && getComputedStyle(host).display !== 'contents';
  if (canBeWatched) (sight ??= new Sight()).look(host);
  else host.far = undefined;
}
