import { randomUUID } from 'node:crypto';
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { Fault } from '@goldkey/postgres';
import { type FileStore, plainKey } from './file-store.js';

const isMissing = (error: unknown): boolean => (error as NodeJS.ErrnoException).code === 'ENOENT';

/** Files in a folder of this machine: for one machine, or for a volume that all replicas share. */
export const folderStore = (folder: string): FileStore => {
  const pathOf = (key: string): string => join(folder, plainKey(key));
  const guarded = async <T>(work: () => Promise<T>): Promise<T> => {
    try {
      return await work();
    } catch (error) {
      if (error instanceof RangeError) throw error;
      throw new Fault(
        'files',
        `the folder of files failed: ${(error as NodeJS.ErrnoException).code ?? 'unknown'}`,
        error,
      );
    }
  };
  return {
    put: (key, bytes) =>
      guarded(async () => {
        const path = pathOf(key);
        await mkdir(dirname(path), { recursive: true });
        // Written aside and moved: whoever reads sees a whole file or none.
        const aside = `${path}.${randomUUID()}`;
        await writeFile(aside, bytes);
        await rename(aside, path);
      }),
    get: (key) =>
      guarded(async () => {
        try {
          return await readFile(pathOf(key));
        } catch (error) {
          if (isMissing(error)) return undefined;
          throw error;
        }
      }),
    remove: (key) => guarded(() => rm(pathOf(key), { force: true })),
  };
};
