const { compileFunction, constants } = require('node:vm');
const { createRequire } = require('node:module');
const { default: Runtime } = require('jest-runtime');

const native = createRequire(__filename);
const OF_JEST = /\/node_modules\/(@jest\/|jest-|jest\/|expect\/)/;
const isPackage = (file) => file.includes('/node_modules/') && !OF_JEST.test(file);

/**
 * Loads the packages of node_modules by Node's own `require`, once for a worker, and our own code anew for each file:
 * loading them again for every file took nearly half of the time of the tests (ADR 0053). Needs one-realm-environment.cjs.
 */
module.exports = class SharedPackagesRuntime extends Runtime {
  constructor(...given) {
    super(...given);
    const { executor } = this;
    executor.compile = (source, filename) =>
      compileFunction(source, executor.injectedModuleParameters, {
        filename,
        importModuleDynamically: constants.USE_MAIN_CONTEXT_DEFAULT_LOADER,
      });
  }

  requireModule(from, moduleName, options, isRequireActual) {
    if (moduleName && !this._resolution.isCoreModule(moduleName)) {
      const file = this._resolution.resolveCjs(from, moduleName);
      if (isPackage(file)) return native(file);
    }
    return super.requireModule(from, moduleName, options, isRequireActual);
  }
};
