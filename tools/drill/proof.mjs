/** What must hold when all is in and settled, whatever was killed on the way. Each check answers what differs, or nothing. */
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { until } from '../../deploy/local/processes.mjs';
import { compareAssessment, importFile, verify } from './commands.mjs';

const PUBLISHERS = ['identity', 'estates', 'staffing', 'complaints', 'billing', 'evaluation'];
/** Whose events each service listens to. What nobody has read of a topic yet stands in no table. */
const LISTENS = {
  identity: ['staffing', 'estates'],
  staffing: ['estates'],
  complaints: ['estates', 'staffing'],
  billing: ['estates'],
  evaluation: ['estates', 'staffing', 'complaints', 'billing', 'evaluation'],
};
const RECEIVED = 'goldkey.complaints.complaint.received.v1';
const CLOSED = 'goldkey.complaints.complaint.closed.v1';
/** The evaluation's own news follow from facts and, as far as a drill brings them about, are none. */
const OWN = 'goldkey.evaluation.';
const POSTED = 'goldkey.evaluation.entry.posted.v1';
const SETTLED_MS = 900_000;
const FIRST_DIFFERENCES = 5;

export const topicOf = (service) => `goldkey.${service}.events.v1`;

/** How many events of a topic the service has not heard yet. */
const behind = async ({ sight, topics }, service, topic) => {
  const rows = await sight.rows(service, 'SELECT partition, next_offset FROM position WHERE topic = $1', [topic]);
  const next = new Map(rows.map(({ partition, next_offset: offset }) => [partition, BigInt(offset)]));
  const ends = await topics.ends(topic);
  return ends.reduce((sum, [partition, end]) => sum + (end - (next.get(partition) ?? 0n)), 0n);
};

/** What the platform still has to do, in words; empty when it has done everything. */
const stillToDo = async (platform) => {
  const { sight } = platform;
  const open = [];
  for (const service of PUBLISHERS) {
    const { unsent } = await sight.one(service, 'SELECT count(*)::int AS unsent FROM outbox WHERE sent_at IS NULL');
    if (unsent > 0) open.push(`${unsent} events of ${service} are to be sent`);
  }
  for (const [service, tellers] of Object.entries(LISTENS)) {
    for (const topic of tellers.map(topicOf)) {
      const count = await behind(platform, service, topic);
      if (count > 0n) open.push(`${service} is ${count} events of ${topic} behind`);
    }
  }
  const { dirty } = await sight.one('evaluation', 'SELECT count(*)::int AS dirty FROM dirty');
  if (dirty > 0) open.push(`${dirty} marks wait to be judged`);
  return open;
};

/** Waits until events are sent, heard and judged. Throws with what is left where that does not come. */
export const untilSettled = async (platform) => {
  let left = ['nothing could be asked'];
  const settled = async () => {
    left = await stillToDo(platform).catch((error) => [String(error.message)]);
    return left.length === 0;
  };
  if (!(await until(settled, SETTLED_MS, 100))) throw new Error(`not settled: ${left.join('; ')}`);
};

/** The first of them, for a sentence. */
export const some = (list) =>
  `${list.slice(0, FIRST_DIFFERENCES).join(', ')}${list.length > FIRST_DIFFERENCES ? ', …' : ''}`;

/** Every row of the file is there once, in its place and as closed as it says, and nothing else. */
const rowsOnce = async ({ sight }, { matters }) => {
  const rows = await sight.rows(
    'complaints',
    `SELECT c.id, c.external_key AS key, p.code, c.closed_at IS NOT NULL AS closed
     FROM complaint c JOIN property_copy p USING (property_id)`,
  );
  const found = new Map(rows.map((row) => [row.key, row]));
  const differences = [];
  if (rows.length !== found.size) differences.push(`${rows.length - found.size} rows stand twice`);
  const missing = [...matters.keys()].filter((key) => !found.has(key));
  if (missing.length > 0) differences.push(`${missing.length} rows are missing: ${some(missing)}`);
  const others = [...found.keys()].filter((key) => !matters.has(key));
  if (others.length > 0) differences.push(`${others.length} rows are not in the file: ${some(others)}`);
  const changed = [...found.values()].filter(({ key, code, closed }) => {
    const matter = matters.get(key);
    return matter !== undefined && (matter.code !== code || matter.closed !== closed);
  });
  if (changed.length > 0) differences.push(`${changed.length} rows differ: ${some(changed.map(({ key }) => key))}`);
  return { differences, told: `${rows.length} rows, ${matters.size} in the file`, rows };
};

