/**
 * Marks inside every sensitive text of the seed. A mask (customers/MK-05) always hides
 * them, so one that is met outside an answer of reveal is a plain text that leaked.
 */
const secondCharacters = '云禾川岚泽霖航拓启诚睿博恒瑞达晟锦宸朗嘉信远景明和泰丰华新宇';

/** The brand inside a customer's or reseller's name: 鸢 stands nowhere else in the seed. */
export function nameCanary(number: number): string {
  const size = secondCharacters.length;
  const first = secondCharacters[Math.floor(number / size) % size] ?? '';
  return `鸢${first}${secondCharacters[number % size] ?? ''}`;
}

/** The middle of an account name. */
export function accountCanary(number: number): string {
  return `kite${String(number).padStart(4, '0')}`;
}

/** A mobile number of eleven digits. */
export function mobileCanary(number: number): string {
  return `199555${String(number).padStart(5, '0')}`;
}

/** An e-mail address, which can't be delivered; its mask keeps the domain, so no mark stands there. */
export function emailCanary(number: number): string {
  return `ops.${accountCanary(number)}@mail.example`;
}

/** Finds a plain sensitive value of the seed in any text. */
export const canaryPattern = /鸢[\u4e00-\u9fff]{2}|kite\d{4}|199555\d{5}/;
