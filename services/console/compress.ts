import { readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import type { Plugin } from 'vite';

const COMPRESSED = /\.(js|css|html|svg)$/;
const SMALLEST = 1024;
const brotli = promisify(brotliCompress);
const zip = promisify(gzip);

/** Writes `.br` and `.gz` beside each file of the build, so that the gateway compresses nothing while it serves. */
export const compress = (folder: string): Plugin => ({
  name: 'goldkey-compress',
  apply: 'build',
  // Of a build that failed nothing is written, and its own error is the one to be read.
  async writeBundle() {
    const entries = await readdir(folder, { recursive: true, withFileTypes: true });
    const files = entries.filter((entry) => entry.isFile() && COMPRESSED.test(entry.name));
    await Promise.all(
      files.map(async (entry) => {
        const file = path.join(entry.parentPath, entry.name);
        const content = await readFile(file);
        if (content.length < SMALLEST) return;
        const quality = { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } };
        await Promise.all([
          writeFile(`${file}.br`, await brotli(content, quality)),
          writeFile(`${file}.gz`, await zip(content, { level: 9 })),
        ]);
      }),
    );
  },
});
