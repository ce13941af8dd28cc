export function isUpToDate(name: string, hash: string, output: string): boolean;
