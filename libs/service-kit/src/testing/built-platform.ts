import { execFile } from 'node:child_process';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { Database } from '@goldkey/postgres';

const BUILD_LOCK = 7_046_003;
const repository = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../../../..');

/**
 * Builds what has changed, for tests that start services as processes, and answers the repository's folder. Test files
 * run side by side: one builds at a time, under a lock of the test database server.
 */
export const builtPlatform = async (): Promise<string> => {
  const url = process.env['GOLDKEY_TEST_POSTGRES'];
  if (url === undefined) throw new Error('no test database server: run with GOLDKEY_SUITES=int');
  const database = await Database.open({ url, applicationName: 'goldkey test build', poolSize: 1 });
  const client = await database.dedicatedClient('build');
  try {
    await client.query('SELECT pg_advisory_lock($1)', [BUILD_LOCK]);
    await promisify(execFile)(process.execPath, ['tools/build.mjs'], { cwd: repository });
  } finally {
    await client.end();
    await database.close();
  }
  return repository;
};
