/**
 * What must hold of money when every act is answered and everything is told, whatever was killed on the way. The drill knows
 * what it asked and what it was answered, and counts by itself; billing's tables and topic are held against that.
 */
import { chargeOf, fenOf, yuanOf } from './billing-acts.mjs';
import { distinct, factsOnce, some, topicOf, untilSettled } from './proof.mjs';

const verdict = (differences, told) => ({ differences: differences.filter(Boolean), told });
const total = (amounts) => amounts.reduce((sum, amount) => sum + amount, 0n);
const byName = (rows, name) => new Map(rows.map((row) => [row[name], row]));

/** Every payment that was answered stands once as answered, no other does, and receipts count on without a gap. */
const paymentsOnce = async ({ sight }, { propertyId, told: { payments } }) => {
  const rows = await sight.rows(
    'billing',
    'SELECT id, household_id, means, amount::text AS amount, receipt FROM payment WHERE property_id = $1',
    [propertyId],
  );
  const found = byName(rows, 'id');
  const lost = payments.filter(({ id, ...said }) => {
    const row = found.get(id);
    return (
      row === undefined ||
      row.means !== said.means ||
      fenOf(row.amount) !== fenOf(said.amount) ||
      row.receipt !== said.receipt
    );
  });
  const numbers = rows.map(({ receipt }) => receipt).sort();
  const gap = numbers.find((receipt, index) => Number(receipt.slice(5)) !== index + 1);
  return verdict(
    [
      lost.length > 0 && `${lost.length} payments are lost or differ: ${some(lost.map(({ id }) => id))}`,
      rows.length > payments.length && `${rows.length - payments.length} payments that nobody was answered`,
      gap !== undefined && `receipts have a gap before ${gap}`,
    ],
    `${payments.length} payments`,
  );
};

/** Each home is charged by area and price as the drill multiplies it, once a month and fee item. */
const billsOnce = async ({ sight }, { propertyId, homes, feeItems, told: { runs } }) => {
  const rows = await sight.rows(
    'billing',
    'SELECT month, household_id, fee_item_id, sum(amount_fen)::text AS fen, count(*)::int AS lines FROM bill_line WHERE property_id = $1 GROUP BY 1, 2, 3',
    [propertyId],
  );
  const areas = byName(homes, 'householdId');
  const prices = byName(feeItems, 'id');
  const wrong = rows.filter(
    ({ household_id: home, fee_item_id: item, fen, lines }) =>
      lines !== 1 || BigInt(fen) !== chargeOf(areas.get(home).area, prices.get(item).price),
  );
  const wanted = runs.length * homes.length * feeItems.length;
  return verdict(
    [
      wrong.length > 0 &&
        `${wrong.length} lines are doubled or differ: ${some(wrong.map(({ household_id: id }) => id))}`,
      rows.length !== wanted && `${rows.length} lines instead of ${wanted}`,
    ],
    `${rows.length} lines of ${runs.length} runs`,
  );
};

/** Every entry sums to zero, and there is one for each act that books and none for anything else. */
const entriesOnce = async ({ sight }, { propertyId, told }) => {
  const [sums] = await sight.rows(
    'billing',
    `SELECT count(*)::int AS entries, count(*) FILTER (WHERE total <> 0 OR postings = 0)::int AS wrong FROM (
       SELECT e.id, coalesce(sum(p.amount_fen), 0) AS total, count(p.entry_id) AS postings
       FROM journal_entry e LEFT JOIN posting p ON p.entry_id = e.id WHERE e.property_id = $1 GROUP BY e.id) AS each`,
    [propertyId],
  );
  const entries = await sight.rows('billing', 'SELECT reason, about FROM journal_entry WHERE property_id = $1', [
    propertyId,
  ]);
  const wanted = [
    ...told.runs.map(({ id }) => `bill ${id}`),
    ...told.payments.map(({ id }) => `payment ${id}`),
    ...told.reversed.map(({ runId }) => `reversal ${runId}`),
    ...told.used.filter(({ used }) => fenOf(used) > 0n).map(({ householdId }) => `credit-use ${householdId}`),
  ].sort();
  // A run is booked part by part: an entry for each, and a part that is booked twice shows in the sums of homes.
  const parts = await sight.rows(
    'billing',
    'SELECT run_id AS id, count(DISTINCT part)::int AS parts FROM bill_line WHERE property_id = $1 GROUP BY 1',
    [propertyId],
  );
  const ofRun = new Map(parts.map(({ id, parts: made }) => [id, made]));
  const bills = entries.filter(({ reason }) => reason === 'bill').map(({ about }) => about);
  const amiss = [...ofRun].filter(([id, made]) => bills.filter((about) => about === id).length !== made);
  const booked = [
    ...[...new Set(bills)].map((about) => `bill ${about}`),
    ...entries.filter(({ reason }) => reason !== 'bill').map(({ reason, about }) => `${reason} ${about}`),
  ].sort();
  const same = wanted.length === booked.length && wanted.every((key, index) => key === booked[index]);
  return verdict(
    [
      amiss.length > 0 && `${amiss.length} runs have parts that are not booked, or twice`,
      sums.wrong > 0 && `${sums.wrong} entries do not sum to zero or say nothing`,
      !same &&
        `booked and answered differ: ${some(booked.filter((key) => !wanted.includes(key)))} / ${some(wanted.filter((key) => !booked.includes(key)))}`,
    ],
    `${sums.entries} entries`,
  );
};

