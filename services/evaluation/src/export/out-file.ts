import { createWriteStream } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { finished } from 'node:stream/promises';
import { createGzip } from 'node:zlib';

/** The file cannot be written. */
export class UnwritableFile extends Error {
  override readonly name = 'UnwritableFile';
}

/** Where lines go. */
export interface Out {
  write(text: string): Promise<void>;
  /** What was written is complete. */
  end(): Promise<void>;
  /** It is not: nothing is left behind. */
  drop(): Promise<void>;
}

const writing =
  (stream: NodeJS.WritableStream) =>
  (text: string): Promise<void> =>
    new Promise((resolve, reject) => {
      stream.write(text, (error) => (error ? reject(new UnwritableFile(error.message, { cause: error })) : resolve()));
    });

const standardOutput = (): Out => {
  // Who reads may go away in the middle (`| head`); the write that fails tells it.
  const told = (): void => undefined;
  process.stdout.on('error', told);
  const forget = async (): Promise<void> => void process.stdout.off('error', told);
  return { write: writing(process.stdout), end: forget, drop: async () => undefined };
};

/**
 * `-` is standard output, a name in `.gz` is packed. A file is written beside its place and put there when it is complete,
 * so that half an export is never taken for a whole one.
 */
export const openOut = (name: string): Out => {
  if (name === '-') return standardOutput();
  const part = `${name}.part`;
  const file = createWriteStream(part);
  const packed = name.endsWith('.gz') ? createGzip() : undefined;
  packed?.pipe(file);
  const entry = packed ?? file;
  const done = finished(file).catch((error: Error) => {
    packed?.destroy();
    throw new UnwritableFile(error.message, { cause: error });
  });
  // Whoever writes or ends hears of it; until then nobody waits for it.
  done.catch(() => undefined);
  const write = writing(entry);
  return {
    write: (text) => Promise.race([write(text), done]),
    end: async () => {
      entry.end();
      await done;
      await rename(part, name).catch((error: Error) => {
        throw new UnwritableFile(error.message, { cause: error });
      });
    },
    drop: async () => {
      file.destroy();
      await done.catch(() => undefined);
      await rm(part, { force: true });
    },
  };
};
