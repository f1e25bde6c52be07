/** The two versions of a trial: their images and charts. */
import { execFileSync, spawnSync } from 'node:child_process';
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

const hasSkopeo = () => spawnSync('skopeo', ['--version'], { stdio: 'ignore' }).status === 0;

/**
 * Copies an image into a layout of several. Buildah by itself compresses every layer of every image anew; skopeo leaves them as they
 * are, and those that are there already alone.
 */
const copierTo = (layout) =>
  hasSkopeo()
    ? (image, place) => [
        'skopeo',
        [
          'copy',
          '-q',
          '--dest-oci-accept-uncompressed-layers',
          `containers-storage:${image}`,
          `oci:${layout}:${place}`,
        ],
      ]
    : (image, place) => ['buildah', ['push', '--quiet', image, `oci:${layout}:${place}`]];

/**
 * All of these images in one archive, as the cluster loads them. What they have in common is in it once: image after image it would
 * be brought over and over again.
 */
export const archiveOf = async (images, { scratch, cluster }) => {
  const layout = path.join(scratch, 'images');
  const copy = copierTo(layout);
  for (const [place, image] of images.entries()) await cluster.run(...copy(image, place));
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
