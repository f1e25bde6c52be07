/**
 * What a till and a billing desk do while the drill kills: months are billed, paid, taken back in part and closed. Every act
 * is asked until it is answered, under one idempotency key; whatever was answered stands in `told`, which is all that the
 * proof knows of it.
 */
import { setTimeout as pause } from 'node:timers/promises';
import { Platform, PlatformError } from '@goldkey/client';
import { until } from '../../deploy/local/processes.mjs';
import { oneOf } from './draw.mjs';

const PATH = '/api/billing';
const PATIENCE_MS = 300_000;
/** What an answer is when somebody is away; anything else that is no success is a refusal, and a finding of the drill. */
const PASSING = new Set([408, 429, 502, 503, 504]);
const AT_ONCE = 6;
const AREAS = ['52.30', '74.85', '88.00', '101.45', '126.90'];
const PRICES = [
  ['WY', '2.35'],
  ['NH', '0.60'],
];
const FOUNDED = '2020-01-01T08:00:00+08:00';
const MEANS = ['cash', 'card', 'transfer', 'wechat', 'alipay'];

const isPassing = (error) =>
  !(error instanceof PlatformError) || error.problem === undefined || PASSING.has(error.problem.status);

/** Asks until somebody answers. A refusal is thrown: the drill does nothing that may be refused. */
const untilAnswered = async (ask) => {
  for (const end = Date.now() + PATIENCE_MS; ; ) {
    try {
      return await ask();
    } catch (error) {
      if (!isPassing(error) || Date.now() > end) throw error;
      await pause(100);
    }
  }
};

/** Money in fen, as the drill counts it apart from billing. */
export const fenOf = (yuan) => {
  const [, sign, whole, part = ''] = /^(-?)(\d+)(?:\.(\d{1,2}))?$/.exec(yuan);
  return BigInt(`${sign}${whole}${part.padEnd(2, '0')}`);
};
export const yuanOf = (fen) => {
  const digits = String(fen < 0n ? -fen : fen).padStart(3, '0');
  return `${fen < 0n ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`;
};
/** Area × price in whole fen, half up: both have two places. */
export const chargeOf = (area, price) => (fenOf(area) * fenOf(price) + 50n) / 100n;

/** The doors as the drill uses them: `send(name, path, body)` under a key of that name, twice at once where `doubled`. */
const doorsOf = (client) => {
  const ask = (path, body, options) => untilAnswered(() => client.post(path, body, options));
  const send = async (name, path, body, { version, doubled = false } = {}) => {
    const options = { idempotencyKey: `drill ${name}`, version };
    const answers = await Promise.all(Array.from({ length: doubled ? 2 : 1 }, () => ask(PATH + path, body, options)));
    if (answers.some(({ id }) => id !== answers[0].id)) throw new Error(`${name}: one key, two answers`);
    return answers[0];
  };
  return {
    send,
    put: (name, path, body) => untilAnswered(() => client.put(PATH + path, body, { idempotencyKey: `drill ${name}` })),
    get: (path) => untilAnswered(() => client.get(PATH + path)),
    preview: (body) => untilAnswered(() => client.post(`${PATH}/runs/preview`, body)),
    client,
  };
};

/** A property with homes, two fee items and an open till. Answers the world, in which nothing has been done yet. */
export const openBooks = async (platform, { homes }) => {
  const doors = doorsOf(
    new Platform({ url: platform.url, clientId: 'cli', clientSecret: platform.running.secrets.cliClient }),
  );
  const post = (name, path, body) =>
    untilAnswered(() => doors.client.post(path, body, { idempotencyKey: `drill ${name}` }));
  const groups = await untilAnswered(() => doors.client.get('/api/staffing/units?kind=group&pageSize=1'));
  const group =
    groups.items[0] ?? (await post('group', '/api/staffing/units', { kind: 'group', name: 'Drill', at: FOUNDED }));
  const place = {
    code: 'TILL',
    name: 'Till',
    parentUnitId: group.id,
    serviceStart: '2020-01-01',
    households: homes,
    at: FOUNDED,
  };
  const { id: propertyId } = await post('property', '/api/estates/properties', place);
  const rooms = Array.from({ length: homes }, (_each, index) => ({
    propertyId,
    building: String(1 + (index % 4)),
    room: String(101 + index),
    areaSquareMetres: AREAS[index % AREAS.length],
  }));
  await post('homes', '/api/estates/households/bulk', { items: rooms });
  const known = async () => (await doors.get(`/households?propertyId=${propertyId}&pageSize=500`)).items;
  const heard = await until(async () => ((await known()).length === homes ? known() : undefined), PATIENCE_MS, 200);
  if (heard === undefined) throw new Error('billing does not hear of the homes');
  const feeItems = [];
  for (const [code, price] of PRICES) {
    const tariffs = [{ from: '2020-01-01', tiers: [{ price }] }];
    const item = await doors.send(`item ${code}`, '/fee-items', {
      propertyId,
      code,
      name: code,
      basis: 'area',
      tariffs,
    });
    feeItems.push({ id: item.id, price });
  }
  const shift = await doors.send('shift', '/shifts', { propertyId, float: '0.00' });
  const told = {
    feeItems: feeItems.map(({ id }) => id),
    runs: [],
    payments: [],
    reversed: [],
    used: [],
    advances: [],
    recovered: [],
    closed: [],
  };
  return { doors, propertyId, homes: heard, feeItems, shift, told, done: 0 };
};

