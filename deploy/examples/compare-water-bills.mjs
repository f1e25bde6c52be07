/**
 * Bills of a water utility once more, by the tariff: what billing would charge beside what was charged.
 *   node deploy/examples/compare-water-bills.mjs --file water-bills.csv.gz [--rates FOLDER/water-rates.yaml] [--differing out.csv]
 * Exact copies of a row are found and counted once. Of every other row with a consumption and its days the charge is priced by the
 * rules that bill households (services/billing, built: `npm run build`), the days of each rate apart. `--differing` lists each bill
 * that does not follow the tariff with both figures. Exit status: 0 at least `--least` (default 0.70) follow to the cent, 1 fewer, 2
 * nothing could be compared.
 */
import { createReadStream, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { createGunzip } from 'node:zlib';
import { addDays, day, fen, formatFen } from '@goldkey/kernel';
import { parse } from 'yaml';
import { priceUsage } from '../../services/billing/dist/domain/tariff/spans.js';

const here = path.dirname(fileURLToPath(import.meta.url));
const { values: options } = parseArgs({
  options: {
    file: { type: 'string' },
    rates: { type: 'string', default: path.join(here, 'water-rates.yaml') },
    differing: { type: 'string' },
    least: { type: 'string', default: '0.70' },
  },
});
if (options.file === undefined) {
  process.stderr.write(
    'Use: node deploy/examples/compare-water-bills.mjs --file FILE [--rates FILE] [--differing FILE]\n',
  );
  process.exit(2);
}

/** The tariffs of the example, each until the day before the next. */
const tariffsOf = ({ factor, rounding, rates }) =>
  rates.map(({ from, price }, index) => {
    const next = rates[index + 1];
    const until = next === undefined ? {} : { until: addDays(day(String(next.from)), -1) };
    return { from: day(String(from)), ...until, tiers: [{ price }], factor, rounding };
  });

/** The fields of a line; quotes hold commas. */
const fieldsOf = (line) =>
  [...line.matchAll(/("([^"]|"")*"|[^,]*)(,|$)/g)]
    .slice(0, -1)
    .map(([, field]) => (field.startsWith('"') ? field.slice(1, -1).replaceAll('""', '"') : field));

const dayOf = (text) => {
  const [, month, date, year] = /^(\d{2})\/(\d{2})\/(\d{4})$/.exec(text) ?? [];
  return year === undefined ? undefined : day(`${year}-${month}-${date}`);
};

/** `196.35`, `258.3` and `12` as fen; undefined for what is no amount. */
const amountOf = (text) => (/^-?\d+(\.\d+)?$/.test(text) ? fen(Number(text).toFixed(2)) : undefined);

const rows = async function* (file) {
  const source = createReadStream(file);
  const lines = createInterface({
    input: file.endsWith('.gz') ? source.pipe(createGunzip()) : source,
    crlfDelay: Infinity,
  });
  let head;
  for await (const line of lines) {
    if (line === '') continue;
    if (head === undefined) head = fieldsOf(line);
    else yield { line, row: Object.fromEntries(fieldsOf(line).map((field, index) => [head[index], field])) };
  }
};

/** What the bill is for, or why it cannot be priced. */
const usageOf = (row) => {
  const quantity = row.Consumption_HCF;
  if (!/^\d+(\.\d+)?$/.test(quantity) || Number(quantity) === 0) return undefined;
  const [begins, until] = [dayOf(row.Service_Start_Date), dayOf(row.Service_End_Date)];
  // A bill begins on the day of the reading before, which the bill before it has charged.
  return { quantity, from: begins && addDays(begins, 1), until };
};

const tariffs = tariffsOf(parse(readFileSync(options.rates, 'utf8'), { schema: 'failsafe' }));
const seen = new Set();
const found = { rows: 0, copies: 0, withoutConsumption: 0, withoutDays: 0, follow: 0, meters: new Set() };
const differing = [];
for await (const { line, row } of rows(options.file)) {
  found.rows += 1;
  if (seen.has(line)) {
    found.copies += 1;
    continue;
  }
  seen.add(line);
  found.meters.add(row.Meter_Number);
  const usage = usageOf(row);
  if (usage === undefined) {
    found.withoutConsumption += 1;
    continue;
  }
  const { from, until } = usage;
  const isSpan = from !== undefined && until !== undefined && from <= until;
  if (!isSpan) found.withoutDays += 1;
  const priced = isSpan ? priceUsage(tariffs, usage).reduce((sum, { amount }) => sum + amount, 0n) : undefined;
  const charged = amountOf(row.Water_Sewer_Charges);
  if (priced !== undefined && priced === charged) found.follow += 1;
  else
    differing.push([
      row.UMIS_BILL_ID,
      row.Meter_Number,
      row.Revenue_Month,
      usage.quantity,
      row.Water_Sewer_Charges,
      priced === undefined ? '' : formatFen(priced),
    ]);
}

const withConsumption = found.follow + differing.length;
if (withConsumption === 0) {
  process.stderr.write('No bill with a consumption: is this the right file?\n');
  process.exit(2);
}
if (options.differing !== undefined) {
  const head = 'bill,meter,month,consumption,charged,by the tariff';
  writeFileSync(options.differing, `${[head, ...differing.map((fields) => fields.join(','))].join('\n')}\n`);
}
const share = found.follow / withConsumption;
process.stdout.write(
  [
    `${found.rows} bills of ${found.meters.size} meters, ${found.copies} of them exact copies`,
    `${found.withoutConsumption} without a consumption; ${found.withoutDays} whose days cannot be`,
    `${withConsumption} with a consumption: ${found.follow} follow the tariff to the cent (${(share * 100).toFixed(2)} %), ${differing.length} differ`,
    '',
  ].join('\n'),
);
process.exit(share >= Number(options.least) ? 0 : 1);
