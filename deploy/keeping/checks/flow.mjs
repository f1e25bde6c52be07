/** Whether news flow: services answer, outboxes empty, consumers keep up, nothing is set aside, no transaction holds all back. */
import { addressesOf } from '../../local/services.mjs';
import { readState } from '../../local/settings.mjs';
import { extentOf } from '../topic-log.mjs';
import { counted, finding, lasting, ok } from './finding.mjs';

export const checkServices = async ({ services, running }) => {
  if (!running) return [ok('services', 'The platform does not run; its stores were looked at.')];
  const addresses = addressesOf(services, readState().ports);
  const answers = await Promise.all(
    services.map(async (service) => {
      try {
        const answer = await fetch(`${addresses[`${service.toUpperCase()}_URL`]}/health/ready`, {
          signal: AbortSignal.timeout(5_000),
        });
        return [service, answer.ok ? undefined : `says ${answer.status}`];
      } catch {
        return [service, 'does not answer'];
      }
    }),
  );
  const away = answers.filter(([, why]) => why !== undefined);
  return away.length === 0
    ? [ok('services', `All ${services.length} services are ready.`)]
    : away.map(([service, why]) =>
        finding(
          'services',
          'bad',
          `${service} ${why}.`,
          `See the end of logs/${service}.log in the copy's folder; it is started again by itself.`,
          { service },
        ),
      );
};

const OLD_SECONDS = 120;

export const checkOutboxes = async ({ clients, running }) => {
  const findings = [];
  let waiting = 0;
  for (const [service, client] of clients) {
    const { rows } = await client.query(
      'SELECT count(*)::int AS unsent, extract(epoch FROM now() - min(created_at))::float8 AS age FROM outbox WHERE sent_at IS NULL',
    );
    const { unsent, age } = rows[0];
    waiting += unsent;
    if (unsent === 0 || age < OLD_SECONDS) continue;
    const said = `${service} has ${counted(unsent, 'event')} to publish, the oldest ${lasting(age)} old.`;
    const todo = running
      ? 'Nothing is lost. See that Kafka is up and that a copy publishes (docs/run-books.md, GoldkeyOutboxOld).'
      : 'They are published when the platform is started.';
    findings.push(
      finding('outbox', running ? 'bad' : 'look', said, todo, { service, unsent, ageSeconds: Math.round(age) }),
    );
  }
  return findings.length > 0
    ? findings
    : [ok('outbox', `${counted(waiting, 'event')} to publish, none of them late.`, { waiting })];
};

const MANY = 5_000;

/** Each consumer's distance from the ends of its topics; a position beyond the end is a gap (gaps.mjs). */
export const checkLag = async ({ clients, admin, topics }) => {
  const extent = new Map((await extentOf(admin, topics)).map((one) => [`${one.topic}/${one.partition}`, one]));
  const findings = [];
  let total = 0;
  for (const client of clients.values()) {
    const { rows } = await client.query('SELECT consumer, topic, partition, next_offset FROM position');
    const behind = new Map();
    for (const { consumer, topic, partition, next_offset: next } of rows) {
      const one = extent.get(`${topic}/${partition}`);
      const left = one && one.high > BigInt(next) ? Number(one.high - BigInt(next)) : 0;
      behind.set(consumer, (behind.get(consumer) ?? 0) + left);
    }
    for (const [consumer, count] of behind) {
      total += count;
      if (count > MANY)
        findings.push(
          finding(
            'lag',
            'look',
            `${consumer} is ${counted(count, 'event')} behind: its figures are old, nothing is lost.`,
            'After an import or a restore it catches up by itself once the platform runs; else docs/run-books.md, GoldkeyInboxLags.',
            { consumer, count },
          ),
        );
    }
  }
  return findings.length > 0
    ? findings
    : [ok('lag', `Consumers are ${counted(total, 'message')} behind in all.`, { total })];
};

export const checkParked = async ({ clients }) => {
  const findings = [];
  for (const [service, client] of clients) {
    const { rows } = await client.query('SELECT count(*)::int AS count, min(first_at) AS since FROM parked');
    const { count, since } = rows[0];
    if (count > 0)
      findings.push(
        finding(
          'parked',
          'look',
          `${counted(count, 'event')} could not be handled by ${service}, since ${since.toISOString()}.`,
          `The page of parked events says why; after the fix: npm run replay -- ${service}`,
          { service, count },
        ),
      );
  }
  return findings.length > 0 ? findings : [ok('parked', 'No event is set aside.')];
};

const LONG_SECONDS = 300;

export const checkTransactions = async ({ clients }) => {
  const [client] = clients.values();
  const { rows } = await client.query(
    `SELECT datname, application_name AS name, pid, extract(epoch FROM now() - xact_start)::float8 AS age FROM pg_stat_activity
     WHERE xact_start IS NOT NULL AND datname IS NOT NULL AND pid <> pg_backend_pid() ORDER BY xact_start LIMIT 1`,
  );
  const [oldest] = rows;
  if (oldest === undefined || oldest.age < LONG_SECONDS) return [ok('transactions', 'No transaction is old.')];
  return [
    finding(
      'transactions',
      'bad',
      `A transaction of ${oldest.name} in ${oldest.datname} has run for ${lasting(oldest.age)}: one that writes holds the outboxes of all databases of the server back.`,
      `Find what it does; at need: SELECT pg_terminate_backend(${oldest.pid})`,
      oldest,
    ),
  ];
};
