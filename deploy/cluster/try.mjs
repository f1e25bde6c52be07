/**
 * `npm run try-cluster -- --kube PATH [--rows FILE.csv.gz] [--no-images] [--keep]`: proves the chart on a real Kubernetes of this
 * machine. `kube` is a program with the commands up, load, run and down; `run` runs a command inside, where kubectl and helm are.
 * Builds the images, installs two copies of each service, signs in, brings real requests through to the overview, upgrades and
 * rolls back under light traffic, kills pods, uninstalls. Ends with `N passed, N failed`.
 */
import { execFileSync, spawn, spawnSync } from 'node:child_process';
import {
  createReadStream,
  createWriteStream,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { pipeline } from 'node:stream/promises';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { createGunzip, createGzip } from 'node:zlib';
import { parse } from 'yaml';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..', '..');
const { values: options } = parseArgs({
  options: {
    kube: { type: 'string', default: 'kube' },
    rows: { type: 'string' },
    'no-images': { type: 'boolean', default: false },
    keep: { type: 'boolean', default: false },
  },
});

const SPACE = 'goldkey';
const REGISTRY = 'registry.local/goldkey';
const VERSIONS = ['0.1.0', '0.1.1'];
const URL_INSIDE = `http://goldkey-gateway.${SPACE}.svc.cluster.local:8080`;
const ROWS = 2_000;
const scratch = mkdtempSync(path.join(tmpdir(), 'goldkey-cluster-'));
const chart = path.join(root, 'charts/goldkey');
const services = Object.keys(parse(readFileSync(path.join(chart, 'values.yaml'), 'utf8')).services);
const began = Date.now();
const say = (line) => process.stdout.write(`${`${Math.round((Date.now() - began) / 1000)} s`.padStart(6)}  ${line}\n`);

const kube = (...args) => execFileSync(options.kube, args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] });
const inside = (...args) => kube('run', ...args);
const kubectl = (...args) => inside('kubectl', '-n', SPACE, ...args);
const json = (...args) => JSON.parse(kubectl(...args, '-o', 'json'));
const node = (...args) =>
  inside(process.execPath, ...args.map((arg) => (arg.endsWith('.mjs') ? path.join(root, arg) : arg)));

const counts = { passed: 0, failed: 0 };
/** One thing that must hold; what does not is told, and the rest goes on. */
const prove = async (sentence, work) => {
  try {
    await work();
    counts.passed += 1;
    say(`passed: ${sentence}`);
    return true;
  } catch (error) {
    counts.failed += 1;
    say(`FAILED: ${sentence}\n${error.message}`);
    return false;
  }
};
const must = (holds, sentence) => {
  if (!holds) throw new Error(sentence);
};

const install = (verb, tag) =>
  inside(
    ...['helm', ...verb, 'goldkey', chart, '-n', SPACE, '--wait', '--timeout', '420s', '--set', `image.tag=${tag}`],
    ...['-f', valuesFile],
  );

const valuesFile = path.join(scratch, 'values.yaml');
/** All copies, old and new, find room on a machine of two cores. */
const LITTLE = '{ requests: { cpu: 20m, memory: 96Mi }, limits: { memory: 768Mi } }';
const trialImage = (name) => `{ trial: { image: "${REGISTRY}/${name}:trial", storage: "", resources: ${LITTLE} } }`;
writeFileSync(
  valuesFile,
  `publicUrl: ${URL_INSIDE}
image: { registry: ${REGISTRY} }
replicas: 2
pod: { resources: ${LITTLE} }
services: { evaluation: { resources: ${LITTLE} } }
postgres: ${trialImage('postgres')}
kafka: ${trialImage('kafka')}
`,
);

const buildImages = () => {
  const build = (...args) => {
    const tool = path.join(root, 'deploy/docker/build.mjs');
    const { status } = spawnSync(process.execPath, [tool, '--registry', REGISTRY, '--offline', ...args], {
      stdio: ['ignore', 'ignore', 'inherit'],
    });
    must(status === 0, 'an image could not be built: `npm run images` says why');
  };
  build('--stores', '--tag', VERSIONS[0]);
  build('--tag', VERSIONS[1]);
};

