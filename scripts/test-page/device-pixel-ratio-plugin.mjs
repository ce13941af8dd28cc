// `executeServerCommand('emulate-pixel-ratio', 1.5)` in a test: what a screen or a zoom of that ratio does to layout and
// scroll positions; 0 gives the real one back. The runner itself can set the viewport's size only.
export function pixelRatioPlugin() {
  return {
    name: 'pixel-ratio',
    async executeCommand({ command, payload, session }) {
      if (command !== 'emulate-pixel-ratio') return undefined;
      const protocol = await session.browser.getPage(session.id).createCDPSession();
      if (payload > 0)
        await protocol.send('Emulation.setDeviceMetricsOverride', {
          width: 1280,
          height: 800,
          deviceScaleFactor: payload,
          mobile: false,
        });
      else await protocol.send('Emulation.clearDeviceMetricsOverride');
      // Not detached: with its session the emulation would end.
      return true;
    },
  };
}
