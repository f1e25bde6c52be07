/** Requests that the trial brings in: the first of a real log, or where there is none the demo group. */
import { execFileSync } from 'node:child_process';
import { createReadStream, createWriteStream, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { pipeline } from 'node:stream/promises';
import { createGunzip, createGzip } from 'node:zlib';
import { root } from './cluster.mjs';

export const ROWS = 2_000;
const EXAMPLES = path.join(root, 'deploy/examples');

/** The first rows of the file, as a file of its own. */
const firstRows = async (file, to) => {
  const lines = createInterface({ input: createReadStream(file).pipe(createGunzip()) });
  const take = async function* () {
    let count = 0;
    for await (const line of lines) {
      if (count > ROWS) return;
      count += 1;
      yield `${line}\n`;
    }
  };
  await pipeline(take, createGzip(), createWriteStream(to));
  return to;
};

/** The folder in which commands look where the platform is and as whom they speak to it. */
export const rememberAddress = ({ url, cli, password, folder }) => {
  mkdirSync(folder, { recursive: true });
  writeFileSync(path.join(folder, 'state.json'), JSON.stringify({ publicUrl: url }));
  writeFileSync(path.join(folder, 'secrets.json'), JSON.stringify({ cliClient: cli, passwords: { it: password } }), {
    mode: 0o600,
  });
  return folder;
};

/** Brings the first rows of `file` in by the command line, and waits until the overview says what the file itself does. */
export const bringIn = async (file, { cluster, home, scratch, say }) => {
  const rows = await firstRows(file, path.join(scratch, 'rows.csv.gz'));
  const mapping = path.join(EXAMPLES, 'service-requests.mapping.yaml');
  const bad = path.join(scratch, 'bad-rows.csv');
  const cli = ['import', 'complaints', '--file', rows, '--mapping', mapping, '--bad-rows', bad, '--home', home];
  // It ends with 3 where rows of the file cannot be true: those are in the list of bad rows.
  const told = await cluster.nodeEnding([0, 3], 'tools/run-cli.mjs', ...cli);
  say(`  ${told.split('\n')[0]}`);
  const counted = path.join(scratch, 'counts.json');
  writeFileSync(counted, execFileSync('python3', [path.join(EXAMPLES, 'count-service-requests.py'), rows]));
  const compare = () =>
    cluster.node('deploy/examples/compare-overview.mjs', '--counts', counted, '--home', home).then((text) => {
      say(`  ${text.trim().split('\n').at(-1)}`);
      return true;
    });
  await cluster.until('the overview says what the file does', compare);
};
