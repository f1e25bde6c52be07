/**
 * Compares the inspections that the running platform holds with what was counted without it.
 *   node deploy/examples/compare-inspections.mjs --counts counts.json [--home FOLDER]
 * --counts  from count-inspections.py: posts, rounds, findings, verified and late ones of every property
 * --home    of the running copy; default GOLDKEY_HOME, else .goldkey
 * Exit status: 0 all agrees, 1 something differs (each difference is a line), 2 nothing could be compared.
 */
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { findAddress, Platform, PlatformError } from '../../libs/client/dist/index.js';

const { values: options } = parseArgs({ options: { counts: { type: 'string' }, home: { type: 'string' } } });
if (!options.counts) {
  process.stderr.write('Use: node deploy/examples/compare-inspections.mjs --counts FILE [--home FOLDER]\n');
  process.exit(2);
}

const fail = (error) => {
  if (!(error instanceof PlatformError)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exit(2);
};

const counted = JSON.parse(readFileSync(options.counts, 'utf8'));
const platform = new Platform(await findAddress({ home: options.home ?? process.env.GOLDKEY_HOME }).catch(fail));

const codes = new Map();
for await (const { id, code } of platform.list('/api/estates/properties')) codes.set(id, code);

const held = new Map();
const placeOf = ({ propertyId }) => {
  const code = codes.get(propertyId) ?? propertyId;
  if (!held.has(code)) held.set(code, { posts: 0, rounds: 0, findings: 0, verified: 0, late: 0 });
  return held.get(code);
};
for (const name of ['posts', 'rounds', 'findings']) {
  for await (const record of platform.list(`/api/inspections/${name}`)) {
    const place = placeOf(record);
    place[name] += 1;
    if (!record.verification) continue;
    place.verified += 1;
    if (record.dueAt && Date.parse(record.verification.at) > Date.parse(record.dueAt)) place.late += 1;
  }
}

const differences = [];
for (const code of new Set([...Object.keys(counted.properties), ...held.keys()])) {
  const [here, there] = [held.get(code), counted.properties[code]].map((value) => JSON.stringify(value ?? null));
  if (here !== there) differences.push(`${code}: the platform holds ${here}, the files ${there}`);
}
const sum = (name) => [...held.values()].reduce((total, place) => total + place[name], 0);
for (const difference of differences.slice(0, 20)) process.stdout.write(`${difference}\n`);
process.stdout.write(
  `${held.size} properties: ${sum('posts')} posts, ${sum('rounds')} rounds, ${sum('findings')} findings, ` +
    `${sum('verified')} verified, ${sum('late')} late; ${differences.length === 0 ? 'all agree' : `${differences.length} differ`}\n`,
);
process.exitCode = differences.length === 0 ? 0 : 1;
