// The two servers of `npm start`, each as one file: hundreds of sources through a TypeScript loader take seconds to start.
import { build } from 'esbuild';
import { root } from './installed.mjs';

/** Our own packages go into the file, everybody else's are imported from node_modules. */
const othersStayOutside = {
  name: 'others-stay-outside',
  setup({ onResolve }) {
    onResolve({ filter: /^[^./]/ }, ({ path, kind }) =>
      kind === 'entry-point' || path.startsWith('@partner-widgets/')
        ? undefined
        : { path, external: true },
    );
  },
};

export async function buildServers(outdir) {
  await build({
    absWorkingDir: root,
    entryPoints: {
      gateway: 'packages/gateway/src/main.ts',
      // Its threads, beside it.
      'thread-main': 'packages/gateway/src/threads/thread-main.ts',
      demo: 'demo/server/main.ts',
    },
    outdir,
    bundle: true,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    conditions: ['source'],
    sourcemap: true,
    plugins: [othersStayOutside],
    logLevel: 'warning',
  });
}
