/** The words of a freshness stamp. */
export interface FreshnessMessages {
  readonly asOf: (time: string) => string;
  readonly storedView: (age: string) => string;
  readonly offlineView: (age: string) => string;
  readonly justNow: string;
}
