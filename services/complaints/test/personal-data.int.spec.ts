import { randomUUID } from 'node:crypto';
import { type Caller, runAsSystem } from '@goldkey/access';
import {
  aPerson,
  fillRegisters,
  type PersonDoors,
  personDoors,
  privacyOf,
  tablesWith,
  testDeclaration,
  testRetention,
} from '@goldkey/service-kit/testing';
import { aCaller, eventually } from '@goldkey/testing';
import { registers } from '../src/adapters/in/http/registers/registers.js';
import { ComplaintsWorld, type Place } from './complaints-world.js';

interface Owner {
  readonly name: string;
  readonly phone: string;
  readonly home: string;
  /** Of the pictures that tell of the home. */
  readonly photos: readonly [string, string];
}
const anOwner = (name: string, phone: string): Owner => ({
  ...{ name, phone, home: randomUUID() },
  photos: [randomUUID(), randomUUID()],
});
const owner = anOwner('张既明', '13987650432');
const neighbour = anOwner('李娜', '13700000001');
const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);
/** Lots are drawn on working days only, so this draw is made by hand. */
const DRAW = randomUUID();
const POINTS = [10, 500].map((at) => [at, at]);
const LINES = [POINTS];

let world: ComplaintsWorld;
let doors: PersonDoors;
let place: Place;
let craftsman: Caller;
beforeAll(async () => {
  world = await ComplaintsWorld.open();
  doors = await personDoors(world.service);
  place = await world.place();
  craftsman = aCaller({
    ...{ subject: 'account-li', name: '李师傅', employeeId: 'e-li' },
    permissions: ['complaints:read', 'complaints:handle', 'complaints:work'],
    scope: { all: false, properties: [place.propertyId] },
  });
  world.places.known.workers.set(place.propertyId, [
    { employeeId: 'e-li', name: '李师傅', roles: ['maintenance'], onShift: true, crafts: ['电工'], unitIds: [] },
  ]);
  world.billing.desk.does = { refuse: 'billing.month-closed' };
  for (const one of [owner, neighbour]) await isServed(one);
  await areAsked([owner, neighbour]);
  await fillRegisters(world.service, registers, place.propertyId);
}, 120_000);
afterAll(async () => {
  doors?.close();
  await world?.close();
});

const done = async (
  url: string,
  body: object = {},
  as = place.desk,
  method: 'POST' | 'PUT' = 'POST',
  version?: number,
) => {
  const answer = await world.service.request({ method, url: `/api/complaints/${url}`, body, as, version });
  if (answer.status >= 300) throw new Error(`${url}: ${JSON.stringify(answer.body)}`);
  return answer.body;
};
const asSystem = (...statements: string[]) =>
  runAsSystem('test', () =>
    world.database.transaction(async (tx) => {
      for (const sql of statements) await tx.query(sql);
    }),
  );
const handIn = async (id: string, as: Caller, name?: string): Promise<void> => {
  const { propertyId } = place;
  const query = new URLSearchParams({ id, propertyId, ...(name && { name }) });
  const { statusCode, body } = await world.service.app.inject({
    ...{ method: 'POST', url: `/api/complaints/attachments?${query}`, payload: PNG },
    headers: {
      authorization: `Bearer ${await world.service.tokenFor(as)}`,
      'content-type': 'application/octet-stream',
    },
  });
  if (statusCode >= 300) throw new Error(body);
};

