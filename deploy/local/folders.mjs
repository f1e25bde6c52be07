/** Where things lie: the repository, the data of this copy, and what all copies of one user share. */
import { homedir } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The root of the repository. */
export const repository = fileURLToPath(new URL('../..', import.meta.url)).replace(/\/$/, '');

/** Data of this copy; ignored by git. `GOLDKEY_HOME` puts it elsewhere, so one clone can run several copies. */
export const home = resolve(process.env.GOLDKEY_HOME || join(repository, '.goldkey'));

/** A folder for what is downloaded or made once per user and shared by all copies. */
export const cacheFolder = (name) =>
  join(
    resolve(process.env.GOLDKEY_CACHE || join(process.env.XDG_CACHE_HOME || join(homedir(), '.cache'), 'goldkey')),
    name,
  );
