// Imported into the servers that `npm start` runs: when that process dies without a word, they stop as well.
process.once('disconnect', () => process.kill(process.pid, 'SIGTERM'));
process.channel?.unref();
