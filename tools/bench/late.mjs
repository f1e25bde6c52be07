/** One late fact of a month that is over, while events of other properties flow: how soon the ledger and the figures are right. */
import { setTimeout as pause } from 'node:timers/promises';
import { organisation } from './events.mjs';
import { bringIn, LAST_MONTH, placesOf } from './judged.mjs';
import { quantile, spread } from './rounds.mjs';
import { COMPLAINTS, complaintMessage, complaintsAtRate, kafkaOf, ofRound, send, untilJudged } from './stream.mjs';

const FLOWING = 20;
const RATE = 200;
const EVERY_MS = 400;
const WITHIN_MS = 60_000;
const WARM_UP_MS = 10_000;

/** Milliseconds until the month that is over counts the fact; so many at most. */
const timeToShow = async (producer, db, propertyId) => {
  const message = complaintMessage(`c-over-${propertyId}`, propertyId, {
    time: `${LAST_MONTH}-15T09:00:00+08:00`,
    departmentId: `u-${propertyId}`,
  });
  const began = performance.now();
  await producer.send({ topic: COMPLAINTS, messages: [message] });
  for (const end = Date.now() + WITHIN_MS; ; ) {
    const { rows } = await db.query(
      `SELECT FROM property_month WHERE property_id = $1 AND month = $2 AND rates->'establishment'->>'denominator' = '1'`,
      [propertyId, LAST_MONTH],
    );
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
  await bringIn(platform, db, placesOf(resting, [LAST_MONTH]));
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
  const times = [];
  try {
    // A service that flows for minutes is measured, not one that begins.
    await pause(WARM_UP_MS);
    for (const id of resting) {
      times.push(await timeToShow(producer, db, id));
      // Who is a minute behind stays behind: the rest would tell no more.
      if (times.at(-1) === WITHIN_MS) break;
      await pause(EVERY_MS);
    }
  } finally {
    isOver = true;
    await flow;
    await producer.disconnect();
    await db.end();
  }
  const row = (measure, share, goal) => ({ measure, unit: 'ms', ours: spread([quantile(times, share)]), goal });
  return [
    row(`a late fact of a month that is over → figures right, at ${RATE} others/s, median`, 0.5),
    row('… p99', 0.99, { most: 1_500 }),
  ];
};
