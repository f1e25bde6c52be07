/**
 * Compares what the running platform shows with what was found out without it.
 *   node deploy/examples/compare-overview.mjs --counts counts.json [--assessed assessed.json] [--home FOLDER]
 * --counts    from count-service-requests.py: closing of every property and department
 * --assessed  from `assess --format json` on the exported events: every rate, and the ledger's entries
 * --home      of the running copy; default GOLDKEY_HOME, else .goldkey
 * Exit status: 0 all agrees, 1 something differs (each difference is a line), 2 nothing could be compared. Right after an
 * import figures are still being settled: what differs then may agree a little later.
 */
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { findAddress, Platform, PlatformError } from '../../libs/client/dist/index.js';

const { values: options } = parseArgs({
  options: { counts: { type: 'string' }, assessed: { type: 'string' }, home: { type: 'string' } },
});
if (!options.counts) {
  process.stderr.write(
    'Use: node deploy/examples/compare-overview.mjs --counts FILE [--assessed FILE] [--home FOLDER]\n',
  );
  process.exit(2);
}

const fail = (error) => {
  if (!(error instanceof PlatformError)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exit(2);
};

const readJson = (file) => JSON.parse(readFileSync(file, 'utf8'));
const platform = new Platform(await findAddress({ home: options.home ?? process.env.GOLDKEY_HOME }).catch(fail));
const differences = [];
let compared = 0;

const compare = (what, online, other) => {
  compared += 1;
  const [here, there] = [online, other].map((value) => JSON.stringify(value ?? null));
  if (here !== there) differences.push(`${what}: the platform says ${here}, the other ${there}`);
};

const fraction = (rate) => rate && [rate.numerator, rate.denominator, rate.value];
const counted = ({ closed, received, rate }) => [String(closed), String(received), rate];

const monthOf = ({ propertyId }, month) =>
  platform.get(`/api/evaluation/properties/${propertyId}/month?month=${month}`);

/** Every property's closing as counted, on the overview and in its month, and that of its departments. */
const compareCounts = async ({ month, properties }, overview, months) => {
  const shown = new Map(overview.items.map((item) => [item.code, item]));
  compare('properties', [...shown.keys()].sort(), Object.keys(properties).sort());
  for (const [code, property] of Object.entries(properties)) {
    const item = shown.get(code);
    if (!item) continue;
    compare(`${code} ${month}`, fraction(item.closing), counted(property));
    const departments = new Map(months.get(item.propertyId).departments.map((one) => [one.name, one.rates]));
    compare(`departments of ${code}`, [...departments.keys()].sort(), Object.keys(property.departments).sort());
    for (const [name, department] of Object.entries(property.departments))
      compare(`${code} / ${name}`, fraction(departments.get(name)?.closing), counted(department));
  }
};

/** What an entry says, whoever assessed it; instants are compared as instants. */
const saying = ({ clause, at, outcome, points, fine }) => `${clause} ${Date.parse(at)} ${outcome} ${points} ${fine}`;
const RATES = ['closing', 'closingSatisfaction', 'establishment'];
/** A subject about which there is nothing to say is left out of an assessment; online its rates are null. */
const known = (rate) => (rate?.value == null ? null : fraction(rate));

/** Every rate of properties and departments, every person's sums, and the entries, as assessed from the exported events. */
const compareAssessment = ({ subjects }, months) => {
  const found = new Map(subjects.map((subject) => [`${subject.kind} ${subject.id}`, subject]));
  for (const { propertyId, code, rates, departments, people } of months.values()) {
    const property = found.get(`property ${propertyId}`);
    for (const name of [...RATES, 'collection', 'dutyCompletion'])
      compare(`${code} ${name}`, known(rates[name]), known(property?.rates?.[name]));
    for (const { unitId, name: department, rates: own } of departments)
      for (const name of RATES)
        compare(
          `${code} / ${department} ${name}`,
          known(own[name]),
          known(found.get(`department ${unitId}`)?.rates?.[name]),
        );
    for (const { employeeId, name, points, fine } of people) {
      const person = found.get(`employee ${employeeId}`);
      compare(`${code}, ${name}`, [points, fine], [person?.points ?? 0, person?.fine ?? '0.00']);
    }
  }
  const online = [...months.values()].flatMap(({ entries }) => entries.map(saying)).sort();
  const offline = subjects.flatMap(({ entries }) => entries.filter(({ propertyId }) => propertyId).map(saying)).sort();
  compare('number of entries', online.length, offline.length);
  compare('entries', online, offline);
};

const counts = readJson(options.counts);
const overview = await platform.get(`/api/evaluation/overview?month=${counts.month}`);
const months = new Map();
for (const item of overview.items) months.set(item.propertyId, await monthOf(item, counts.month));
await compareCounts(counts, overview, months);
if (options.assessed) compareAssessment(readJson(options.assessed), months);

for (const difference of differences.slice(0, 20)) process.stdout.write(`${difference.slice(0, 400)}\n`);
process.stdout.write(
  `${months.size} properties, ${[...months.values()].flatMap(({ departments }) => departments).length} departments: ` +
    `${compared} comparisons, ${differences.length === 0 ? 'all agree' : `${differences.length} differ`}\n`,
);
process.exitCode = differences.length === 0 ? 0 : 1;
