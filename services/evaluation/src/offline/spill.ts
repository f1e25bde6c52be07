import { createReadStream, createWriteStream } from 'node:fs';
import { mkdtemp, open, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';

/** A file that can be read at any place and as often as needed, under the name that it was given. */
export interface Source {
  readonly name: string;
  readonly place: string;
  readonly bytes: number;
}

export interface Sources {
  readonly all: readonly Source[];
  /** Removes what was spilled. */
  end(): Promise<void>;
}

/** Says which file it was; streams tell only what went wrong. The code stays, by which an unreadable file is known. */
export const naming = (file: string, error: NodeJS.ErrnoException): Error =>
  Object.assign(new Error(`${file}: ${error.message}`, { cause: error }), { code: error.code });

const spilled = async (name: string, place: string): Promise<void> => {
  const from = name === '-' ? process.stdin : createReadStream(name);
  const into = createWriteStream(place, { mode: 0o600 });
  await (name.endsWith('.gz') ? pipeline(from, createGunzip(), into) : pipeline(from, into));
};

const bytesOf = async (place: string): Promise<number> => {
  const file = await open(place, 'r');
  try {
    const found = await file.stat();
    // A folder opens and is read by nobody: say so now, as a read would.
    if (found.isDirectory()) throw Object.assign(new Error('is a directory'), { code: 'EISDIR' });
    return found.size;
  } finally {
    await file.close();
  }
};

const isPlain = async (name: string): Promise<boolean> =>
  name !== '-' && !name.endsWith('.gz') && !(await stat(name)).isFIFO();

/** Makes every file readable twice: standard input, pipes and what is packed go to a temporary file. Throws where one cannot be read. */
export const openSources = async (names: readonly string[]): Promise<Sources> => {
  let folder: string | undefined;
  const end = async (): Promise<void> => {
    if (folder !== undefined) await rm(folder, { recursive: true, force: true });
  };
  const all: Source[] = [];
  try {
    for (const [index, name] of names.entries()) {
      try {
        let place = name;
        if (!(await isPlain(name))) {
          folder ??= await mkdtemp(path.join(tmpdir(), 'goldkey-assess-'));
          place = path.join(folder, `${index}.ndjson`);
          await spilled(name, place);
        }
        all.push({ name, place, bytes: await bytesOf(place) });
      } catch (error) {
        throw naming(name, error as NodeJS.ErrnoException);
      }
    }
  } catch (error) {
    await end();
    throw error;
  }
  return { all, end };
};
