/** The two versions of a trial: their images and charts. */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
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

const imageOf = (name, tag) => `${REGISTRY}/${name}:${tag}`;

/** Builds the images of both, and those of the stores. Versions of one checkout are one build under two numbers. */
export const buildImages = async ([older, newer], { cluster }) => {
  const build = ({ checkout, services }, tags, ...more) => {
    const tool = path.join(existsSync(path.join(checkout, BUILDER)) ? checkout : root, BUILDER);
    const numbers = tags.flatMap((tag) => ['--tag', tag]);
    const how = ['--registry', REGISTRY, '--offline', ...numbers, '--only', services.join(','), ...more];
    return cluster.run(process.execPath, [tool, ...how]);
  };
  if (newer.checkout === older.checkout) return build(older, [older.tag, newer.tag], '--stores');
  await build(older, [older.tag], '--stores');
  return build(newer, [newer.tag]);
};

/** The names of all images, as the cluster loads them. */
export const imagesOf = (versions) => [
  imageOf('postgres', 'trial'),
  imageOf('kafka', 'trial'),
  ...versions.flatMap(({ tag, services }) => services.map((name) => imageOf(name, tag))),
];

/**
 * All of these images in one archive, as the cluster loads them. What they have in common is in it once: image after image it would
 * be brought over and over again. Nothing is compressed, for it does not leave the machine.
 */
export const archiveOf = async (images, { scratch, cluster }) => {
  const layout = path.join(scratch, 'images');
  for (const [place, image] of images.entries())
    await cluster.run('buildah', ['push', '--quiet', '--disable-compression', image, `oci:${layout}:${place}`]);
  const file = path.join(layout, 'index.json');
  const index = JSON.parse(readFileSync(file, 'utf8'));
  for (const { annotations } of index.manifests)
    annotations['io.containerd.image.name'] = images[Number(annotations['org.opencontainers.image.ref.name'])];
  writeFileSync(file, JSON.stringify(index));
  const archive = path.join(scratch, 'images.tar');
  await cluster.run('tar', ['-c', '-f', archive, '-C', layout, '.']);
  rmSync(layout, { recursive: true });
  return archive;
};