/** A repair with pictures is reported, given, done and signed; by lot the owner is called and asked whether it is well. */
const isServed = async ({ name, phone, home, photos: [reported, worked] }: Owner): Promise<void> => {
  const { propertyId, departmentId } = place;
  await handIn(reported, place.desk);
  const { complaintId: matterId } = await world.received(place, {
    ...{ kind: 'repair', category: '跳闸', description: `${name}说跳闸`, contactName: name, contactPhone: phone },
    ...{ householdId: home, photos: [reported] },
  });
  const { id } = await done('work-orders', { matterId, craft: '电工', steps: ['查线路'], workerId: 'e-li' });
  for (const act of ['acceptance', 'beginning']) await done(`work-orders/${id}/${act}`, {}, craftsman);
  await handIn(worked, craftsman, `${name}家.png`);
  const steps = [{ title: '查线路', doneAt: new Date().toISOString() }];
  const paid = { materials: [], labour: '20', labourPaidBy: 'owner' };
  const record = { steps, ...paid, photos: [{ id: worked, when: 'after' }] };
  await done(`work-orders/${id}/record`, record, craftsman, 'PUT');
  await done(`work-orders/${id}/waiting`, { reason: 'parts', note: `${name}选型号` }, craftsman);
  await done(`work-orders/${id}/resumption`, {}, craftsman);
  await done(`work-orders/${id}/finishing`, { result: `${name}家换了空开` }, craftsman);
  await done(`work-orders/${id}/confirmation`, { signature: { name, lines: LINES } }, craftsman);
  // Once billing has refused.
  await eventually(() => done(`work-orders/${id}/charge-withdrawal`, { reason: `${name}付过现金` }));
  const call = { id: randomUUID(), drawId: DRAW, propertyId, departmentId, matterId, day: '2026-03-10' };
  const state = JSON.stringify({ ...call, place: 0, caller: 'desk', state: 'open', attempts: [] });
  await asSystem(
    `INSERT INTO survey_draw (id, property_id, day, state, version) VALUES ('${DRAW}', '${propertyId}', '${call.day}', '{}', 1)
     ON CONFLICT DO NOTHING`,
    `INSERT INTO survey_call (id, property_id, draw_id, department_id, matter_id, day, caller, standing, state, version)
     VALUES ('${call.id}', '${propertyId}', '${DRAW}', '${departmentId}', '${matterId}', '${call.day}', 'desk', 'open', '${state}', 1)`,
  );
  await done(`survey-calls/${call.id}/attempt`, { note: `${name}不在家` });
  await done(`survey-calls/${call.id}/answer`, { level: 'satisfied', remark: `${name}满意` });
};

/** Both are visited and asked for opinions, vote for their neighbours, and are heard of elsewhere. */
const areAsked = async (owners: readonly Owner[]): Promise<void> => {
  const { propertyId, departmentId } = place;
  for (const { name, phone, home } of owners) {
    const visit = { propertyId, householdId: home, room: '1-101', purpose: `回访${name}` };
    await done('home-visits', { ...visit, findings: `${name}都好`, promised: `给${name}修门铃` });
    const { homeRegion, ...profile } = profileOf(name);
    await done('household-profiles', { ...profile, homeRegion, ...visit, purpose: undefined }, place.desk, 'PUT');
    const voice = { platform: '微博', author: name, said: '停车难', seenAt: '2026-03-05T09:00:00+08:00' };
    const heard = await done('online-voices', { propertyId, ...voice });
    await done(`online-voices/${heard.id}/answer`, { reply: `请${name}来谈` }, place.desk, 'POST', 1);
    const body = { name: '社区', kind: 'community', contact: name, phone, knownSince: '2026-01-01' };
    await done('outside-bodies', { propertyId, ...body, note: `${name}好说话` });
  }
  const { id } = await done('opinion-surveys', { propertyId, year: '2026', questions: [{ title: '卫生' }] });
  await done(`opinion-surveys/${id}/starting`);
  const answers = owners.map(({ home, name }) => ({
    ...{ householdId: home, room: `${name}家`, levels: {}, words: `${name}说好` },
  }));
  await done(`opinion-surveys/${id}/answers`, { answers });
  const ballot = await done('ballots', { propertyId, year: '2026', departmentIds: [departmentId] });
  const delegates = owners.map(({ name, home }) => ({ name, householdId: home, room: `${name}家` }));
  await done(`ballots/${ballot.id}/delegates`, { delegates }, place.desk, 'PUT', ballot.version);
};
const profileOf = (name: string) => ({
  ...{ homeRegion: `${name}广东`, languages: ['粤语', name], customs: `${name}吃素` },
  ...{ care: `${name}独居`, contact: `${name}之子`, remark: `${name}有犬` },
});

