/** How much script the console loads before it shows its first page, gzip. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { root } from '../projects.mjs';

export const consoleScript = async () => {
  const dist = path.join(root, 'services', 'console', 'dist');
  const html = readFileSync(path.join(dist, 'index.html'), 'utf8');
  const waiting = [...html.matchAll(/(?:src|href)="\/([^"]+\.js)"/g)].map(([, file]) => file);
  const seen = new Set();
  let bytes = 0;
  for (let file = waiting.pop(); file !== undefined; file = waiting.pop()) {
    if (seen.has(file)) continue;
    seen.add(file);
    const code = readFileSync(path.join(dist, file), 'utf8');
    bytes += gzipSync(code, { level: 9 }).length;
    // What a file imports at once, beside what it asks for later by import(…).
    for (const [, name] of code.matchAll(/(?:from|import)\s*["'](\.\/[^"']+\.js)["']/g))
      waiting.push(path.posix.join(path.posix.dirname(file), name));
  }
  const size = bytes / 1000;
  return [
    {
      measure: `console's first script, ${seen.size} files, gzip`,
      unit: 'kB',
      ours: { min: size, median: size, max: size },
      goal: { most: 350 },
    },
  ];
};
