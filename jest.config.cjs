/**
 * One configuration; the suites are told apart by suffix (style.md 14):
 *   .spec.ts  .int.spec.ts  .contract.spec.ts  .scenario.spec.ts  .page.spec.ts
 * `GOLDKEY_SUITES` (comma-separated suffixes) chooses; without it: everything that needs no running platform.
 */
const suites = (process.env.GOLDKEY_SUITES ?? 'spec,int,contract').split(',');
const pattern = (suite) => (suite === 'spec' ? '[a-z0-9-]+\\.spec\\.ts$' : `\\.${suite}\\.spec\\.ts$`);

module.exports = {
  rootDir: __dirname,
  roots: ['<rootDir>/libs', '<rootDir>/services', '<rootDir>/proto', '<rootDir>/tools', '<rootDir>/deploy'],
  testRegex: suites.map((suite) => `/${suite === 'spec' ? '' : '[^/]*'}${pattern(suite)}`),
  testEnvironment: `<rootDir>/tools/jest/${suites.includes('page') ? 'page' : 'one-realm'}-environment.cjs`,
  runtime: '<rootDir>/tools/jest/shared-packages-runtime.cjs',
  testEnvironmentOptions: { customExportConditions: ['goldkey-source', 'node', 'require', 'default'] },
  resolver: '<rootDir>/tools/jest/resolver.cjs',
  moduleFileExtensions: ['ts', 'js', 'mjs', 'cjs', 'json', 'node'],
  moduleNameMapper: { '^(\\.{1,2}/.*)\\.js$': '$1' },
  transform: {
    '\\.ts$': '<rootDir>/tools/jest/ts-to-cjs.cjs',
    '\\.m?js$': '<rootDir>/tools/jest/esm-to-cjs.cjs',
  },
  // Packages are loaded by Node itself (shared-packages-runtime.cjs).
  transformIgnorePatterns: ['/node_modules/', '\\.cjs$'],
  modulePathIgnorePatterns: ['/dist/', '/\\.goldkey/', '/\\.nx/'],
  watchman: false,
  testTimeout: 60000,
  setupFilesAfterEnv: suites.some((suite) => ['page', 'scenario'].includes(suite))
    ? ['<rootDir>/tools/jest/second-try.cjs']
    : [],
  // A worker keeps some of every file it ran: it is replaced before collecting garbage costs more than loading anew.
  workerIdleMemoryLimit: '800MB',
  // Tests against PostgreSQL and Kafka wait for these half of their time; pages and whole platforms fill both cores.
  maxWorkers: suites.includes('int') ? 3 : 2,
  globalSetup: suites.some((suite) => ['int', 'page', 'scenario'].includes(suite))
    ? '<rootDir>/tools/jest/global-setup.cjs'
    : undefined,
  globalTeardown: suites.some((suite) => ['int', 'page', 'scenario'].includes(suite))
    ? '<rootDir>/tools/jest/global-teardown.cjs'
    : undefined,
};
