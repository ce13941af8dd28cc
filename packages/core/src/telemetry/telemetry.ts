/** Names, numbers and codes only: no ids of customers, no filters, no text from rows. */
export interface TelemetryEvent {
  readonly name: 'request' | 'session' | 'cache' | 'widget';
  readonly detail: Readonly<Record<string, string | number | boolean | undefined>>;
}

/** Off until the host gives one. A sink that throws is dropped. */
export type TelemetrySink = (event: TelemetryEvent) => void;

/** The host's sink can't harm what it watches. */
export function guardedSink(sink: TelemetrySink | undefined): TelemetrySink | undefined {
  let works = true;
  return (
    sink &&
    ((event) => {
      try {
        if (works) sink(event);
      } catch {
        works = false;
      }
    })
  );
}
