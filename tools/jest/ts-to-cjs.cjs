/** Our own TypeScript as CommonJS for Jest; `import.meta` gets its CommonJS form first. */
const swc = require('@swc/jest');

const inner = swc.createTransformer({
  swcrc: false,
  sourceMaps: 'inline',
  jsc: {
    target: 'es2022',
    parser: { syntax: 'typescript', decorators: true, tsx: false },
    transform: { legacyDecorator: true, decoratorMetadata: true, useDefineForClassFields: false },
    keepClassNames: true,
  },
  module: { type: 'commonjs' },
});
const withoutImportMeta = (source) =>
  source
    .replaceAll('import.meta.url', '("file://" + __filename)')
    .replaceAll('import.meta.dirname', '__dirname')
    .replaceAll('import.meta.filename', '__filename');

module.exports = {
  ...inner,
  process: (source, filename, options) => inner.process(withoutImportMeta(source), filename, options),
  getCacheKey: (source, filename, options) => inner.getCacheKey(withoutImportMeta(source), filename, options),
};
