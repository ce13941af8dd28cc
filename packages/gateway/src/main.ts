import { ConfigurationError, readConfiguration } from './configuration.js';
import { startGateway } from './start.js';

const patience = 10_000;

try {
  const running = await startGateway(readConfiguration(process.env));
  process.stdout.write(`Gateway ready: ${running.url}\n`);
  let stopping = false;
  const stop = (): void => {
    // A second signal, or an answer that never ends, doesn't hold the process.
    if (stopping) process.exit(1);
    stopping = true;
    setTimeout(() => process.exit(1), patience).unref();
    running.stop().then(
      () => process.exit(0),
      () => process.exit(1),
    );
  };
  process.on('SIGTERM', stop);
  process.on('SIGINT', stop);
} catch (error) {
  const { code, message } = error as NodeJS.ErrnoException;
  const text =
    error instanceof ConfigurationError
      ? message
      : code === 'EADDRINUSE'
        ? "the gateway can't start: the address is in use; set PORT to another one"
        : `the gateway can't start: ${(error as Error).stack ?? message}`;
  process.stderr.write(`${text}\n`);
  process.exitCode = 1;
}
