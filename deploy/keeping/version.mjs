/** Which Goldkey this is. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The release, as the root's package.json names it. */
export const versionOf = (repository) => ({
  version: JSON.parse(readFileSync(join(repository, 'package.json'), 'utf8')).version,
  node: process.version,
});
