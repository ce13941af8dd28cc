// `executeServerCommand('emulate-pixel-ratio', 1.5)` in a test: what a screen or a zoom of that ratio does to layout and
// scroll positions; 0 gives the real one back. The runner itself can set the viewport's size only.
export function pixelRatioPlugin() {
  /** By page: only the connection that set a ratio can take it back, and pages are used again by the next file. */
  const connections = new Map();
  return {
    name: 'pixel-ratio',
    async executeCommand({ command, payload, session }) {
      if (command !== 'emulate-pixel-ratio') return undefined;
      const page = session.browser.getPage(session.id);
      const known = connections.get(page);
      if (payload > 0) {
        const protocol = known ?? (await page.createCDPSession());
        connections.set(page, protocol);
        await protocol.send('Emulation.setDeviceMetricsOverride', {
          width: 1280,
          height: 800,
          deviceScaleFactor: payload,
          mobile: false,
        });
      } else if (known) {
        connections.delete(page);
        await known.send('Emulation.clearDeviceMetricsOverride');
        await known.detach();
      }
      return true;
    },
  };
}
