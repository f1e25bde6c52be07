const { AsyncLocalStorage } = require('node:async_hooks');
const { LegacyFakeTimers, ModernFakeTimers } = require('@jest/fake-timers');
const { ModuleMocker } = require('jest-mock');

const { exit, getBuiltinModule } = process;
const timerConfig = { idToRef: (id) => id, refToId: (timer) => timer };

/** Keeps the stores that are entered from now on: Node hands each one on with every promise until it is disabled. */
const keepEntered = () => {
  const kept = new Set();
  for (const name of ['run', 'enterWith']) {
    const original = AsyncLocalStorage.prototype[name];
    AsyncLocalStorage.prototype[name] = function enter(...given) {
      kept.add(this);
      return original.apply(this, given);
    };
  }
  return kept;
};
// One set for a worker, also where a test loads this file anew: a second one would never be emptied.
const PLACE = Symbol.for('goldkey.entered-stores');
globalThis[PLACE] ??= keepEntered();
const entered = globalThis[PLACE];

/** Puts the variables of the environment back to what they were: files that share a worker share its process. */
const restoreVariables = (before) => {
  for (const name of Object.keys(process.env)) if (!(name in before)) delete process.env[name];
  Object.assign(process.env, before);
};

/**
 * Tests run in the realm of Node itself, as the product does, and not in a copy of its globals for each file: packages are
 * loaded once for a worker then (shared-packages-runtime.cjs; ADR 0053). What a file does to the process is undone after it.
 */
module.exports = class OneRealmEnvironment {
  constructor({ projectConfig }) {
    this.global = globalThis;
    this.conditions = projectConfig.testEnvironmentOptions.customExportConditions;
    this.moduleMocker = new ModuleMocker(globalThis);
    this.fakeTimers = new LegacyFakeTimers({
      config: projectConfig,
      global: globalThis,
      moduleMocker: this.moduleMocker,
      timerConfig,
    });
    this.fakeTimersModern = new ModernFakeTimers({ config: projectConfig, global: globalThis });
    this.known = new Set(Object.keys(globalThis));
    this.variables = { ...process.env };
    this.directory = process.cwd();
    this.listeners = new Map(process.eventNames().map((name) => [name, process.rawListeners(name)]));
  }

  async setup() {}

  async teardown() {
    this.fakeTimers.dispose();
    this.fakeTimersModern.dispose();
    // A registry of a package's (TypeORM's of all tables) would grow with every file.
    for (const name of Object.keys(globalThis)) if (!this.known.has(name)) delete globalThis[name];
    for (const store of entered) store.disable();
    entered.clear();
    restoreVariables(this.variables);
    process.chdir(this.directory);
    for (const name of process.eventNames()) {
      const known = this.listeners.get(name) ?? [];
      for (const listener of process.rawListeners(name)) {
        if (!known.includes(listener)) process.removeListener(name, listener);
      }
    }
    Object.assign(process, { exit, getBuiltinModule });
  }

  exportConditions() {
    return this.conditions;
  }

  getVmContext() {
    return undefined;
  }
};
