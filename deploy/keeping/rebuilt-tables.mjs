/**
 * Which tables of evaluation follow from the events, and which are what people told it (docs/adr/0042). What is named nowhere
 * here is its own record and taken over as it is.
 */

/** Made again from the events alone. */
const DERIVED = [
  'fact',
  'fact_period',
  'withdrawal',
  'contested_key',
  'dirty',
  'next_due',
  'organisation_version',
  'judged_by',
  'property_copy',
  'unit_copy',
  'holding',
  'upcoming_duty',
  'shown_ahead',
  'open_complaint',
  'apart_entry',
  'position',
  'inbox',
  'migration',
];

/** Of a row `t`: made again but for closed months, which are frozen in their chain and were signed by people. */
export const CLOSED = `EXISTS (SELECT 1 FROM closing c WHERE c.state = 'closed' AND c.month = t.month
  AND c.property_id IS NOT DISTINCT FROM t.property_id)`;
const OF_MONTHS = {
  ledger_line: CLOSED,
  property_month: CLOSED,
  subject_month: CLOSED,
  ledger_entry: `EXISTS (SELECT 1 FROM ledger_line l JOIN closing c ON c.state = 'closed' AND c.month = l.month
    AND c.property_id IS NOT DISTINCT FROM l.property_id WHERE l.id = t.line_id)`,
};

/** Taken over only when the rebuilt database takes the other's place: nothing may be sent or told twice meanwhile. */
const AT_THE_END = [
  'notice',
  'notice_mark',
  'notice_difference',
  'notice_read',
  'notice_choice',
  'webhook_target',
  'webhook_delivery',
  'verification',
  'verification_difference',
  'outbox',
  'parked',
  'idempotency_key',
  'history',
];

/** The tables to take over, each with the rows that are meant: `[{ name, columns, where? }]`. */
export const takenOver = (tables) => ({
  first: tables
    .filter(({ name }) => !DERIVED.includes(name) && !AT_THE_END.includes(name))
    .map((table) => ({ ...table, where: OF_MONTHS[table.name] })),
  last: tables.filter(({ name }) => AT_THE_END.includes(name)),
});

/** Names in the lists that no table has: a table that was renamed must not become a record by accident. */
export const strangers = (tables) => {
  const known = new Set(tables.map(({ name }) => name));
  return [...DERIVED, ...Object.keys(OF_MONTHS), ...AT_THE_END].filter((name) => !known.has(name));
};
