import { boundByScope, currentCaller } from '@goldkey/access';
import { type Decision, refused } from '@goldkey/kernel';
import type { Database, Transaction } from '@goldkey/postgres';
import { type BookSession, inBookSession, lockSubjects } from '@goldkey/service-kit';
import type { MeterStore } from '../../../../application/meter-ports.js';
import type { Kept } from '../../../../application/ports.js';
import { recordUsage, withdrawUsage } from '../../../../domain/household/usage.js';
import { evolveMeter, type Meter, type MeterEvent, type Reading } from '../../../../domain/meter/meter.js';
import { bookOf, usageBook } from '../books.js';
import { propertyOfRecord } from '../record-property.js';
import { isUsageBilled } from '../stores.js';

const meterBook = bookOf<Meter, MeterEvent>({
  recordKind: 'meter',
  table: 'meter',
  columns: {
    household_id: 'text',
    fee_item_id: 'text',
    code: 'text',
    standing: 'text',
    last_day: 'date',
    held_reading: 'text',
  },
  row: ({ householdId, feeItemId, code, state, last, held }) => ({
    household_id: householdId,
    fee_item_id: feeItemId,
    code,
    standing: state,
    last_day: last.day,
    held_reading: held?.id ?? null,
  }),
  evolve: evolveMeter,
  remember: ({ meter: { code, last }, reading }) => ({
    code,
    ...(reading === undefined
      ? { day: last.day, value: last.value }
      : { day: reading.day, value: reading.value, kind: reading.kind, consumption: reading.consumption }),
  }),
  messages: () => [],
});

const READING_COLUMNS = {
  id: 'text',
  property_id: 'text',
  meter_id: 'text',
  day: 'date',
  standing: 'text',
  state: 'jsonb',
};

const keepReading = (tx: Transaction, reading: Reading): Promise<void> =>
  tx.insertMany(
    'reading',
    READING_COLUMNS,
    [
      {
        id: reading.id,
        property_id: reading.propertyId,
        meter_id: reading.meterId,
        day: reading.day,
        standing: reading.state,
        state: reading,
      },
    ],
    'ON CONFLICT (id) DO UPDATE SET standing = excluded.standing, state = excluded.state',
  );

/** The reading and the usage that an accepted decision brings; their own rows, in the same transaction. */
const keepParts = async (database: Database, tx: Transaction, decision: Decision<MeterEvent>): Promise<void> => {
  if (!decision.accepted) return;
  for (const { reading, usage, eventId, at } of decision.events) {
    if (reading !== undefined) await keepReading(tx, reading);
    if (usage === undefined || reading === undefined) continue;
    const recorded = { ...usage, id: reading.id };
    await inBookSession(database, usageBook, async (open) =>
      open.settle(recordUsage(undefined, { eventId, at, now: at, usage: recorded })),
    );
  }
};

const settled = async (
  database: Database,
  tx: Transaction,
  open: BookSession<Meter, MeterEvent>,
  target: { readonly id: string; readonly expectedVersion?: number },
  decide: (meter: Meter) => Decision<MeterEvent>,
): Promise<Kept<Meter>> => {
  let decision: Decision<MeterEvent> | undefined;
  const outcome = open.change(target, (meter) => {
    decision = decide(meter);
    return decision;
  });
  if (outcome.accepted && decision !== undefined) await keepParts(database, tx, decision);
  return outcome;
};

const readingOf = async (tx: Transaction, meterId: string, readingId: string): Promise<Reading | undefined> => {
  const [row] = await tx.query<{ state: Reading }>('SELECT state FROM reading WHERE id = $1 AND meter_id = $2', [
    readingId,
    meterId,
  ]);
  const reading = row?.state;
  if (reading === undefined || reading.before !== undefined) return reading;
  // One of before it was kept what was before it: the reading before says so, where somebody saw it.
  const [known] = await tx.query<{ state: Reading }>(
    "SELECT state FROM reading WHERE meter_id = $1 AND standing = 'accepted' AND day < $2 ORDER BY day DESC LIMIT 1",
    [meterId, reading.day],
  );
  if (known?.state.kind !== 'actual') return reading;
  const seen = { day: known.state.day, value: known.state.value };
  return { ...reading, before: { last: { ...seen, kind: 'actual' }, lastSeen: seen } };
};

