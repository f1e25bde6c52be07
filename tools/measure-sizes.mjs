/**
 * `npm run -s measure-sizes [-- --home FOLDER]`: what a running copy holds and what each thing takes: bytes a fact, an event on its way, a
 * message, a ledger line, a property-month; rows a property-month. docs/scaling.md counts with these.
 */
import { existsSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { root } from './projects.mjs';

const { values } = parseArgs({ options: { home: { type: 'string' } } });
process.env.GOLDKEY_HOME = path.resolve(values.home ?? process.env.GOLDKEY_HOME ?? path.join(root, '.goldkey'));
const { asServer, databasesOf, kafkaFolder, withDatabases, withStores } = await import(
  '../deploy/keeping/installation.mjs'
);
const { asAdmin, existingOf, extentOf } = await import('../deploy/keeping/topic-log.mjs');
const { foundServices } = await import('../deploy/local/services.mjs');
const { declaredTopics } = await import('../deploy/kafka/topics.mjs');

/** A table of its own size: with indexes and what is kept aside. */
const TABLE = `SELECT sum(pg_total_relation_size(name::regclass))::float8 AS bytes FROM unnest($1::text[]) AS name`;
const bytesOf = async (client, ...tables) => (await client.query(TABLE, [tables])).rows[0].bytes;
const countOf = async (client, sql) => Number(Object.values((await client.query(`SELECT count(*) ${sql}`)).rows[0])[0]);

const topicBytes = () => {
  const data = path.join(kafkaFolder, 'data');
  return readdirSync(data)
    .filter((name) => name.startsWith('goldkey.') && name.includes('.events.'))
    .flatMap((name) =>
      readdirSync(path.join(data, name))
        .filter((file) => file.endsWith('.log'))
        .map((file) => path.join(data, name, file)),
    )
    .filter(existsSync)
    .reduce((sum, file) => sum + statSync(file).size, 0);
};

const lines = [];
const tell = (what, count, bytes) =>
  lines.push(
    `| ${what} | ${count} | ${bytes === undefined ? '' : (bytes / 1_048_576).toFixed(1)} | ${bytes === undefined || count === 0 ? '' : Math.round(bytes / count)} |`,
  );

await withStores({ say: () => undefined }, async ({ postgres, kafka }) => {
  const services = await databasesOf(postgres, foundServices());
  await withDatabases(postgres, services, async (clients) => {
    const evaluation = clients.get('evaluation');
    for (const client of clients.values()) await client.query('ANALYZE');
    tell(
      'facts with their indexes',
      await countOf(evaluation, 'FROM fact'),
      await bytesOf(evaluation, 'fact', 'fact_period', 'withdrawal'),
    );
    tell(
      'ledger lines with postings',
      await countOf(evaluation, 'FROM ledger_line'),
      await bytesOf(evaluation, 'ledger_line', 'ledger_entry'),
    );
    const months = await countOf(evaluation, 'FROM property_month');
    tell(
      'property-months with figures of people',
      months,
      await bytesOf(evaluation, 'property_month', 'subject_month', 'apart_entry'),
    );
    tell(
      '… ledger lines a property-month',
      Math.round((await countOf(evaluation, 'FROM ledger_line WHERE property_id IS NOT NULL')) / Math.max(1, months)),
    );
    tell(
      '… facts a property-month',
      Math.round(
        (await countOf(evaluation, "FROM fact WHERE property_id IS NOT NULL AND at > now() - interval '31 days'")) /
          Math.max(1, await countOf(evaluation, "FROM property_month WHERE month = to_char(now(), 'YYYY-MM')")),
      ),
    );
    const outboxes = await Promise.all(
      [...clients.values()].map(async (client) => [
        await countOf(client, 'FROM outbox'),
        await bytesOf(client, 'outbox'),
      ]),
    );
    tell(
      'outbox rows (kept seven days)',
      outboxes.reduce((sum, [count]) => sum + count, 0),
      outboxes.reduce((sum, [, bytes]) => sum + bytes, 0),
    );
    const inboxes = await Promise.all(
      [...clients.values()].map(async (client) => [
        await countOf(client, 'FROM inbox'),
        await bytesOf(client, 'inbox'),
      ]),
    );
    tell(
      'inbox rows (kept 90 days)',
      inboxes.reduce((sum, [count]) => sum + count, 0),
      inboxes.reduce((sum, [, bytes]) => sum + bytes, 0),
    );
    const billing = clients.get('billing');
    if (billing) {
      tell('lines of bills', await countOf(billing, 'FROM bill_line'), await bytesOf(billing, 'bill_line'));
      tell(
        'postings of double entry',
        await countOf(billing, 'FROM posting'),
        await bytesOf(billing, 'journal_entry', 'posting'),
      );
    }
    for (const service of services) {
      const { rows } = await asServer(postgres, (client) =>
        client.query('SELECT pg_database_size($1)::float8 AS bytes', [service]),
      );
      tell(`database of ${service}`, 1, rows[0].bytes);
    }
  });
  const extent = await asAdmin(kafka, async (admin) =>
    extentOf(
      admin,
      await existingOf(
        admin,
        declaredTopics().map(({ name }) => name),
      ),
    ),
  );
  const messages = extent
    .filter(({ topic }) => topic.includes('.events.'))
    .reduce((sum, { low, high }) => sum + Number(high - low), 0);
  tell('messages on topics, marks of completeness among them', messages, topicBytes());
});
process.stdout.write(`| what | count | MiB | bytes each |\n|---|---|---|---|\n${lines.join('\n')}\n`);