/** What each home owes less what it has ahead is what it was charged less what it paid; money in is what was taken. */
const sumsAgree = async ({ sight }, { propertyId, homes, feeItems, told }) => {
  const rows = await sight.rows(
    'billing',
    `SELECT household_id AS home, account, sum(amount_fen)::text AS fen FROM posting WHERE property_id = $1
     GROUP BY household_id, account`,
    [propertyId],
  );
  const standing = new Map();
  for (const { home, fen } of rows.filter(({ account }) => ['receivable', 'credit'].includes(account)))
    standing.set(home, (standing.get(home) ?? 0n) + BigInt(fen));
  const paid = (home) =>
    total(told.payments.filter(({ householdId }) => householdId === home).map(({ amount }) => fenOf(amount)));
  const back = (home) =>
    total(told.reversed.filter(({ householdId }) => householdId === home).map(({ amount }) => fenOf(amount)));
  const month = ({ area }) => total(feeItems.map(({ price }) => chargeOf(area, price)));
  const wrong = homes.filter((home) => {
    const counted = month(home) * BigInt(told.runs.length) - back(home.householdId) - paid(home.householdId);
    return (standing.get(home.householdId) ?? 0n) !== counted;
  });
  const means = [...new Set(told.payments.map((payment) => payment.means))].filter((name) => {
    const booked = total(rows.filter(({ account }) => account === name).map(({ fen }) => BigInt(fen)));
    return (
      booked !== total(told.payments.filter((payment) => payment.means === name).map(({ amount }) => fenOf(amount)))
    );
  });
  const taken = total(told.payments.map(({ amount }) => fenOf(amount)));
  return verdict(
    [
      wrong.length > 0 && `${wrong.length} homes stand otherwise: ${some(wrong.map(({ room }) => room))}`,
      means.length > 0 && `money by ${means.join(', ')} differs`,
    ],
    `${homes.length} homes, ${yuanOf(taken)} yuan taken`,
  );
};

/** Each act that is news was told once in effect: a relay may send an event again, under the same id. */
const newsOnce = (events, { told }) => {
  const subjects = [...new Map(events.map((event) => [`${event.source} ${event.id}`, event])).values()];
  const of = (name) =>
    subjects
      .filter(({ type }) => type === `goldkey.billing.${name}.v1`)
      .map(({ subject }) => subject)
      .sort();
  const wanted = {
    'fee-item.registered': told.feeItems,
    'utility-advance.paid': told.advances,
    'utility-advance.recovered': told.recovered,
    'period.closed': told.closed,
  };
  const differences = Object.entries(wanted).flatMap(([name, ids]) => {
    const sorted = [...ids].sort();
    const heard = of(name);
    return heard.length === sorted.length && heard.every((id, index) => id === sorted[index])
      ? []
      : [`${name}: ${heard.length} told, ${sorted.length} done`];
  });
  const others = subjects.length - Object.values(wanted).reduce((sum, ids) => sum + ids.length, 0);
  if (others !== 0) differences.push(`${others} events of something else`);
  return {
    differences,
    told: `${subjects.length} events, ${events.length - distinct(events).size} sent again under the same id`,
  };
};

/** Runs that were killed between two parts went on: every part is booked by an entry of its own, and the run is issued. */
const runsWentOn = async ({ sight }, { propertyId }, inRuns) => {
  const rows = await sight.rows(
    'billing',
    `SELECT r.month, r.standing, (SELECT count(*)::int FROM journal_entry e WHERE e.reason = 'bill' AND e.about = r.id::text) AS entries
     FROM billing_run r WHERE r.property_id = $1`,
    [propertyId],
  );
  const found = byName(rows, 'month');
  const stuck = inRuns.filter(({ month, caught }) => {
    const { standing, entries } = found.get(month);
    return standing !== 'issued' || entries !== caught.parts;
  });
  return verdict(
    [
      inRuns.length === 0 && 'no run was killed half-way',
      stuck.length > 0 && `runs that did not go on as they should: ${some(stuck.map(({ month }) => month))}`,
    ],
    inRuns.map(({ caught: { done, parts } }) => `killed at ${done} of ${parts} parts`).join(', '),
  );
};

/** Waits until everything is told and heard, and runs all checks. `blows` are those that were dealt. */
export const proveBilling = async (platform, world, blows) => {
  await untilSettled(platform);
  const told = {};
  for (const service of ['estates', 'staffing', 'complaints', 'billing', 'evaluation'])
    told[service] = await platform.topics.read(topicOf(service));
  const checks = {
    'every payment once, receipts without a gap': await paymentsOnce(platform, world),
    'every home billed once': await billsOnce(platform, world),
    'every entry balanced, one for each act': await entriesOnce(platform, world),
    'sums agree with what was asked and answered': await sumsAgree(platform, world),
    'every event of billing once': newsOnce(told.billing, world),
    'every fact once, nothing parked': await factsOnce(platform, Object.values(told).flat()),
  };
  if (blows.length > 0) {
    const inRuns = blows.filter(({ caught }) => caught !== undefined);
    checks['every run killed half-way went on'] = await runsWentOn(platform, world, inRuns);
  }
  return Object.entries(checks).map(([what, { differences, told: said }]) => ({ what, differences, told: said }));
};
