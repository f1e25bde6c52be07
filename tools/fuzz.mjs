/**
 * `npm run fuzz`: every operation of every OpenAPI document is asked with what its schema allows and with what it does not, by
 * schemathesis, on a platform of its own on loopback. Nothing may answer 5xx. `--service billing,estates` limits it, `--examples 20`
 * says how many of each (default 10), `--seed 7` repeats a run. A running platform is asked by
 * `--url http://127.0.0.1:3000 --home <its folder>`. Needs Python 3 with venv, and a package index at the first run.
 */
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { findProjects, root } from './projects.mjs';

const SCHEMATHESIS = '4.32.5';
/** Doors that end what the run stands on: another signing key or nobody's session is no fault to be found. */
const LEFT_OUT = [/^\/session/, /^\/oidc/, /^\/internal/, /^\/health/, /signing-keys/];

const { values: options } = parseArgs({
  options: {
    service: { type: 'string' },
    examples: { type: 'string', default: '10' },
    seed: { type: 'string', default: String(Math.floor(Math.random() * 1_000_000)) },
    url: { type: 'string' },
    home: { type: 'string' },
  },
});

const say = (line) => process.stderr.write(`fuzz: ${line}\n`);

/** The program, installed once beside the other things that are made. */
const program = () => {
  const folder = path.join(root, '.goldkey', `schemathesis-${SCHEMATHESIS}`);
  const found = path.join(folder, 'bin', 'schemathesis');
  if (existsSync(found)) return found;
  mkdirSync(path.dirname(folder), { recursive: true });
  say(`installing schemathesis ${SCHEMATHESIS}`);
  for (const [command, ...args] of [
    ['python3', '-m', 'venv', folder],
    [path.join(folder, 'bin', 'pip'), 'install', '--quiet', `schemathesis==${SCHEMATHESIS}`],
  ]) {
    if (spawnSync(command, args, { stdio: 'inherit' }).status === 0) continue;
    rmSync(folder, { recursive: true, force: true });
    throw new Error('schemathesis cannot be installed here: Python 3 with venv and a package index are needed');
  }
  return found;
};

/** A token of the issuer, as a command-line client gets it: good for ten minutes, so each service is asked with a new one. */
const tokenOf = async (url, secret) => {
  const answer = await fetch(`${url}/oidc/token`, {
    method: 'POST',
    body: new URLSearchParams({ grant_type: 'client_credentials', client_id: 'cli', client_secret: secret }),
  });
  if (!answer.ok) throw new Error(`no token from the issuer: ${answer.status}`);
  return (await answer.json()).access_token;
};

/** The document as it is asked: bodies as generated, `Idempotency-Key` free, doors that are left out gone. */
const documentFor = (folder, scratch) => {
  const document = JSON.parse(readFileSync(path.join(root, folder, 'openapi.json'), 'utf8'));
  document.paths = Object.fromEntries(
    Object.entries(document.paths).filter(([address]) => !LEFT_OUT.some((shape) => shape.test(address))),
  );
  const file = path.join(scratch, `${path.basename(folder)}.json`);
  writeFileSync(file, JSON.stringify(document));
  return { file, operations: Object.keys(document.paths).length };
};

/** It keeps notes of its own in the folder where it runs. */
const fuzzed = (command, args, cwd) =>
  new Promise((resolve) => {
    const child = spawn(command, args, { cwd, stdio: ['ignore', 'inherit', 'inherit'] });
    child.on('close', (code) => resolve(code === 0));
    child.on('error', () => resolve(false));
  });

const started = async () => {
  if (options.url !== undefined && options.home !== undefined) {
    return { url: options.url, home: options.home, stop: async () => undefined };
  }
  const { startTestServices } = await import('../deploy/local/test-services.mjs');
  return startTestServices({ demo: false, pages: false, log: say });
};

const main = async () => {
  const command = program();
  const wanted = options.service?.split(',');
  const services = findProjects().filter(
    ({ type, name, folder }) =>
      type === 'service' && existsSync(path.join(root, folder, 'openapi.json')) && (wanted?.includes(name) ?? true),
  );
  const scratch = mkdtempSync(path.join(tmpdir(), 'goldkey-fuzz-'));
  const platform = await started();
  const failed = [];
  try {
    const { cliClient } = JSON.parse(readFileSync(path.join(platform.home, 'secrets.json'), 'utf8'));
    for (const { name, folder } of services) {
      const { file, operations } = documentFor(folder, scratch);
      if (operations === 0) continue;
      say(`${name}: ${operations} addresses, seed ${options.seed}`);
      const passed = await fuzzed(
        command,
        [
          'run',
          file,
          ...['--url', platform.url, '--seed', options.seed, '--max-examples', options.examples],
          ...['--header', `Authorization: Bearer ${await tokenOf(platform.url, cliClient)}`],
          ...['--checks', 'not_a_server_error', '--phases', 'examples,coverage,fuzzing', '--continue-on-failure'],
          ...['--suppress-health-check', 'all', '--request-timeout', '30', '--no-color'],
        ],
        scratch,
      );
      if (!passed) failed.push(name);
    }
  } finally {
    await platform.stop();
    rmSync(scratch, { recursive: true, force: true });
  }
  say(failed.length === 0 ? 'nothing broke' : `broke: ${failed.join(', ')}; repeat with --seed ${options.seed}`);
  return failed.length === 0 ? 0 : 1;
};

process.exit(await main());