/** The first rows of the file, as a file of its own. */
const firstRows = async (file) => {
  const to = path.join(scratch, 'rows.csv.gz');
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
const rememberAddress = () => {
  const secret = (key) => Buffer.from(json('get', 'secret', 'goldkey-sign-in').data[key], 'base64').toString();
  const home = path.join(scratch, 'home');
  mkdirSync(home, { recursive: true });
  writeFileSync(path.join(home, 'state.json'), JSON.stringify({ publicUrl: URL_INSIDE }));
  writeFileSync(path.join(home, 'secrets.json'), JSON.stringify({ cliClient: secret('cli') }));
  return { home, login: secret('login'), password: secret('password') };
};

const ready = () =>
  json('get', 'deployments').items.every(
    ({ spec, status }) => status.readyReplicas === spec.replicas && status.updatedReplicas === spec.replicas,
  );

const until = async (what, look, patienceMs = 120_000) => {
  for (const end = Date.now() + patienceMs; !(await look()); await pause(1_000))
    must(Date.now() < end, `after ${patienceMs / 1000} s still not: ${what}`);
};

/** People at work while `work` goes on; answers what they met. */
const underTraffic = async ({ login, password }, work) => {
  const file = path.join(scratch, `visitors-${Date.now()}.json`);
  const script = path.join(root, 'deploy/cluster/visitors.mjs');
  const args = ['run', process.execPath, script, URL_INSIDE, login, password, file];
  const visitors = spawn(options.kube, args, { stdio: ['ignore', 'inherit', 'inherit'] });
  const ended = new Promise((resolve) => visitors.once('exit', resolve));
  await pause(5_000);
  try {
    await work();
    await pause(5_000);
  } finally {
    visitors.kill('SIGTERM');
    await ended;
  }
  must(existsSync(file), 'the visitors did not come to their end');
  return JSON.parse(readFileSync(file, 'utf8'));
};

const nobodyTurnedAway = ({ calls, failed, committed }) => {
  say(`  ${calls} calls, ${committed} cases taken in, ${failed.length} calls failed`);
  must(failed.length === 0, failed.slice(0, 10).join('\n'));
  must(calls > 40 && committed > 10, 'too few calls for a proof');
};

const tryEverything = async () => {
  kube('up');
  say('loading images');
  const tagged = VERSIONS.flatMap((tag) => services.map((name) => `${REGISTRY}/${name}:${tag}`));
  kube('load', `${REGISTRY}/postgres:trial`, `${REGISTRY}/kafka:trial`, ...tagged);
  inside('kubectl', 'create', 'namespace', SPACE);
  inside('kubectl', 'label', 'namespace', SPACE, 'pod-security.kubernetes.io/enforce=restricted');

  const installed = await prove(
    'the chart installs, two copies of each service, in a namespace that restricts pods',
    () => install(['install'], VERSIONS[0]),
  );
  if (!installed) return kubectl('get', 'pods,jobs');
  const address = rememberAddress();
  const atHome = ['--home', address.home];

  if (options.rows !== undefined) {
    const rows = await firstRows(options.rows);
    await prove('2,000 real requests come through to the overview, and agree with a count of their own', async () => {
      const mapping = path.join(root, 'deploy/examples/service-requests.mapping.yaml');
      const bad = ['--bad-rows', path.join(scratch, 'bad.csv')];
      const imported = spawnSync(
        options.kube,
        ['run', process.execPath, path.join(root, 'tools/run-cli.mjs'), 'import', 'complaints', '--file', rows].concat([
          '--mapping',
          mapping,
          ...bad,
          ...atHome,
        ]),
        { encoding: 'utf8' },
      );
      must([0, 3].includes(imported.status), imported.stdout + imported.stderr);
      const counter = path.join(root, 'deploy/examples/count-service-requests.py');
      const counted = path.join(scratch, 'counts.json');
      writeFileSync(counted, execFileSync('python3', [counter, rows]));
      await until('the overview agrees', () => {
        const compared = spawnSync(
          options.kube,
          [
            'run',
            process.execPath,
            path.join(root, 'deploy/examples/compare-overview.mjs'),
            '--counts',
            counted,
            ...atHome,
          ],
          { encoding: 'utf8' },
        );
        return compared.status === 0;
      });
    });
  }
  await prove('an upgrade under light traffic fails no call', async () => {
    nobodyTurnedAway(await underTraffic(address, () => install(['upgrade'], VERSIONS[1])));
    must(ready(), 'not every copy is of the new version');
  });
  await prove('a way back under light traffic fails no call', async () => {
    nobodyTurnedAway(
      await underTraffic(address, () =>
        inside('helm', 'rollback', 'goldkey', '1', '-n', SPACE, '--wait', '--timeout', '420s'),
      ),
    );
  });
  await prove('one pod of each service is killed, and nobody is turned away for long', async () => {
    for (const name of services) {
      const [pod] = json('get', 'pods', '-l', `app.kubernetes.io/component=${name}`).items;
      kubectl('delete', 'pod', pod.metadata.name, '--grace-period=0', '--force');
    }
    await until('every copy is ready', ready);
    await until('somebody is let in', () => {
      try {
        return node('deploy/cluster/look.mjs', URL_INSIDE, address.login, address.password).includes('let in');
      } catch {
        return false;
      }
    });
  });
  await prove('nothing stays behind after it is uninstalled but the seed of its secrets', () => {
    inside('helm', 'uninstall', 'goldkey', '-n', SPACE, '--wait');
    const kinds = 'deployments,statefulsets,jobs,services,secrets,networkpolicies,poddisruptionbudgets,serviceaccounts';
    const left = json('get', kinds, '-l', 'app.kubernetes.io/instance=goldkey').items.map(
      ({ kind, metadata }) => `${kind} ${metadata.name}`,
    );
    must(left.join() === 'Secret goldkey-seed', `left: ${left.join(', ')}`);
  });
};

try {
  if (!options['no-images']) {
    say('building images');
    buildImages();
  }
  await tryEverything();
} catch (error) {
  counts.failed += 1;
  say(error.stack ?? String(error));
} finally {
  if (!options.keep) kube('down');
  rmSync(scratch, { recursive: true, force: true });
}
process.stdout.write(`${counts.passed} passed, ${counts.failed} failed\n`);
process.exit(counts.failed === 0 ? 0 : 1);
