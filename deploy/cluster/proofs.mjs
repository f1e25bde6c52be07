/** What the trial proves, one after the other, each told by `prove(sentence, work)`. */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { must } from './cluster.mjs';
import { bringIn, ROWS, rememberAddress } from './requests.mjs';

/** How long people are at work before and after what is done to the platform. */
const AROUND_MS = 5_000;
/** How long after the installation is whole somebody may come too early: names of what has just begun are known everywhere by then. */
const KNOWN_WITHIN_S = 30;
/** Until a machine of two cores that has other work besides has begun everything; the trial's own minutes are the bound. */
const HELM_WAITS = ['--wait', '--timeout', '900s'];

export const proofsFor = ({ cluster, versions, values, url, scratch, replicas, rows, say, over }) => {
  const [older, newer] = versions;
  const { helm, json, kubectl, node, until } = cluster;
  const release = (verb, { tag, chart }) =>
    helm(verb, 'goldkey', chart, ...HELM_WAITS, '--set', `image.tag=${tag}`, '-f', values);

  const deployments = async () => (await json('get', 'deployments')).items;
  const ready = async () =>
    (await deployments()).every(
      ({ spec, status }) => status.readyReplicas === spec.replicas && status.updatedReplicas === spec.replicas,
    );
  const runs = async ({ tag, services }) => {
    const found = await deployments();
    const names = found.map(({ metadata }) => metadata.labels['app.kubernetes.io/component']);
    must(names.sort().join() === [...services].sort().join(), `there are ${names.join(', ')}`);
    const other = found.filter(({ spec }) => !spec.template.spec.containers[0].image.endsWith(`:${tag}`));
    must(other.length === 0, `not of version ${tag}: ${other.map(({ metadata }) => metadata.name).join(', ')}`);
    const few = found.filter(({ status }) => (status.readyReplicas ?? 0) < replicas);
    must(few.length === 0, `fewer than ${replicas} ready: ${few.map(({ metadata }) => metadata.name).join(', ')}`);
  };

  const install = async () => {
    await release('install', older);
    await runs(older);
  };

  const findSecrets = async () => {
    const { data } = await json('get', 'secret', 'goldkey-sign-in');
    const secret = (key) => Buffer.from(data[key], 'base64').toString();
    const [login, password, cli] = ['login', 'password', 'cli'].map(secret);
    return { login, password, home: rememberAddress({ url, cli, password, folder: path.join(scratch, 'home') }) };
  };

  /** Signs in as a browser does, and answers how many cases there are. */
  const look = async ({ login, password }) => {
    const told = await node('deploy/cluster/look.mjs', url, login, password);
    const [, cases] = /sees (\d+) cases/.exec(told) ?? [];
    must(cases !== undefined, told);
    return Number(cases);
  };

  const signInSoon = async (address) => {
    const seen = await until('group IT is let in', () => look(address).then(() => true), KNOWN_WITHIN_S);
    say(`  let in after ${seen.toFixed(0)} s`);
  };

  const bringRequestsIn = ({ home }) =>
    rows === undefined ? node('deploy/cluster/load-demo.mjs', home) : bringIn(rows, { cluster, home, scratch, say });

  const verify = ({ home }) =>
    until(
      'online and offline agree',
      async () => {
        const told = await node('tools/run-cli.mjs', 'verify', '--home', home);
        say(`  ${told.trim().split('\n').at(-1)}`);
        return true;
      },
      180,
    );

  let acknowledged = 0;
  /** People at work while `work` goes on: nobody is turned away. */
  const underTraffic = async ({ login, password }, work) => {
    const file = path.join(scratch, `visitors-${Date.now()}.json`);
    const visitors = cluster.begin('deploy/cluster/visitors.mjs', url, login, password, file);
    const began = Date.now();
    try {
      await pause(AROUND_MS, undefined, { signal: over });
      await work();
      await pause(AROUND_MS, undefined, { signal: over });
    } finally {
      visitors.end();
    }
    const { all } = await visitors.ended;
    must(existsSync(file), `the visitors did not come to their end: ${all}`);
    const { calls, failed, committed } = JSON.parse(readFileSync(file, 'utf8'));
    const seconds = Math.round((Date.now() - began) / 1000);
    say(`  ${seconds} s, ${calls} calls, ${committed} cases taken in, ${failed.length} calls failed`);
    acknowledged += committed;
    must(failed.length === 0, failed.slice(0, 10).join('\n'));
    must(calls > 40 && committed > 10, 'too few calls for a proof');
  };

  const upgrade = (address) =>
    underTraffic(address, async () => {
      await release('upgrade', newer);
      await runs(newer);
    });

  const goBack = (address) =>
    underTraffic(address, async () => {
      await helm('rollback', 'goldkey', '1', ...HELM_WAITS);
      await runs(older);
    });

  const killPods = async (address) => {
    const pods = await Promise.all(
      older.services.map((name) => json('get', 'pods', '-l', `app.kubernetes.io/component=${name}`)),
    );
    const first = pods.map(({ items }) => items.find(({ metadata }) => !metadata.deletionTimestamp).metadata.name);
    await kubectl('delete', 'pod', ...first, '--grace-period=0', '--force');
    const seen = await until('somebody is let in', () => look(address).then(() => true));
    const whole = await until('every copy is ready', ready);
    say(
      `  ${first.length} pods killed; let in again after ${seen.toFixed(0)} s, all copies ready ${whole.toFixed(0)} s later`,
    );
  };

  const uninstall = async () => {
    await helm('uninstall', 'goldkey', '--wait');
    const kinds =
      'deployments,statefulsets,jobs,pods,services,secrets,configmaps,networkpolicies,poddisruptionbudgets,serviceaccounts,persistentvolumeclaims';
    const left = async () =>
      (await json('get', kinds, '-l', 'app.kubernetes.io/name=goldkey')).items.map(
        ({ kind, metadata }) => `${kind} ${metadata.name}`,
      );
    await until('only the seed of its secrets is left', async () => (await left()).join() === 'Secret goldkey-seed');
  };

  /** All of them; what builds on something that does not hold is left out, and told as failed by `prove`. */
  return async (prove) => {
    const copies = `${replicas} cop${replicas === 1 ? 'y' : 'ies'} of each service`;
    if (!(await prove(`the chart installs, ${copies}, in a namespace that restricts pods`, install))) return;
    const address = await findSecrets();
    if (!(await prove('group IT signs in as a browser does', () => signInSoon(address)))) return;
    const what = rows === undefined ? 'the demo group comes' : `${ROWS.toLocaleString('en')} real requests come`;
    const why = rows === undefined ? '' : ', which agrees with a count of their own';
    await prove(`${what} through to the overview${why}`, () => bringRequestsIn(address));
    await prove('the ledger agrees with the offline assessment of the exported facts', () => verify(address));
    const before = await look(address);
    await prove('an upgrade under light traffic fails no call', () => upgrade(address));
    await prove('a way back under light traffic fails no call', () => goBack(address));
    await prove('one pod of each service is killed, and somebody is let in again', () => killPods(address));
    await prove('every case that was acknowledged is there, once', async () => {
      const after = await look(address);
      say(`  ${before} cases before, ${acknowledged} acknowledged, ${after} after`);
      must(after === before + acknowledged, `${after - before - acknowledged} too many or too few`);
    });
    await prove('figures still agree after all of that', () => verify(address));
    await prove('nothing stays behind after it is uninstalled but the seed of its secrets', uninstall);
  };
};
