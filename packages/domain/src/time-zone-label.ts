import { billingClock, billingTimeZone } from './billing-time.js';

const billingLabel = 'GMT+08:00';

/**
 * The zone's distance from Greenwich at an instant, default now: `GMT+08:00`. Of an unknown zone that of billing, in
 * which its times are written. Said once in a header instead of at every time (vouchers/UI-04).
 */
export function timeZoneLabel(timeZone: string = billingTimeZone, at: Date = new Date()): string {
  if (billingClock(timeZone, at)) return billingLabel;
  try {
    const format = new Intl.DateTimeFormat('en', { timeZone, timeZoneName: 'longOffset' });
    const part = format.formatToParts(at).find(({ type }) => type === 'timeZoneName');
    return part?.value ?? timeZone;
  } catch {
    return billingLabel;
  }
}
