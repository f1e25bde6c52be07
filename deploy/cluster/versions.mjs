/** The two versions of a trial: their images and charts. */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import { root } from './cluster.mjs';

export const REGISTRY = 'registry.local/goldkey';
const BUILDER = 'deploy/docker/build.mjs';

const chartOf = (checkout) => path.join(checkout, 'charts/goldkey');

/** Names of the services that the chart of a version has. */
const servicesOf = (chart) => Object.keys(parse(readFileSync(path.join(chart, 'values.yaml'), 'utf8')).services);

const checkoutOf = (revision, folder) => {
  mkdirSync(folder);
  const archive = execFileSync('git', ['archive', revision], { cwd: root, maxBuffer: 1 << 30 });
  execFileSync('tar', ['-x', '-C', folder], { input: archive });
  return folder;
};

/**
 * The older and the newer version as `{ tag, checkout, chart, services }`. The newer one is this checkout; the older one is the
 * `revision` of the repository, or this checkout under another number.
 */
export const twoVersions = ({ revision, scratch }) => {
  const older = revision === undefined ? root : checkoutOf(revision, path.join(scratch, 'older'));
  return [
    ['0.1.0', older],
    ['0.1.1', root],
  ].map(([tag, checkout]) => {
    const chart = chartOf(checkout);
    return { tag, checkout, chart, services: servicesOf(chart) };
  });
};

/** Builds the images of both, and those of the stores. */
export const buildImages = async (versions, { run }) => {
  for (const [index, { tag, checkout }] of versions.entries()) {
    const stores = index === 0 ? ['--stores'] : [];
    const tool = path.join(existsSync(path.join(checkout, BUILDER)) ? checkout : root, BUILDER);
    await run(process.execPath, [tool, '--registry', REGISTRY, '--offline', '--tag', tag, ...stores]);
  }
};

/** The names of all images, as the cluster loads them. */
export const imagesOf = (versions) => [
  `${REGISTRY}/postgres:trial`,
  `${REGISTRY}/kafka:trial`,
  ...versions.flatMap(({ tag, services }) => services.map((name) => `${REGISTRY}/${name}:${tag}`)),
];
