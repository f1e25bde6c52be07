/**
 * One cut through all databases (docs/adr/0041): for a moment nobody can commit an event or the effect of one, and in that
 * moment every database gives its snapshot and every topic its end. So whatever an event's effect is seen of, its cause is
 * seen too; and what was written and not yet heard is told after a restore by outbox and topic.
 */
import { setTimeout as pause } from 'node:timers/promises';
import { Obstacle } from '../local/processes.mjs';

/** Rather than make people wait behind a long transaction, the attempt is given up and repeated. */
const LOCK_MS = 2_000;
const TRIES = 20;
const FIRST_PAUSE_MS = 250;
const LONGEST_PAUSE_MS = 5_000;

const NOT_TO_HAVE = new Set(['55P03', '40P01']);

/** Every state changes with an outbox row, every effect with a position: SHARE waits for writers and lets readers be. */
const freeze = async (client) => {
  await client.query('BEGIN');
  await client.query(`SET LOCAL lock_timeout = ${LOCK_MS}`);
  await client.query('LOCK TABLE outbox, position IN SHARE MODE');
};

const takeSnapshot = async (client) => {
  await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY');
  // The first statement takes the snapshot, not BEGIN.
  await client.query('SELECT pg_export_snapshot()');
};

/** Does it at all of them at once, and waits for all also where one fails: none may be left in the middle of something. */
const allOf = async (clients, work) => {
  const outcomes = await Promise.allSettled([...clients.values()].map(work));
  const failed = outcomes.find(({ status }) => status === 'rejected');
  if (failed) throw failed.reason;
};

const longest = async (client) => {
  const { rows } = await client.query(
    `SELECT datname, application_name AS name, round(extract(epoch FROM now() - xact_start)) AS seconds
     FROM pg_stat_activity WHERE xact_start < now() - interval '2 seconds' AND pid <> pg_backend_pid()
     ORDER BY xact_start LIMIT 1`,
  );
  const [row] = rows;
  return row ? ` The oldest transaction is of ${row.name} in ${row.datname}, ${row.seconds} s old.` : '';
};

const attempt = async (holders, readers, look) => {
  const began = performance.now();
  try {
    await allOf(holders, freeze);
    const [seen] = await Promise.all([look(), allOf(readers, takeSnapshot)]);
    return { seen, at: new Date(), pausedMs: performance.now() - began };
  } finally {
    await allOf(holders, (holder) => holder.query('ROLLBACK'));
  }
};

/**
 * Opens a snapshot in each of `readers` (one connection a database, left in its transaction), all of one instant. `holders` are
 * other connections to the same databases; `look` is called in that instant. Answers what it saw, the instant, and for how
 * many milliseconds writers waited. Throws an {@link Obstacle} where a long transaction does not end.
 */
export const cutThrough = async (holders, readers, look) => {
  for (let tries = 1; ; tries += 1) {
    try {
      return await attempt(holders, readers, look);
    } catch (error) {
      await allOf(readers, (reader) => reader.query('ROLLBACK'));
      if (!NOT_TO_HAVE.has(error.code)) throw error;
      if (tries >= TRIES) {
        const [first] = holders.values();
        throw new Obstacle(
          `No common instant of all databases was found in ${TRIES} tries, since a transaction does not end.${await longest(first)} Try again when the import or report that it belongs to is done.`,
        );
      }
      await pause(Math.min(FIRST_PAUSE_MS * 2 ** (tries - 1), LONGEST_PAUSE_MS));
    }
  }
};
