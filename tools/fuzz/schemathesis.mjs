/** Schemathesis: installed once, run on a part of a service's doors, and what became of the requests. */
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { root } from '../projects.mjs';

const VERSION = '4.32.5';
/** Answers that take longer are told as faults: somebody waits for them. */
const PATIENCE_S = 30;
/** How long it may take to end once it is told to. */
const GRACE_MS = 10_000;

/** The program, installed once beside the other things that are made. */
export const installed = (say) => {
  const folder = path.join(root, '.goldkey', `schemathesis-${VERSION}`);
  const found = path.join(folder, 'bin', 'schemathesis');
  if (existsSync(found)) return found;
  mkdirSync(path.dirname(folder), { recursive: true });
  say(`installing schemathesis ${VERSION}`);
  for (const [command, ...args] of [
    ['python3', '-m', 'venv', folder],
    [path.join(folder, 'bin', 'pip'), 'install', '--quiet', `schemathesis==${VERSION}`],
  ]) {
    if (spawnSync(command, args, { stdio: 'inherit' }).status === 0) continue;
    rmSync(folder, { recursive: true, force: true });
    throw new Error('schemathesis cannot be installed here: Python 3 with venv and a package index are needed');
  }
  return found;
};

/** Runs it in a process group of its own, which ends when `over` comes. Answers its exit status, `null` where it was ended. */
const run = (program, args, { cwd, over }) =>
  new Promise((resolve, reject) => {
    const child = spawn(program, args, { cwd, detached: true, stdio: ['ignore', 'inherit', 'inherit'] });
    const signal = (name) => {
      try {
        process.kill(-child.pid, name);
      } catch {
        // It has ended already.
      }
    };
    let force;
    const stop = () => {
      signal('SIGTERM');
      force = setTimeout(() => signal('SIGKILL'), GRACE_MS);
    };
    over.addEventListener('abort', stop);
    child.once('error', reject);
    child.once('close', (status) => {
      clearTimeout(force);
      over.removeEventListener('abort', stop);
      resolve(status);
    });
  });

const entriesOf = (file) => (existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')).log.entries : []);

/**
 * Asks the doors of `document` as whoever has the `token`. Answers `{ status, answers, slowestMs }`: the exit status (0: nothing
 * broke, `null`: it did not end in time) and how often each HTTP status came.
 */
export const fuzz = async (program, { document, url, token, seed, examples, scratch, over }) => {
  const [file, archive] = ['doors.json', 'requests.har'].map((name) => path.join(scratch, name));
  writeFileSync(file, JSON.stringify(document));
  rmSync(archive, { force: true });
  const status = await run(
    program,
    [
      ...['run', file, '--url', url, '--seed', seed, '--max-examples', examples],
      ...['--header', `Authorization: Bearer ${token}`],
      ...['--checks', 'not_a_server_error', '--phases', 'examples,coverage,fuzzing', '--continue-on-failure'],
      ...['--suppress-health-check', 'all', '--request-timeout', String(PATIENCE_S), '--warnings', 'off'],
      ...['--report', 'har', '--report-har-path', archive, '--no-color'],
    ],
    // It keeps notes of its own in the folder where it runs.
    { cwd: scratch, over },
  );
  const entries = status === null ? [] : entriesOf(archive);
  const answers = {};
  for (const { response } of entries) answers[response.status] = (answers[response.status] ?? 0) + 1;
  return { status, answers, slowestMs: entries.reduce((most, { time }) => Math.max(most, time), 0) };
};
