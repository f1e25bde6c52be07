/**
 * `npm run fuzz`: every operation of every OpenAPI document is asked with what its schema allows and with what it does not, by
 * schemathesis, on a platform of its own on loopback with the demo group. Nothing may answer 5xx, keep anybody waiting for half a minute,
 * or end a service. `--service billing,estates` limits it, `--examples 20` says how many of each (default 10), `--seed 7`
 * repeats a run, `--minutes 60` is all the time that it takes at most. A running platform is asked by
 * `--url http://127.0.0.1:3000 --home <its folder>`. Needs Python 3 with venv, and a package index at the first run.
 */
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { fuzz, installed } from './fuzz/schemathesis.mjs';
import { findProjects, root } from './projects.mjs';

/** Doors that end what the run stands on: another signing key or nobody's session is no fault to be found. */
const LEFT_OUT = [/^\/session/, /^\/oidc/, /^\/internal/, /^\/health/, /signing-keys/];
/** A token is good for ten minutes: a part of so many addresses is asked with one, and takes less. */
const ADDRESSES_A_TOKEN = 25;
const PART_MINUTES = 9;
/** Where more of the answers only say that nobody is let in, nothing was tried. */
const MOST_SENT_AWAY = 0.5;

const { values: options } = parseArgs({
  options: {
    service: { type: 'string' },
    examples: { type: 'string', default: '10' },
    seed: { type: 'string', default: String(Math.floor(Math.random() * 1_000_000)) },
    minutes: { type: 'string', default: '60' },
    url: { type: 'string' },
    home: { type: 'string' },
  },
});

const say = (line) => process.stderr.write(`fuzz: ${line}\n`);

const stopped = new AbortController();
const stopBecause = (why) => stopped.abort(new Error(why));
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => stopBecause(`stopped by ${signal}`));

/** A token of the issuer, as a command-line client gets it. */
const tokenOf = async (url, secret) => {
  const answer = await fetch(`${url}/oidc/token`, {
    method: 'POST',
    body: new URLSearchParams({ grant_type: 'client_credentials', client_id: 'cli', client_secret: secret }),
  });
  if (!answer.ok) throw new Error(`no token from the issuer: ${answer.status}`);
  return (await answer.json()).access_token;
};

/** A service's document in parts, without the doors that are left out. */
const partsOf = (folder) => {
  const document = JSON.parse(readFileSync(path.join(root, folder, 'openapi.json'), 'utf8'));
  const doors = Object.entries(document.paths).filter(([address]) => !LEFT_OUT.some((shape) => shape.test(address)));
  return Array.from({ length: Math.ceil(doors.length / ADDRESSES_A_TOKEN) }, (_each, part) => ({
    ...document,
    paths: Object.fromEntries(doors.slice(part * ADDRESSES_A_TOKEN, (part + 1) * ADDRESSES_A_TOKEN)),
  }));
};

const operationsOf = ({ paths }) => Object.values(paths).reduce((sum, verbs) => sum + Object.keys(verbs).length, 0);

const started = async () => {
  if (options.url !== undefined && options.home !== undefined) {
    return { url: options.url, home: options.home, services: [], stop: async () => undefined };
  }
  const { startTestServices } = await import('../deploy/local/test-services.mjs');
  const { running, ...platform } = await startTestServices({ pages: false, log: say });
  return { ...platform, services: running.services };
};

/** Resident memory of a process in MiB, where the system tells. */
const memoryOf = ({ pid }) => {
  const file = `/proc/${pid}/status`;
  const [, kilobytes] = existsSync(file) ? (/^VmRSS:\s+(\d+)/m.exec(readFileSync(file, 'utf8')) ?? []) : [];
  return Math.round(Number(kilobytes ?? 0) / 1024);
};

const add = (sums, answers) => {
  for (const [status, count] of Object.entries(answers)) sums[status] = (sums[status] ?? 0) + count;
};
const told = (answers) =>
  Object.entries(answers)
    .map(([status, count]) => `${count} × ${status}`)
    .join(', ');

/** One service's doors, part after part; answers what is wrong with it, in words. */
const tryService = async ({ name, folder }, { program, platform, secret, scratch, sums }) => {
  const faults = [];
  const parts = partsOf(folder);
  const answers = {};
  let slowest = 0;
  for (const [index, document] of parts.entries()) {
    stopped.signal.throwIfAborted();
    say(`${name}: part ${index + 1} of ${parts.length}, ${operationsOf(document)} operations`);
    const { status, ...part } = await fuzz(program, {
      ...{ document, scratch, url: platform.url, seed: options.seed, examples: options.examples },
      token: await tokenOf(platform.url, secret),
      over: AbortSignal.any([stopped.signal, AbortSignal.timeout(PART_MINUTES * 60_000)]),
    });
    stopped.signal.throwIfAborted();
    if (status === null) faults.push(`part ${index + 1} did not end within ${PART_MINUTES} minutes`);
    else if (status !== 0) faults.push(`part ${index + 1} broke`);
    add(answers, part.answers);
    slowest = Math.max(slowest, part.slowestMs);
  }
  const all = Object.values(answers).reduce((sum, count) => sum + count, 0);
  const away = (answers[401] ?? 0) + (answers[403] ?? 0);
  if (away > all * MOST_SENT_AWAY) faults.push(`${away} of ${all} requests were sent away: their doors are not tried`);
  say(`${name}: ${all} answers, ${told(answers)}; the slowest after ${(slowest / 1000).toFixed(1)} s`);
  add(sums, answers);
  return faults.map((fault) => `${name}: ${fault}`);
};

const main = async () => {
  const program = installed(say);
  const wanted = options.service?.split(',');
  const services = findProjects().filter(
    ({ type, name, folder }) =>
      type === 'service' && existsSync(path.join(root, folder, 'openapi.json')) && (wanted?.includes(name) ?? true),
  );
  const clock = setTimeout(() => stopBecause(`${options.minutes} minutes are over`), Number(options.minutes) * 60_000);
  const platform = await started();
  const scratch = mkdtempSync(path.join(tmpdir(), 'goldkey-fuzz-'));
  const before = platform.services.map(memoryOf);
  const faults = [];
  const sums = {};
  try {
    const { cliClient: secret } = JSON.parse(readFileSync(path.join(platform.home, 'secrets.json'), 'utf8'));
    say(`seed ${options.seed}, ${options.examples} examples`);
    for (const service of services)
      faults.push(...(await tryService(service, { program, platform, secret, scratch, sums })));
  } catch (error) {
    if (!stopped.signal.aborted) throw error;
    faults.push(error.message);
  } finally {
    clearTimeout(clock);
    for (const [index, service] of platform.services.entries()) {
      say(`${service.name}: ${before[index]} MiB before, ${memoryOf(service)} MiB after`);
      if (service.restarts > 0) faults.push(`${service.name} ended by itself, ${service.restarts} times`);
    }
    await platform.stop({ keep: faults.length > 0 });
    rmSync(scratch, { recursive: true, force: true });
  }
  say(told(sums));
  if (faults.length === 0) say('nothing broke');
  else say(`${faults.join('; ')}. Repeat with --seed ${options.seed}. Logs: ${path.join(platform.home, 'logs')}`);
  return faults.length === 0 ? 0 : 1;
};

process.exit(await main());