const keysOf = ({ name, phone, home }: Owner) =>
  aPerson('owner', { names: [name], phones: [phone], homes: [{ householdId: home }] });
const toldOf = ({ name, phone, photos: [reported, worked] }: Owner) => ({
  'work-orders': [
    {
      ...{ 'state.description': `${name}说跳闸`, 'state.result': `${name}家换了空开`, 'state.signature.name': name },
      ...{ 'state.signature.lines': LINES, 'state.photos[].id': worked },
    },
  ],
  answers: [{ 'state.remark': `${name}满意` }],
  'survey-calls': [{ 'state.attempts[].note': `${name}不在家` }],
  callers: [
    {
      ...{ contact_name: name, contact_phone: phone, description: `${name}说跳闸` },
      ...{ 'state.contactName': name, 'state.contactPhone': phone, 'state.description': `${name}说跳闸` },
      'state.photos': [reported],
    },
  ],
  'repair-charges': [{ 'state.withdrawal.reason': `${name}付过现金` }],
  'home-visits': [
    { 'state.findings': `${name}都好`, 'state.promised': `给${name}修门铃`, 'state.purpose': `回访${name}` },
  ],
  profiles: [Object.fromEntries(Object.entries(profileOf(name)).map(([at, value]) => [`state.${at}`, value]))],
  opinions: [{ 'state.answers[].words': `${name}说好`, 'state.answers[].room': `${name}家` }],
  delegates: [{ 'state.delegates[].name': name, 'state.delegates[].room': `${name}家` }],
  'online-voices': [
    {
      'state.author': name,
      'state.said': '停车难',
      'state.reply': `请${name}来谈`,
      'state.course[].content.reply': `请${name}来谈`,
      words: expect.stringContaining(name),
    },
  ],
  'outside-bodies': [
    {
      'state.contact': name,
      'state.phone': phone,
      'state.note': `${name}好说话`,
      words: expect.stringContaining(name),
    },
  ],
});

testDeclaration(() => ({ service: world.service, doors, person: keysOf(owner), propertyId: place.propertyId }));

test('a caller is told what complaints keeps of them, and nothing of the neighbour; who lived there before them is told nothing of theirs', async () => {
  const as = privacyOf(place.propertyId);
  expect(await doors.export(keysOf(owner), as)).toEqual(toldOf(owner));
  expect(await doors.export(keysOf(neighbour), as)).toEqual(toldOf(neighbour));
  const former = aPerson('owner', { names: ['陈旧主'], homes: [{ householdId: owner.home, until: '2025-12-31' }] });
  expect(await doors.export(former, as)).toEqual({});
});

test('a colleague is told where they received, handled, worked and visited', async () => {
  const as = privacyOf(place.propertyId);
  const desk = aPerson('employee', { ids: ['e-7'], accounts: [place.desk.subject] });
  expect(await doors.export(desk, as)).toMatchObject({
    'staff-of-complaint': Array(2).fill({ 'state.receivedByName': '前台' }),
    'staff-of-home-visit': Array(2).fill({ 'state.employeeName': '前台' }),
    'staff-of-repair-charge': Array(2).fill({ 'state.withdrawal.byName': '前台' }),
  });
  const worker = aPerson('employee', { ids: ['e-li'], accounts: ['account-li'] });
  expect(await doors.export(worker, as)).toMatchObject({
    'file-names': expect.arrayContaining([{ 'state.name': `${owner.name}家.png` }]),
    'staff-of-complaint': Array(2).fill({
      ...{ 'state.assignment.employeeName': '李师傅', 'state.keeper.employeeName': '李师傅' },
    }),
    'staff-of-repair-charge': Array(2).fill({ 'state.byName': '李师傅' }),
    'staff-of-work-order': Array(2).fill({ 'state.workerName': '李师傅' }),
  });
  await doors.export(aPerson('employee', { ids: ['e-writer'], accounts: ['account-writer'] }), as);
  // Of registers an act in staffing stands for all: they are one code. The rest is written at doors of other specs.
  const others =
    /course\[\]\.|offShiftReason$|pauses\[\].note$|proposal\.(reason|byName)$|^(online-voices|outside-bodies): state.reason$/;
  expect(doors.neverTold().filter((field) => !others.test(field))).toEqual([]);
});

