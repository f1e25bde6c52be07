/**
 * `npm run try-cluster -- --kube PATH [--rows FILE.csv.gz] [--before REVISION] [--replicas 2] [--minutes 40] [--no-images] [--keep]`:
 * proves the chart on a real Kubernetes of this machine (deploy/cluster/cluster.mjs says what PATH must be able to do).
 * Builds the images of two versions, installs the older one, signs in, brings requests through to the overview, upgrades and
 * goes back under light traffic, kills pods, uninstalls. `--before` takes the older version, chart and images, from that commit.
 * Whatever it started is ended in the end, also on SIGINT, SIGTERM and when the minutes are over.
 * The last line is `N passed, N failed`.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { clusterBy } from './cluster.mjs';
import { proofsFor } from './proofs.mjs';
import { archiveOf, buildImages, imagesOf, REGISTRY, twoVersions } from './versions.mjs';

const SPACE = 'goldkey';
const URL_INSIDE = `http://goldkey-gateway.${SPACE}.svc.cluster.local:8080`;

const { values: options } = parseArgs({
  options: {
    kube: { type: 'string', default: 'kube' },
    rows: { type: 'string' },
    before: { type: 'string' },
    replicas: { type: 'string', default: '2' },
    minutes: { type: 'string', default: '40' },
    'no-images': { type: 'boolean', default: false },
    keep: { type: 'boolean', default: false },
  },
});

const began = Date.now();
const say = (line) => process.stdout.write(`${`${Math.round((Date.now() - began) / 1000)} s`.padStart(6)}  ${line}\n`);

const stopped = new AbortController();
const stopBecause = (why) => stopped.abort(new Error(why));
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => stopBecause(`stopped by ${signal}`));
const clock = setTimeout(() => stopBecause(`${options.minutes} minutes are over`), Number(options.minutes) * 60_000);
const over = stopped.signal;

const scratch = mkdtempSync(path.join(tmpdir(), 'goldkey-cluster-'));
const cluster = clusterBy({ program: options.kube, space: SPACE, over });

/** All copies, old and new, find room on a machine of two cores. */
const valuesFor = (replicas) => {
  const little = '{ requests: { cpu: 20m, memory: 96Mi }, limits: { memory: 768Mi } }';
  const store = (name) => `{ trial: { image: "${REGISTRY}/${name}:trial", storage: "", resources: ${little} } }`;
  return `publicUrl: ${URL_INSIDE}
image: { registry: ${REGISTRY} }
replicas: ${replicas}
pod: { resources: ${little} }
services: { evaluation: { resources: ${little} } }
postgres: ${store('postgres')}
kafka: ${store('kafka')}
`;
};

const counts = { passed: 0, failed: 0 };
const failures = [];
/** Lines of the pods' logs that tell of something amiss; pods of before an upgrade are gone with theirs. */
const errorsTold = async () => {
  const all = [
    '-l',
    'app.kubernetes.io/name=goldkey',
    '--prefix',
    '--tail=2000',
    '--max-log-requests=60',
    '--ignore-errors',
  ];
  const lines = (await cluster.kubectl('logs', ...all)).split('\n');
  return lines.filter((line) => /"level":[456]0|"status":5\d\d/.test(line)).join('\n');
};

/** What the cluster says when something did not hold. */
const tellState = async () => {
  const looks = [
    ['get', 'pods', '-o', 'wide'],
    ['get', 'events', '--sort-by=.lastTimestamp', '--field-selector=type!=Normal'],
  ];
  for (const look of looks) say((await cluster.kubectl(...look).catch(({ message }) => message)).slice(-6_000));
  say((await errorsTold().catch(({ message }) => message)).slice(-12_000));
};

/** One thing that must hold; what does not is told, and the rest goes on while there is time. */
const prove = async (sentence, work) => {
  const since = Date.now();
  try {
    await work();
    counts.passed += 1;
    say(`passed: ${sentence} (${Math.round((Date.now() - since) / 1000)} s)`);
    return true;
  } catch (error) {
    over.throwIfAborted();
    counts.failed += 1;
    failures.push(`FAILED: ${sentence}\n${error.message}`);
    say(failures.at(-1));
    await tellState();
    return false;
  }
};

/** What has to be done before anything can be proved; `what` is said with the seconds that it took. */
const step = async (what, work) => {
  const since = Date.now();
  await work();
  say(`${what} (${Math.round((Date.now() - since) / 1000)} s)`);
};

const bringImages = async (versions) => {
  const archive = await archiveOf(imagesOf(versions), { scratch, cluster });
  await cluster.kube('load', archive);
  rmSync(archive);
};

const tryEverything = async () => {
  const replicas = Number(options.replicas);
  const versions = twoVersions({ revision: options.before, scratch });
  // Both end before this goes on, also where one of them fails.
  const begun = await Promise.allSettled([
    step('the cluster is up', () => cluster.kube('up')),
    step('the images of two versions are built', () => options['no-images'] || buildImages(versions, { cluster })),
  ]);
  const failed = begun.find(({ status }) => status === 'rejected');
  if (failed !== undefined) throw failed.reason;
  await step('the images are in the cluster', () => bringImages(versions));
  await cluster.inside('kubectl', 'create', 'namespace', SPACE);
  await cluster.inside('kubectl', 'label', 'namespace', SPACE, 'pod-security.kubernetes.io/enforce=restricted');
  const values = path.join(scratch, 'values.yaml');
  writeFileSync(values, valuesFor(replicas));
  const proofs = proofsFor({
    ...{ cluster, versions, values, scratch, replicas, say, over },
    url: URL_INSIDE,
    rows: options.rows,
  });
  await proofs(prove);
};

try {
  // Another's cluster is not ours to end.
  if (await cluster.isUp()) throw new Error('a cluster is up already: end it first (kube down)');
  try {
    await tryEverything();
  } finally {
    if (!options.keep) await cluster.down();
  }
} catch (error) {
  counts.failed += 1;
  say(error.stack ?? String(error));
} finally {
  clearTimeout(clock);
  rmSync(scratch, { recursive: true, force: true });
}
// Said again where whoever reads only the end of it finds them.
for (const failure of failures) say(failure);
process.stdout.write(`${counts.passed} passed, ${counts.failed} failed\n`);
process.exitCode = counts.failed === 0 ? 0 : 1;
