import { instantText } from '@partner-widgets/domain/billing-ranges';

/**
 * An instant as stored texts can be compared with: whole seconds. Both ends of a half-open
 * range are raised to the next second, which holds exactly the same whole seconds.
 */
export function storedInstant(instant: string): string {
  return instantText(new Date(Math.ceil(Date.parse(instant) / 1000) * 1000));
}
