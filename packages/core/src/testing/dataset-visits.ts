import { DatasetGateway, type Part } from './dataset-gateway.js';
import { openDatasetTab, type DatasetTab, type DatasetTabOptions } from './dataset-tab.js';
import { freshEndpoint } from './tab.js';

/** A closed cycle of two account managers. */
export const twoManagers: readonly Part[] = [
  { manager: 'm1', first: 0, count: 40 },
  { manager: 'm2', first: 100, count: 30 },
];

/** Without a session and a network, as somebody who was here before. */
export const offline: DatasetTabOptions = {
  principal: 'principal-a',
  fetchSession: () => Promise.reject(new TypeError('Failed to fetch')),
};

/** Pages of one browser, one after the other or side by side, at an endpoint of their own. */
export class DatasetVisits {
  readonly endpoint = freshEndpoint();
  readonly gateway: DatasetGateway;
  readonly #tabs: DatasetTab[] = [];

  private constructor(gateway: DatasetGateway) {
    this.gateway = gateway;
  }

  static async begin(): Promise<DatasetVisits> {
    return new DatasetVisits(await new DatasetGateway().lists(twoManagers));
  }

  open = async (options: DatasetTabOptions = {}): Promise<DatasetTab> => {
    const tab = await openDatasetTab(this.endpoint, this.gateway, options);
    this.#tabs.push(tab);
    return tab;
  };

  /** All pages are closed. */
  leave = (): void => this.#tabs.splice(0).forEach((tab) => tab.core.dispose());

  /** A visit that leaves the whole cycle on disk; requests are counted from then on. */
  visited = async (): Promise<void> => {
    const tab = await openDatasetTab(this.endpoint, this.gateway);
    await tab.until('complete');
    tab.core.dispose();
    this.gateway.requests.length = 0;
  };
}
