/** A hash over everything that browser output and servers are made from. */
export function buildInputs(): string;