const loadCode = async (
  open: BookSession<Meter, MeterEvent>,
  tx: Transaction,
  propertyId: string,
  code: string,
): Promise<Meter | undefined> => {
  await lockSubjects(tx, [`meter ${JSON.stringify([propertyId, code])}`]);
  await open.load("property_id = $1 AND code = $2 AND standing = 'in-use'", [propertyId, code]);
  return open.states().find((meter) => meter.code === code && meter.state === 'in-use');
};

export const meterStore = (database: Database): MeterStore => ({
  install: ({ propertyId, code }, decide) =>
    inBookSession(database, meterBook, async (open, tx) =>
      open.settle(decide(await loadCode(open, tx, propertyId, code))),
    ),
  change: (target, decide) =>
    inBookSession(database, meterBook, async (open, tx) => {
      await open.load('id = $1', [target.id]);
      return settled(database, tx, open, target, decide);
    }),
  settleHeld: (readingId, decide) =>
    inBookSession(database, meterBook, async (open, tx) => {
      await open.load('held_reading = $1', [readingId]);
      const [meter] = open.states();
      if (meter === undefined) return refused('billing.reading-not-found', { id: readingId });
      return settled(database, tx, open, { id: meter.id }, decide);
    }),
  withdraw: (target, readingId, said, decide) =>
    inBookSession(database, meterBook, async (open, tx) => {
      await open.load('id = $1', [target.id]);
      const reading = await readingOf(tx, target.id, readingId);
      if (reading === undefined) return refused('billing.reading-not-found', { id: readingId });
      const isBilled = await isUsageBilled(tx, reading.propertyId, reading.id);
      const outcome = await settled(database, tx, open, target, (meter) => decide(meter, reading, isBilled));
      if (!outcome.accepted) return outcome;
      const taken = await inBookSession(database, usageBook, async (usages) => {
        await usages.load('id = $1', [reading.id]);
        const command = { ...said, isBilled, byReading: true as const };
        return usages.change({ id: reading.id }, (usage) => withdrawUsage(usage, command));
      });
      if (!taken.accepted) throw new Error(`a reading whose use stays: ${taken.refusal.code}`);
      return outcome;
    }),
  replace: (target, newCode, remove, install) =>
    inBookSession(database, meterBook, async (open, tx) => {
      await open.load('id = $1', [target.id]);
      const old = open.get(target.id)?.state;
      if (old === undefined) return refused('billing.meter-not-found', { id: target.id });
      const decided = remove(old);
      if (!('removed' in decided)) return decided.accepted ? refused('billing.meter-not-found', {}) : decided;
      const sameCode = newCode === old.code ? undefined : await loadCode(open, tx, old.propertyId, newCode);
      const into = install(old, decided.removed.carried, sameCode);
      if (!into.accepted) return into;
      const out = await settled(database, tx, open, target, () => ({
        accepted: true,
        events: [decided.removed.event],
      }));
      return out.accepted ? open.settle(into) : out;
    }),
  propertyOf: (id) => propertyOfRecord(database)('meter', id),
  idsByCode: (propertyId, codes) =>
    database.transaction(async (tx) => {
      const parameters: unknown[] = [propertyId, codes];
      const scope = boundByScope(currentCaller().scope, 'property_id', parameters);
      const rows = await tx.query<{ code: string; id: string }>(
        `SELECT code, id FROM meter WHERE property_id = $1 AND code = ANY ($2::text[]) AND standing = 'in-use' AND ${scope}`,
        parameters,
      );
      return new Map(rows.map(({ code, id }) => [code, id]));
    }),
});
