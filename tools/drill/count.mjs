/**
 * Counts a register straight from its file, apart from everything that the platform does with it: nothing of the import
 * is used here but its library for CSV. Times of one zone compare as text.
 */
import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { parse } from 'csv-parse/sync';

const MONTH = '2026-08';

const codeOf = (board) =>
  board
    .toUpperCase()
    .replaceAll(/[^A-Z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '');

/** Four places, half up, in whole numbers. */
const rateOf = (closed, received) => {
  const scaled = (BigInt(closed) * 20_000n + BigInt(received)) / (2n * BigInt(received));
  const digits = String(scaled).padStart(5, '0');
  return `${digits.slice(0, -4)}.${digits.slice(-4)}`;
};

const figures = ({ received, closed }) => ({ received, closed, rate: rateOf(closed, received) });
const sorted = (record) => Object.fromEntries(Object.entries(record).sort(([a], [b]) => (a < b ? -1 : 1)));

/**
 * What must be there when all files are in: `matters`, by key, with their property's code and whether they are closed;
 * `bad`, the keys that are turned away; `month` and `properties` as deploy/examples/compare-overview.mjs takes them.
 */
export const countFiles = (files) => {
  const [matters, bad, places] = [new Map(), [], new Map()];
  const note = (code, agency, closedInMonth) => {
    const property = places.get(code) ?? { received: 0, closed: 0, departments: {} };
    places.set(code, property);
    property.departments[agency] ??= { received: 0, closed: 0 };
    for (const place of [property, property.departments[agency]]) {
      place.received += 1;
      if (closedInMonth) place.closed += 1;
    }
  };
  for (const file of files) {
    const bytes = readFileSync(file);
    const text = file.endsWith('.gz') ? gunzipSync(bytes) : bytes;
    for (const row of parse(text, { columns: true, bom: true })) {
      const received = row.created_date.replace(' ', 'T');
      const closed = row.closed_date.slice(0, 19);
      if (closed !== '' && closed < received) {
        bad.push(row.unique_key);
        continue;
      }
      const code = codeOf(row.community_board);
      matters.set(row.unique_key, { code, closed: closed !== '' });
      if (received.startsWith(MONTH)) note(code, row.agency, closed !== '' && closed.slice(0, 7) <= MONTH);
    }
  }
  const properties = [...places].map(([code, { departments, ...own }]) => {
    const inside = Object.entries(departments).map(([agency, counts]) => [agency, figures(counts)]);
    return [code, { ...figures(own), departments: sorted(Object.fromEntries(inside)) }];
  });
  return { matters, bad, month: MONTH, properties: sorted(Object.fromEntries(properties)) };
};
