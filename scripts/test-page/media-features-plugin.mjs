// `executeServerCommand('emulate-media-features', { 'forced-colors': 'active' })` in a test. The runner's own emulateMedia
// does not know forced-colors or prefers-contrast under Chromium; the browser's protocol does.

// What is looked at while it fades in has other colours than what stands.
const calm = { 'prefers-reduced-motion': 'reduce' };

export function mediaFeaturesPlugin() {
  const protocols = new Map();

  return {
    name: 'media-features',
    async executeCommand({ command, payload, session }) {
      if (command === 'emulate-media-features') {
        const page = session.browser.getPage(session.id);
        const protocol = protocols.get(session.id) ?? (await page.createCDPSession());
        protocols.set(session.id, protocol);
        await protocol.send('Emulation.setEmulatedMedia', {
          features: Object.entries({ ...calm, ...payload }).map(([name, value]) => ({
            name,
            value: String(value),
          })),
        });
        return true;
      }
      if (command === 'forget-media-features') {
        // Pages are used again by the next test file: leave them as they were found.
        const protocol = protocols.get(session.id);
        protocols.delete(session.id);
        await protocol?.send('Emulation.setEmulatedMedia', { features: [] });
        await protocol?.detach();
        return true;
      }
      return undefined;
    },
  };
}
