export default {
  globs: ['packages/{elements,widgets}/src/**/*.ts'],
  exclude: ['**/*.test.ts'],
  litelement: true,
  quiet: true,
  // Else it writes the path of its output into package.json.
  packagejson: false,
};
