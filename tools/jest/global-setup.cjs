/** PostgreSQL and Kafka once for the whole run; the workers, started later, read their addresses from the environment. */
const { pathToFileURL } = require('node:url');
const { join } = require('node:path');

module.exports = async () => {
  const module = pathToFileURL(join(__dirname, '../../deploy/local/test-platform.mjs')).href;
  const { startTestPlatform } = await import(module);
  const platform = await startTestPlatform({ log: (line) => process.stderr.write(`tests: ${line}\n`) });
  process.env.GOLDKEY_TEST_POSTGRES = platform.postgres;
  process.env.GOLDKEY_TEST_KAFKA = platform.kafka;
  globalThis.goldkeyTestPlatform = platform;
};
