/** Payments at the counter, a hundred a second whatever the service does, each with its receipt and its postings. */
import { randomUUID } from 'node:crypto';
import { Agent, request } from 'node:http';
import { quantile, spread } from './rounds.mjs';

const A_SECOND = 100;
const CONNECTIONS = 64;
const GOAL_MS = 100;
/** A process that has just begun to take payments is still being compiled: tills work all day. */
const WARM_ROUNDS = 3;

/** Resolves with the status once the answer is read. */
const post = (agent, url, token, body) =>
  new Promise((resolve, reject) => {
    const headers = {
      'content-type': 'application/json',
      'content-length': Buffer.byteLength(body),
      authorization: `Bearer ${token}`,
      'idempotency-key': randomUUID(),
    };
    const sent = request(url, { agent, method: 'POST', headers }, (answer) => {
      answer.resume();
      answer.on('end', () => resolve(answer.statusCode));
    });
    sent.on('error', reject);
    sent.end(body);
  });

/** Homes that owe, with what they owe; nobody pays twice, so what was shown is still true. */
const owing = async (db, propertyId, most) =>
  (
    await db.query(
      `SELECT household_id, (sum(amount_fen) / 100.0)::numeric(14, 2)::text AS owed FROM posting
       WHERE property_id = $1 AND account = 'receivable' GROUP BY household_id HAVING sum(amount_fen) > 100 ORDER BY 1 LIMIT $2`,
      [propertyId, most],
    )
  ).rows;

/** Milliseconds from the instant at which each payment was due to its answer: who waits in a queue waits, too. */
const round = async ({ agent, url, token }, homes) => {
  const times = [];
  const began = performance.now();
  const sendAt = async ({ household_id: householdId, owed }, index) => {
    const due = began + (index * 1000) / A_SECOND;
    await new Promise((resolve) => setTimeout(resolve, Math.max(0, due - performance.now())));
    const body = JSON.stringify({ householdId, means: 'card', amount: '1.00', owed });
    const status = await post(agent, url, token, body);
    if (status !== 201) throw new Error(`a payment answered ${status}`);
    times.push(performance.now() - due);
  };
  await Promise.all(homes.map(sendAt));
  return times;
};

export const payments = async ({ platform, db, propertyId, full, say }) => {
  const [rounds, seconds] = full ? [5, 10] : [3, 5];
  const each = seconds * A_SECOND;
  const homes = await owing(db, propertyId, each * (rounds + WARM_ROUNDS));
  const agent = new Agent({ keepAlive: true, maxSockets: CONNECTIONS });
  const door = { agent, url: `${platform.addressOf('billing')}/api/billing/payments`, token: await platform.token() };
  const part = (index) => homes.slice(index * each, (index + 1) * each);
  say(`${A_SECOND} payments a second`);
  for (let index = 0; index < WARM_ROUNDS; index += 1) await round(door, part(index));
  const [middle, last] = [[], []];
  for (let index = 0; index < rounds; index += 1) {
    const times = await round(door, part(WARM_ROUNDS + index));
    middle.push(quantile(times, 0.5));
    last.push(quantile(times, 0.99));
  }
  agent.destroy();
  return [
    { measure: `payment intake p50 at ${A_SECOND}/s of one property, with postings`, unit: 'ms', ours: spread(middle) },
    {
      measure: `payment intake p99 at ${A_SECOND}/s of one property, with postings`,
      unit: 'ms',
      ours: spread(last),
      goal: { most: GOAL_MS },
    },
  ];
};
