/** Whether two lists or plain objects have the same members. */
export function isSame(left: object | undefined, right: object): boolean {
  const values = Object.values(right);
  return !!left && Object.values(left).every((value, index) => value === values[index]);
}

/** Sets a context's value only when a member differs: consumers compare by identity. */
export function setIfDifferent<Value extends object>(
  provider: { readonly value: Value | undefined; setValue(value: Value): void },
  next: Value,
): void {
  if (!isSame(provider.value, next)) provider.setValue(next);
}