/** Each complaint was told once as received, and once as closed where it is; the topic's copies of an event share its id. */
const eventsOnce = (events, rows) => {
  const byId = new Map(events.map((event) => [`${event.source} ${event.id}`, event]));
  const told = new Map();
  for (const { type, subject } of byId.values()) {
    const key = `${type} ${subject}`;
    told.set(key, (told.get(key) ?? 0) + 1);
  }
  const wanted = new Set(
    rows.flatMap(({ id, closed }) => [`${RECEIVED} ${id}`, ...(closed ? [`${CLOSED} ${id}`] : [])]),
  );
  const missing = [...wanted].filter((key) => !told.has(key));
  const twice = [...told].filter(([key, count]) => wanted.has(key) && count > 1).map(([key]) => key);
  const others = [...told.keys()].filter(
    (key) => (key.startsWith(RECEIVED) || key.startsWith(CLOSED)) && !wanted.has(key),
  );
  const differences = [
    ...(missing.length > 0 ? [`${missing.length} events are missing: ${some(missing)}`] : []),
    ...(twice.length > 0 ? [`${twice.length} were told twice: ${some(twice)}`] : []),
    ...(others.length > 0 ? [`${others.length} are of no row: ${some(others)}`] : []),
  ];
  const copies = events.length - byId.size;
  return { differences, told: `${byId.size} events, ${copies} sent again under the same id` };
};

/** Events by source and id: what a relay sent again counts once. */
export const distinct = (events) => new Set(events.map(({ source, id }) => `${source} ${id}`));

/** The evaluation holds every event of the topics once, and nothing is parked anywhere. */
export const factsOnce = async ({ sight }, events) => {
  const wanted = distinct(events.filter(({ type }) => !type.startsWith(OWN)));
  const rows = await sight.rows('evaluation', 'SELECT source, id FROM fact');
  const held = distinct(rows);
  const missing = [...wanted].filter((key) => !held.has(key));
  const others = [...held].filter((key) => !wanted.has(key));
  const differences = [
    ...(missing.length > 0 ? [`${missing.length} events are not held: ${some(missing)}`] : []),
    ...(others.length > 0 ? [`${others.length} facts are on no topic: ${some(others)}`] : []),
  ];
  for (const service of PUBLISHERS) {
    const { parked } = await sight.one(service, 'SELECT count(*)::int AS parked FROM parked');
    if (parked > 0) differences.push(`${parked} events are parked in ${service}`);
  }
  return { differences, told: `${rows.length} facts of ${wanted.size} events` };
};

/** Every entry of the ledger was told once. */
const entriesTold = async ({ sight }, events) => {
  const { entries } = await sight.one('evaluation', 'SELECT count(*)::int AS entries FROM ledger_entry');
  const posted = events.filter(({ type }) => type === POSTED);
  const told = distinct(posted).size;
  return {
    differences: entries === told ? [] : [`${entries} entries stand in the ledger, ${told} were told`],
    told: `${entries} entries, ${posted.length - told} sent again under the same id`,
  };
};

const saidBy = ({ status, said }, wanted = 0) => ({
  differences: status === wanted ? [] : [`exit status ${status}: ${said}`],
  told: said.split('\n').at(-1),
});

/** Bringing the same file in once more adds nothing. */
const nothingNew = async (platform, files) => {
  const differences = [];
  for (const file of files) {
    const { said } = await importFile(file, { home: platform.home });
    if (!/: 0 added, /.test(said)) differences.push(said);
  }
  return { differences, told: 'nothing was added' };
};

/** Runs all checks; `count` is what count.mjs says of the files. Answers `[what, differences, told]` for each. */
export const prove = async (platform, { files, count }) => {
  const again = await nothingNew(platform, files);
  await untilSettled(platform);
  const told = {};
  for (const service of ['estates', 'staffing', 'complaints', 'billing', 'evaluation'])
    told[service] = await platform.topics.read(topicOf(service));
  const events = Object.values(told).flat();
  const { rows, ...once } = await rowsOnce(platform, count);
  const countsFile = path.join(platform.home, 'counts.json');
  writeFileSync(countsFile, JSON.stringify({ month: count.month, properties: count.properties }));
  const home = platform.home;
  const checks = {
    'every row once': once,
    'a second import adds nothing': again,
    'every event of a complaint once': eventsOnce(told.complaints, rows),
    'every fact once, nothing parked': await factsOnce(platform, events),
    'every entry of the ledger told once': await entriesTold(platform, events),
    'verify: the ledger equals the offline assessment': saidBy(await verify(home)),
    'figures equal the count of the file, online and offline': saidBy(
      await compareAssessment({ home, countsFile, month: count.month }),
    ),
  };
  return Object.entries(checks).map(([what, { differences, told }]) => ({ what, differences, told }));
};