const billMonth = async ({ doors, propertyId, feeItems, told }, month) => {
  const scope = { propertyId, month, feeItemIds: feeItems.map(({ id }) => id) };
  const { lines, total } = await doors.preview(scope);
  const body = { ...scope, expected: { lines, total } };
  const run = await doors.send(`run ${month}`, '/runs', body, { doubled: true });
  const isIssued = async () => (await doors.get(`/runs/${run.id}`)).state === 'issued';
  if (!(await until(isIssued, PATIENCE_MS, 100))) throw new Error(`the run of ${month} is not through`);
  told.runs.push({ id: run.id, month, lines, total });
  return run;
};

/** A home pays: what it owes, a part of it, or more than that; now and then the request is sent twice at once. */
const payOne = async ({ doors, told }, random, { householdId }, month) => {
  const { owed } = await doors.get(`/households/${householdId}`);
  const due = fenOf(owed);
  if (due === 0n) return;
  const amount = oneOf(random, [due, due, due / 2n + 1n, due + 1_234n]);
  const body = { householdId, means: oneOf(random, MEANS), amount: yuanOf(amount), owed };
  const doubled = random() < 0.2;
  const payment = await doors.send(`payment ${month} ${householdId}`, '/payments', body, { doubled });
  told.payments.push({ id: payment.id, householdId, means: body.means, amount: body.amount, receipt: payment.receipt });
};

/** One line of the run is taken back after it was paid: it becomes credit, which settles what comes next. */
const takeBackOne = async ({ doors, told }, random, run, month) => {
  const { items } = await doors.get(`/bill-lines?runId=${run.id}&reversed=false&pageSize=500`);
  const line = oneOf(random, items);
  const { version } = await doors.get(`/runs/${run.id}`);
  await doors.send(`reversal ${month}`, `/runs/${run.id}/reversal`, { reason: 'drill', lineId: line.id }, { version });
  told.reversed.push({ runId: run.id, householdId: line.householdId, amount: line.amount });
};

const advance = async ({ doors, propertyId, told }, month) => {
  const body = { propertyId, utility: 'water', amount: '900.00', periodEnd: `${month}-28`, supplier: 'drill' };
  const { id, version } = await doors.send(`advance ${month}`, '/advances', body);
  told.advances.push(id);
  await doors.send(`recovery ${month}`, `/advances/${id}/recovery`, { amount: '400.00' }, { version });
  told.recovered.push(id);
};

const closeMonth = async ({ doors, propertyId, told }, month) => {
  await doors.put(`target ${month}`, '/targets', { propertyId, month, target: '0.90' });
  const period = await doors.send(`close ${month}`, '/periods', { propertyId, month });
  told.closed.push(period.id);
};

/** Acts that one month comes to, as `done` counts them. */
export const actsOfMonth = (homes) => homes + 4;

/** One month from bill to close. `world.done` grows with every act that was answered. */
export const liveMonth = async (world, random, month) => {
  const count = async (act) => {
    const answer = await act;
    world.done += 1;
    return answer;
  };
  const run = await count(billMonth(world, month));
  for (const { householdId } of world.told.reversed.slice(-1)) {
    const { used } = await world.doors.send(`credit ${month}`, '/credits/use', { householdId });
    world.told.used.push({ householdId, used });
  }
  const waiting = [...world.homes];
  const payer = async () => {
    for (let home = waiting.pop(); home !== undefined; home = waiting.pop())
      await count(payOne(world, random, home, month));
  };
  await Promise.all([...Array.from({ length: AT_ONCE }, payer), count(advance(world, month))]);
  await count(takeBackOne(world, random, run, month));
  await count(closeMonth(world, month));
};
