/** Reads a whole backup before anything is done with it: that it opens, is complete, and holds what its manifest says. */
import { Obstacle } from '../local/processes.mjs';
import { readArchive, textOf } from './archive.mjs';
import { tally } from './tables.mjs';

/** The form of the archive that this code writes and reads. */
export const FORMAT = 1;

/** Whether this code can take what the backup holds. Throws an {@link Obstacle} with what to do. */
const mustFit = ({ format, version, services }, found) => {
  if (format !== FORMAT)
    throw new Obstacle(
      `The backup has form ${format}, this Goldkey reads form ${FORMAT}: restore it with version ${version}.`,
    );
  const unknown = services.filter((service) => !found.includes(service));
  if (unknown.length > 0)
    throw new Obstacle(
      `The backup of version ${version} has services that are not here: ${unknown.join(', ')}. Restore it with that version, then upgrade.`,
    );
};

const mustHold = (file, manifest, seen) => {
  for (const [service, { tables }] of Object.entries(manifest.databases)) {
    for (const [name, { rows, sha256 }] of Object.entries(tables)) {
      const found = (seen.get(`${service}/${name}`) ?? tally()).result();
      if (found.rows !== rows || found.sha256 !== sha256)
        throw new Obstacle(
          `${file} does not hold ${service}.${name} as its manifest says: ${found.rows} rows of ${rows}.`,
        );
    }
  }
};

/** Answers head and manifest. Throws an {@link Obstacle} where the file is damaged, not complete, or does not fit `services`. */
export const inspectArchive = async (file, key, services) => {
  let [head, manifest] = [undefined, undefined];
  const seen = new Map();
  await readArchive(file, key, async (name, stream) => {
    if (name === 'manifest.json') {
      manifest = JSON.parse(await textOf(stream));
      return;
    }
    if (name === 'goldkey.json') {
      head = JSON.parse(await textOf(stream));
      mustFit(head, services);
      return;
    }
    const [kind, service, table] = name.split('/');
    const place = `${service}/${table}`;
    const counting = kind === 'databases' ? (seen.get(place) ?? tally()) : undefined;
    if (counting) seen.set(place, counting);
    for await (const chunk of stream) counting?.take(chunk);
  });
  if (head === undefined || manifest === undefined)
    throw new Obstacle(`${file} ends before its end: it was never completed.`);
  mustHold(file, manifest, seen);
  return { head, manifest };
};
