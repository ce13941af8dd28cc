// The import rule of DESIGN §2 as a lint rule: domain ← contract ← core ← elements ← widgets ← suite, and gateway beside
// them. Nothing imports upward or sideways; no product file imports scenarios; a page takes only types from contract.
const BELOW = {
  domain: [],
  contract: ['domain'],
  core: ['domain', 'contract'],
  elements: ['domain', 'contract', 'core'],
  widgets: ['domain', 'contract', 'core', 'elements'],
  suite: ['domain', 'contract', 'core', 'elements', 'widgets'],
  gateway: ['domain', 'contract'],
};
const IN_BROWSER = new Set(['domain', 'core', 'elements', 'widgets', 'suite']);

/** Bare modules that a package may use; a package without a list may use any that its package.json names. */
const OUTSIDE = {
  domain: [],
  core: ['idb'],
  elements: ['lit', '@lit/context', 'chart.js'],
  widgets: ['lit'],
  suite: ['lit'],
};

const packageOf = (file) => /[\\/]packages[\\/]([^\\/]+)[\\/]src[\\/]/.exec(file)?.[1];
const moduleOf = (source) => source.split('/', source.startsWith('@') ? 2 : 1).join('/');

/** Tests, and what stands beside them only for them. */
const isForTests = (file) => /\.test\.ts$|[\\/]testing[\\/]/.test(file);

function fault(own, source, typesOnly) {
  if (/\/testing\//.test(source)) return 'What is made for tests stays out of the product.';
  const shared = /^@partner-widgets\/([^/]+)/.exec(source)?.[1];
  if (shared) {
    if (shared === own) return 'Inside a package, import by a relative path.';
    if (!BELOW[own].includes(shared)) {
      return `${own} may not import ${shared}: imports point down only (DESIGN §2).`;
    }
    if (shared === 'contract' && IN_BROWSER.has(own) && !typesOnly) {
      return 'The browser takes only types from contract (`import type`): its schemas must not be bundled.';
    }
    return undefined;
  }
  if (source.startsWith('.')) {
    return /^(\.\.\/)+(domain|contract|core|elements|widgets|suite|scenarios|gateway)\/src\//.test(
      source,
    )
      ? 'Across packages, import `@partner-widgets/<package>/<path>`.'
      : undefined;
  }
  const allowed = OUTSIDE[own];
  return allowed && !allowed.includes(moduleOf(source))
    ? `${own} may not import ${source} (scripts/lint/imports-point-down.mjs lists what it may).`
    : undefined;
}

export const importsPointDown = {
  meta: { type: 'problem', schema: [] },
  create(context) {
    const own = packageOf(context.filename);
    if (!own || !(own in BELOW) || isForTests(context.filename)) return {};
    const look = (node, source, typesOnly) => {
      if (typeof source?.value !== 'string') return;
      const message = fault(own, source.value, typesOnly);
      if (message) context.report({ node, message });
    };
    return {
      ImportDeclaration: (node) => look(node, node.source, node.importKind === 'type'),
      ExportNamedDeclaration: (node) => look(node, node.source, node.exportKind === 'type'),
      ExportAllDeclaration: (node) => look(node, node.source, node.exportKind === 'type'),
      ImportExpression: (node) => look(node, node.source, false),
      TSImportType: (node) => look(node, node.source ?? node.argument?.literal, true),
    };
  },
};
