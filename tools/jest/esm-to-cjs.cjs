/** Turns our own scripts, which are ES modules, into CommonJS, which is what Jest runs here (architecture.md, workspace settings). */
const { transformSync } = require('@swc/core');
const { createHash } = require('node:crypto');
const { version } = require('@swc/core/package.json');

const options = (filename) => ({
  filename,
  swcrc: false,
  sourceMaps: false,
  jsc: { target: 'es2022', parser: { syntax: 'ecmascript' }, transform: {} },
  module: { type: 'commonjs', ignoreDynamic: false },
});

module.exports = {
  process(source, filename) {
    // import.meta has no CommonJS form; scripts use it only to find their own files.
    const code = source
      .replaceAll('import.meta.url', '("file://" + __filename)')
      .replaceAll('import.meta.dirname', '__dirname')
      .replaceAll('import.meta.filename', '__filename');
    return { code: transformSync(code, options(filename)).code };
  },
  getCacheKey(source, filename) {
    return createHash('sha256').update(version).update(filename).update(source).update('5').digest('hex');
  },
};
