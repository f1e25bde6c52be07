/** The platform's own commands, run as a person runs them. */
import { spawn } from 'node:child_process';
import { closeSync, openSync } from 'node:fs';
import path from 'node:path';
import { root } from '../projects.mjs';

/**
 * Runs a program of this repository with node. Answers its exit status (`null` where it was killed) and what it said; its
 * standard output goes to the file `out` where one is named.
 */
export const run = (args, { started = () => undefined, out } = {}) =>
  new Promise((resolve, reject) => {
    const file = out === undefined ? 'pipe' : openSync(out, 'w');
    const child = spawn(process.execPath, args, { cwd: root, stdio: ['ignore', file, 'pipe'] });
    if (out !== undefined) closeSync(file);
    started(child);
    let said = '';
    for (const stream of [child.stdout, child.stderr])
      stream?.on('data', (chunk) => {
        said += chunk;
      });
    child.on('error', reject);
    child.on('close', (status) => resolve({ status, said: said.trim() }));
  });

const MAPPING = path.join(root, 'deploy', 'examples', 'service-requests.mapping.yaml');

/** `npm run import`: the register's file into the running copy. */
export const importFile = (file, { home, ...options }) => {
  const badRows = path.join(home, `${path.basename(file)}.bad-rows.csv`);
  const call = ['complaints', '--file', file, '--mapping', MAPPING, '--bad-rows', badRows, '--home', home];
  return run(['tools/run-cli.mjs', 'import', ...call], options);
};

export const verify = (home) => run(['tools/run-cli.mjs', 'verify', '--home', home]);

/** Exports the events, assesses them offline, and compares platform, assessment and count. */
export const compareAssessment = async ({ home, countsFile, month }) => {
  const [events, assessed] = ['events.ndjson', 'assessed.json'].map((name) => path.join(home, name));
  const exported = await run(['tools/run-cli.mjs', 'export', '--events', '--out', events, '--home', home]);
  if (exported.status !== 0) return exported;
  const asOf = new Date().toISOString();
  const assessing = ['tools/run-cli.mjs', 'assess', '--events', events, '--period', month, '--as-of', asOf];
  const done = await run(assessing, { out: assessed });
  if (done.status !== 0) return done;
  const compare = 'deploy/examples/compare-overview.mjs';
  return run([compare, '--counts', countsFile, '--assessed', assessed, '--home', home]);
};
