const said = new Set<string>();

/**
 * Tells the host about its mistake, once per code and subject: nothing in this suite throws for a
 * host's input. The code is stable and can be searched for; the text holds no data.
 */
export function warnOnce(code: string, text: string): void {
  const line = `[partner-widgets] ${code}: ${text}`;
  if (said.has(line)) return;
  said.add(line);
  console.warn(line);
}