const released = () =>
  runAsSystem('test', () =>
    world.database.transaction((tx) =>
      tx.query<{ id: string }>('SELECT id FROM attachment WHERE NOT named AND id = ANY ($1::text[])', [
        [...owner.photos, ...neighbour.photos],
      ]),
    ),
  ).then((rows) => rows.map(({ id }) => id).sort());

test('what serves goes at once with its pictures, the signed order after three years, an open survey when it ends', async () => {
  const as = privacyOf(place.propertyId);
  expect(await doors.erase(keysOf(owner), as)).toEqual({
    ...Object.fromEntries(Object.keys(toldOf(owner)).map((store) => [store, { erased: 1 }])),
    ...{
      'work-orders': { claims: 1 },
      'repair-charges': { claims: 1 },
      opinions: { 'in-use': 1 },
      delegates: { 'in-use': 1 },
    },
  });
  expect(await released()).toEqual([owner.photos[0]]);
  // The order is found by the home and the name of who signed, now that the caller is not known any more.
  const { opinions, delegates, 'work-orders': order, 'repair-charges': charge } = toldOf(owner);
  const left = { opinions, delegates, 'work-orders': order, 'repair-charges': charge };
  expect(await doors.export(keysOf(owner), as)).toEqual(left);

  await asSystem(
    "UPDATE opinion_survey SET standing = 'completed'",
    "UPDATE ballot SET standing = 'closed'",
    "UPDATE work_order SET finished_at = now() - interval '4 years'",
    `UPDATE repair_charge SET asked_at = now() - interval '4 years' WHERE household_id = '${owner.home}'`,
  );
  const gone = Object.fromEntries(Object.keys(left).map((store) => [store, { erased: 1 }]));
  expect(await doors.erase(keysOf(owner), as)).toEqual(gone);
  expect(await doors.export(keysOf(owner), as)).toEqual({});
  expect(await released()).toEqual([...owner.photos].sort());
  expect(await tablesWith(world.database, owner.phone)).toEqual([]);
  // A file is called by whoever handed it in, and was: what they wrote stays theirs.
  expect(await tablesWith(world.database, owner.name)).toEqual(['attachment']);
});

test('colleagues’ names stay while a matter may be called in question, and go from the records and their history then', async () => {
  const as = privacyOf(place.propertyId);
  const worker = aPerson('employee', { ids: ['e-li'], accounts: ['account-li'] });
  expect(await doors.erase(worker, as)).toMatchObject({
    'staff-of-complaint': { claims: 2 },
    'file-names': { claims: 2 },
  });
  await asSystem(
    "UPDATE complaint SET received_at = '2020-01-01', closed_at = '2020-01-02'",
    "UPDATE work_order SET finished_at = '2020-01-01'",
    "UPDATE repair_charge SET asked_at = '2020-01-01'",
    "UPDATE attachment SET received_at = '2020-01-01'",
  );
  await doors.erase(worker, as);
  expect(await doors.export(worker, as)).toEqual({});
  expect(await tablesWith(world.database, '李师傅')).toEqual([]);
  expect(await doors.export(keysOf(neighbour), as)).toEqual(toldOf(neighbour));
});

testRetention(() => world.service);
