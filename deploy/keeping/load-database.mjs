/** One database of a backup, loaded in one transaction and read again before it is believed. */
import { Obstacle } from '../local/processes.mjs';
import { connect } from './installation.mjs';
import { beginLoading, copyInto, copyOut, setSequences, tablesOf } from './tables.mjs';

const differs = (service, name, what) =>
  new Obstacle(
    `${service}.${name} is not what the backup says (${what}): the file is damaged, or this is a fault of ours.`,
  );

/** Begins to load a database whose tables are there; parts are taken in the order in which they were written. */
export const loadDatabase = async (postgres, service) => {
  const client = await connect(postgres, service);
  const tables = new Map((await tablesOf(client)).map((table) => [table.name, table]));
  await beginLoading(client, [...tables.values()]);
  let [open, name] = [undefined, undefined];
  const finishTable = async () => {
    await open?.end();
    [open, name] = [undefined, undefined];
  };
  return {
    finishTable,
    take: async (table, stream) => {
      if (table !== name) {
        await finishTable();
        const known = tables.get(table);
        if (known === undefined)
          throw new Obstacle(`The backup has a table ${service}.${table}, which is unknown here.`);
        [open, name] = [copyInto(client, known), table];
      }
      for await (const chunk of stream) await open.write(chunk);
    },
    /** Compares each table, as it is read back, with what the manifest says, and commits. */
    finish: async (manifest) => {
      await finishTable();
      for (const [table, { columns, rows, sha256 }] of Object.entries(manifest.tables)) {
        const known = tables.get(table);
        if (known?.columns.join() !== columns.join()) throw differs(service, table, 'its columns');
        const found = await copyOut(client, known, async () => undefined);
        if (found.rows !== rows) throw differs(service, table, `${found.rows} rows, ${rows} expected`);
        if (found.sha256 !== sha256) throw differs(service, table, 'its contents');
      }
      await setSequences(client, manifest.sequences);
      await client.query('COMMIT');
      await client.query('ANALYZE');
    },
    /** Moves the positions to where the same message lies now; `moved(topic, partition, offset)` says where. */
    move: async (moved) => {
      const { rows } = await client.query('SELECT consumer, topic, partition, next_offset FROM position');
      for (const { consumer, topic, partition, next_offset: next } of rows) {
        await client.query(
          'UPDATE position SET next_offset = $4 WHERE consumer = $1 AND topic = $2 AND partition = $3',
          [consumer, topic, partition, String(moved(topic, partition, BigInt(next)))],
        );
      }
    },
    close: () => client.end().catch(() => undefined),
  };
};
