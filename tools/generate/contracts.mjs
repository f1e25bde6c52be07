/** TypeScript of the messages and questions, and the event schema that the validator is made from. */
import { execFileSync } from 'node:child_process';
import path from 'node:path';
import { root } from '../projects.mjs';

export const title = 'contracts: proto/src/gen';
export const owns = ['proto/src/gen'];

export const generate = (out) => {
  const cwd = path.join(root, 'proto');
  execFileSync(path.join(root, 'node_modules/.bin/buf'), ['generate', '--output', path.join(out, 'proto')], {
    cwd,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  execFileSync(process.execPath, ['event-schema.mjs', path.join(out, 'proto/src/gen')], { cwd, stdio: 'inherit' });
};
