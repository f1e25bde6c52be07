/** One late fact of a month that is over or closed, while events of other properties flow: how soon the ledger and the figures are right. */
import { setTimeout as pause } from 'node:timers/promises';
import { organisation } from './events.mjs';
import { bringIn, envelope, LAST_MONTH, placesOf } from './judged.mjs';
import { quantile, spread } from './rounds.mjs';
import {
  COMPLAINTS,
  complaintMessage,
  complaintsAtRate,
  kafkaOf,
  messageOf,
  ofRound,
  send,
  untilJudged,
} from './stream.mjs';

const FLOWING = 20;
const RATE = 200;
const EVERY_MS = 400;
const WITHIN_MS = 60_000;
const WARM_UP_MS = 10_000;

const DAY_MS = 86_400_000;
const DAY = `${LAST_MONTH}-15`;

/** The week of a day as ISO 8601 names it, by its Thursday. */
const weekOf = (day) => {
  const at = Date.parse(day);
  const thursday = new Date(at + (3 - ((new Date(at).getUTCDay() + 6) % 7)) * DAY_MS);
  const days = (thursday.getTime() - Date.UTC(thursday.getUTCFullYear(), 0, 1)) / DAY_MS;
  return `${thursday.getUTCFullYear()}-W${String(Math.floor(days / 7) + 1).padStart(2, '0')}`;
};

/** A complaint that the figures of the month count. */
const OPEN = {
  topic: COMPLAINTS,
  message: (id) => complaintMessage(`c-over-${id}`, id, { time: `${DAY}T09:00:00+08:00`, departmentId: `u-${id}` }),
  shows: `SELECT FROM property_month WHERE property_id = $1 AND month = $2 AND rates->'establishment'->>'denominator' = '1'`,
};
/** A report of the week's plan, for want of which the manager was fined in the month (M-04): an adjustment gives the fine back. */
const CLOSED = {
  topic: 'goldkey.staffing.events.v1',
  message: (id) => {
    const reportedAt = `${DAY}T09:00:00+08:00`;
    const told = { planId: `plan-${id}`, employeeId: `e-${id}`, planKind: 'month', week: weekOf(DAY), reportedAt };
    return messageOf(envelope('staffing', 'plan.progress-reported', `report-${id}`, reportedAt, id, told));
  },
  shows: `SELECT FROM ledger_line WHERE property_id = $1 AND corrects_month = $2 AND correction = 'adjustment' AND stands`,
};

/** Closed as the quality centre leaves a month; the bench has no second person who could close it through the door. */
const close = (db, ids) =>
  db.query(
    `INSERT INTO closing (property_id, month, state, version, submitted_by, submitted_at, closed_by, closed_at, number, rulebook,
       last_fact, facts, facts_hash, entries, points, fine_fen, previous_hash, hash)
     SELECT property_id, month, 'closed', 2, 'bench', now(), 'bench', now(), 1, rulebook, (SELECT max(seq) FROM fact), 0, '', 0, 0, 0, '', property_id
     FROM property_month WHERE property_id = ANY($1) AND month = $2`,
    [ids, LAST_MONTH],
  );

/** Milliseconds until the late fact shows; so many at most. */
const timeToShow = async (producer, db, propertyId, { topic, message, shows }) => {
  const began = performance.now();
  await producer.send({ topic, messages: [message(propertyId)] });
  for (const end = Date.now() + WITHIN_MS; ; ) {
    const { rows } = await db.query(shows, [propertyId, LAST_MONTH]);
    if (rows.length > 0) return performance.now() - began;
    if (Date.now() > end) return WITHIN_MS;
    await pause(5);
  }
};

export const late = async ({ platform, full, say }) => {
  const count = full ? 200 : 50;
  const db = await platform.connect('evaluation');
  const producer = kafkaOf(platform).producer();
  await producer.connect();
  const resting = Array.from({ length: count }, (_, index) => `over-${index}`);
  const isClosed = (_, index) => index % 2 === 1;
  await bringIn(platform, db, placesOf(resting, [LAST_MONTH]));
  await close(db, resting.filter(isClosed));
  const places = ofRound([...organisation(FLOWING)], 'flow');
  await send(producer, places);
  const flowing = [...new Set(places.flatMap(({ data }) => data.propertyId ?? []))];
  await untilJudged(db, flowing);
  say(`${count} late facts while ${RATE} events flow a second`);
  let isOver = false;
  const flow = complaintsAtRate(producer, {
    ...{ ids: flowing, rate: RATE, total: Number.POSITIVE_INFINITY, name: 'flow' },
    over: () => isOver,
  });
  const times = { open: [], closed: [] };
  try {
    // A service that flows for minutes is measured, not one that begins.
    await pause(WARM_UP_MS);
    for (const [index, id] of resting.entries()) {
      const closed = isClosed(id, index);
      const took = await timeToShow(producer, db, id, closed ? CLOSED : OPEN);
      times[closed ? 'closed' : 'open'].push(took);
      // Who is a minute behind stays behind: the rest would tell no more.
      if (took === WITHIN_MS) break;
      await pause(EVERY_MS);
    }
  } finally {
    isOver = true;
    await flow;
    await producer.disconnect();
    await db.end();
  }
  // Who breaks off at once has measured one kind only.
  const rowOf = (measure, list, share, goal) =>
    list.length === 0 ? [] : [{ measure, unit: 'ms', ours: spread([quantile(list, share)]), ...(goal && { goal }) }];
  const within = { most: 1_500 };
  return [
    ...rowOf(`a late fact of a month that is over → figures right, at ${RATE} others/s, median`, times.open, 0.5),
    ...rowOf('… p99', times.open, 0.99, within),
    ...rowOf('… of a closed month → ledger right, median', times.closed, 0.5),
    ...rowOf('… p99', times.closed, 0.99, within),
  ];
};
