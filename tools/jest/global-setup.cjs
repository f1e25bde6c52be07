/**
 * What the chosen suites need, once for the whole run: PostgreSQL and Kafka, or the whole platform, with the
 * demo group for the pages. The workers, started later, read the addresses from the environment.
 */
const { pathToFileURL } = require('node:url');
const { join } = require('node:path');

const local = (file) => import(pathToFileURL(join(__dirname, '../../deploy/local', file)).href);
const log = (line) => process.stderr.write(`tests: ${line}\n`);

const startServers = async () => {
  const { startTestPlatform } = await local('test-platform.mjs');
  const platform = await startTestPlatform({ log });
  process.env.GOLDKEY_TEST_POSTGRES = platform.postgres;
  process.env.GOLDKEY_TEST_KAFKA = platform.kafka;
  if (platform.secured) process.env.GOLDKEY_TEST_SECURED = JSON.stringify(platform.secured);
  return platform;
};

/**
 * `GOLDKEY_TEST_URL`, `GOLDKEY_TEST_PASSWORDS` (JSON) and `GOLDKEY_TEST_HOME` name a platform that runs already; without
 * them one is started.
 */
const startServices = async (demo) => {
  if (process.env.GOLDKEY_TEST_URL) return { stop: async () => undefined };
  const { startTestServices } = await local('test-services.mjs');
  const platform = await startTestServices({ demo, log });
  process.env.GOLDKEY_TEST_URL = platform.url;
  process.env.GOLDKEY_TEST_PASSWORDS = JSON.stringify(platform.passwords);
  process.env.GOLDKEY_TEST_HOME = platform.home;
  return platform;
};

module.exports = async () => {
  const suites = (process.env.GOLDKEY_SUITES ?? 'spec,int,contract').split(',');
  globalThis.goldkeyTestPlatforms = [];
  if (suites.includes('int')) globalThis.goldkeyTestPlatforms.push(await startServers());
  const pages = suites.includes('page');
  if (pages || suites.includes('scenario')) globalThis.goldkeyTestPlatforms.push(await startServices(pages));
};
