// `executeServerCommand('soak-rounds', usual)` in a test: how often it repeats what it does. `npm run soak` asks for more.
export function soakRoundsPlugin() {
  return {
    name: 'soak-rounds',
    executeCommand: ({ command, payload }) =>
      command === 'soak-rounds' ? Number(process.env.SOAK_ROUNDS ?? payload) : undefined,
  };
}
