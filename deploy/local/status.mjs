/** `npm run status`: what of this copy runs, where, how much memory it takes and how far its consumers are behind. */

import { home } from './folders.mjs';
import { familyBytes, isOurs, residentBytes } from './processes.mjs';
import { addressesOf, foundServices } from './services.mjs';
import { readState } from './settings.mjs';

const { pids = {}, ports = {}, publicUrl, starter, postgresPid, kafkaPid } = readState();
const services = foundServices();
const addresses = addressesOf(services, ports);
const megabytes = (bytes) => `${Math.round(bytes / 1_048_576)} MB`;

const valuesOf = (text, name) =>
  text
    .split('\n')
    .filter((line) => line.startsWith(`${name}{`) || line.startsWith(`${name} `))
    .map((line) => Number(line.slice(line.lastIndexOf(' ') + 1)));
const sum = (values) => values.reduce((total, value) => total + value, 0);

/** Evaluation alone has months that wait to be judged. */
const waitingMonths = (metrics) => {
  const months = valuesOf(metrics, 'evaluation_waiting_months');
  return metrics.includes('# TYPE evaluation_waiting_months') ? `, ${sum(months)} months to judge` : '';
};

const serviceRow = async (name) => {
  const url = addresses[`${name.toUpperCase()}_URL`];
  const pid = pids[name];
  const runs = pid !== undefined && isOurs(pid, `services/${name}/dist/main.js`);
  if (!runs) return [name, 'not running', '', '', '', '', ''];
  try {
    const ready = await fetch(`${url}/health/ready`, { signal: AbortSignal.timeout(2_000) });
    const metrics = await (await fetch(`${url}/metrics`, { signal: AbortSignal.timeout(2_000) })).text();
    return [
      name,
      ready.ok ? 'ready' : 'not ready',
      url,
      ports[`${name}.grpc`] ?? '',
      megabytes(residentBytes(pid)),
      `${sum(valuesOf(metrics, 'inbox_lag_events'))} behind${waitingMonths(metrics)}`,
      `${sum(valuesOf(metrics, 'outbox_waiting_events'))} to send, ${sum(valuesOf(metrics, 'parked_events'))} parked`,
    ];
  } catch {
    return [name, 'does not answer', url, '', megabytes(residentBytes(pid)), '', ''];
  }
};

const serverRow = (name, pid, mark) => [
  name,
  pid !== undefined && isOurs(pid, mark) ? 'runs' : 'not running',
  ports[name] ? `127.0.0.1:${ports[name]}` : '',
  '',
  pid === undefined ? '' : megabytes(familyBytes(pid)),
  '',
  '',
];

const rows = [
  ['what', 'state', 'http', 'grpc', 'memory', 'events', 'outbox'],
  serverRow('postgres', postgresPid, 'postgres'),
  serverRow('kafka', kafkaPid, 'kafka'),
  ...(await Promise.all(services.map(serviceRow))),
];
const widths = rows[0].map((_cell, column) => Math.max(...rows.map((row) => String(row[column]).length)));
for (const row of rows)
  process.stdout.write(
    `${row
      .map((cell, column) => String(cell).padEnd(widths[column]))
      .join('  ')
      .trimEnd()}\n`,
  );
const runs = starter !== undefined && isOurs(starter, 'start.mjs');
process.stdout.write(
  `\n${runs ? `${publicUrl}  (data in ${home})` : `Not running. Start it with \`npm start\`; its data is in ${home}.`}\n`,
);
