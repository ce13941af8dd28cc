import { startDemoServer } from './demo-server.js';

const required = (name: string): string => {
  const value = process.env[name];
  if (!value) {
    console.error(`The demo server needs the environment variable ${name}; \`npm start\` sets it.`);
    process.exit(1);
  }
  return value;
};

const server = await startDemoServer({
  port: Number(process.env['PORT'] ?? 4173),
  gatewayUrl: required('GATEWAY_URL'),
  hostSecret: required('HOST_SECRET'),
  outboxFile: process.env['OUTBOX_FILE'] ?? 'data/outbox.json',
  pages: new URL('../../dist/demo/', import.meta.url),
});
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => void server.close().then(() => process.exit(0)));
}
