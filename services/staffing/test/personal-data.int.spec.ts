import { type Caller, runAsSystem } from '@goldkey/access';
import {
  aPerson,
  fileDoors,
  fillRegisters,
  PDF,
  type PersonDoors,
  personDoors,
  privacyOf,
  tablesWith,
  testDeclaration,
  testRetention,
} from '@goldkey/service-kit/testing';
import { aCaller } from '@goldkey/testing';
import { houseRegisters } from '../src/adapters/in/http/registers/house-registers.js';
import { peopleRegisters } from '../src/adapters/in/http/registers/people-registers.js';
import { aJudgedPosition, isJudged, toldOfJudged } from './judged-post.js';
import { head, managerOf, type Property, StaffingWorld } from './staffing-world.js';
import { objectToPoints, takenBack, worksAndWrites } from './words-at-work.js';

/** What ended in it is over, and no term of years that begins there is. */
const LAST = new Date().getFullYear() - 1;

interface Colleague {
  readonly id: string;
  readonly name: string;
  readonly phone: string;
  readonly appointment: { readonly id: string; readonly version: number };
}

let world: StaffingWorld;
let doors: PersonDoors;
let here: Property;
let leaver: Colleague;
let stayer: Colleague;
let judged: string;
beforeAll(async () => {
  world = await StaffingWorld.open();
  doors = await personDoors(world.service);
  here = await world.property();
  await runAsSystem('test', () =>
    world.database.statement("INSERT INTO property_copy VALUES ($1, '桂语庭', $2, 'Asia/Shanghai', now())", [
      here.propertyId,
      here.unitId,
    ]),
  );
  const positionId = await aKeyPosition();
  const fitting = {
    'material-budgets': { departmentId: here.departmentId, month: '2099-12' },
    'house-rules': { departmentId: here.departmentId },
  };
  await fillRegisters(world.service, [...peopleRegisters, ...houseRegisters], here.propertyId, fitting);
  judged = await aJudgedPosition(world, here);
  leaver = await aColleague('张既明', '13987650432', positionId);
  stayer = await aColleague('李娜', '13700000001', positionId);
  await objectToPoints(world, here, [leaver, stayer]);
}, 180_000);
afterAll(async () => {
  doors?.close();
  await world?.close();
});

/** Who reviewed and who approved the position. */
const signers: string[] = [];
const signer = async (): Promise<string> => {
  const id = await world.hire(here.propertyId);
  signers.push(id);
  return id;
};

const aKeyPosition = async (): Promise<string> => {
  const { propertyId, departmentId, manager } = here;
  const description = { name: '领班', headCount: 1, keyPosition: true };
  const { id } = await world.made('positions', { unitId: departmentId, code: 'K-1', description }, manager);
  for (const [step, body] of Object.entries({ review: {}, approval: { effectiveFrom: '2026-01-01' } }))
    await world.made(`positions/${id}/${step}`, body, managerOf(propertyId, await signer()));
  return id;
};

const added = async (record: string, as: Caller, name: string): Promise<void> => {
  const { status, json } = await fileDoors(world.service, () => `/api/staffing/${record}`).add(as, PDF, { name });
  if (status >= 300) throw new Error(`${record}: ${JSON.stringify(json)}`);
};

/** Applied, was hired, certified, talked with, praised and trained others; clocked in and asked for leave. */
const aColleague = async (name: string, phone: string, positionId: string): Promise<Colleague> => {
  const { propertyId, manager, managerId } = here;
  const made = (url: string, body: object) => world.made(url, { propertyId, ...body }, manager);
  const takeBack = takenBack(world, manager, name);
  const applied = await made('candidates', { name, phone, position: '保安', appliedOn: '2025-11-01' });
  const interview = { interviewedAt: `${LAST}-11-05T09:00:00+08:00`, interviewer: managerId, opinion: `${name}稳重` };
  await world.post(
    `candidates/${applied.id}/interview`,
    { ...interview, opinion: `${name}迟到` },
    { as: manager, version: 1 },
  );
  const met = await world.post(`candidates/${applied.id}/interview`, interview, { as: manager, version: 2 });
  await world.post(`candidates/${applied.id}/decline`, { reason: `${name}另有去处` }, { as: manager, version: 3 });
  await added(`candidates/${applied.id}`, manager, `${name}简历.pdf`);
  if (met.status >= 300) throw new Error(JSON.stringify(met.body));
  const { employeeId: id, ...appointment } = await world.appointed(here, { positionId: judged });
  await world.patch(`employees/${id}`, { name, phone }, { version: 1 });
  const paper = { craft: '电工', number: `T-${name}`, validFrom: `${LAST}-01-01`, validUntil: `${LAST + 2}-12-31` };
  const certificate = { employeeId: id, ...paper, document: `${name}.pdf` };
  const granted = await world.made('certificates', certificate, manager);
  await added(`certificates/${granted.id}`, manager, `${name}电工证.pdf`);
  await takeBack('certificates', granted);
  await made('talks', { managerId, employeeId: id, note: `${name}想调岗` });
  const opinion = { employeeId: id, replyDue: '2030-01-01T09:00:00+08:00', text: `${name}嫌宿舍潮` };
  const { id: answered } = await made('opinions', opinion);
  await world.made(`opinions/${answered}/close`, { reply: `给${name}换房` }, manager);
  await takeBack('opinions', await made('opinions', opinion));
  await worksAndWrites(world, here, { id, name }, appointment.id);
  const honour = { kind: 'star-of-quarter', title: `${name}拾金不昧`, period: '2026-Q1', papersOn: '2026-03-01' };
  const { id: declined } = await made('honours', { ...honour, employeeId: id, story: `${name}捡到钱包` });
  await added(`honours/${declined}`, manager, `${name}事迹.pdf`);
  await world.post(`honours/${declined}/decline`, { reason: `${name}已得过` }, { as: manager, version: 1 });
  await made('training-sessions', { name: '消防', trainer: name, attendees: [managerId] });
  const successor = await made('successors', {
    ...{ positionId, employeeId: id, readiness: 'ready-in-a-year', note: `${name}可带班` },
  });
  await made(`successors/${successor.id}/removal`, { propertyId: undefined, reason: `${name}要离职` });
  const self = aCaller({
    ...{ subject: `account-${id}`, name, employeeId: id, permissions: ['staffing:read'] },
    scope: { all: false, properties: [propertyId] },
  });
  const evidence = (card: string) => added(card, manager, `${name}检查表.pdf`);
  await isJudged(world, here, { name, appointmentId: appointment.id, self, evidence });
  await world.made('my-clockings', { direction: 'in', place: PLACE }, self);
  const leave = { leaveKind: 'annual', from: '2030-03-04', until: '2030-03-04', reason: `${name}回家` };
  const asked = await world.made('leave-requests', leave, self);
  await added(`roster-requests/${asked.id}`, self, `${name}车票.pdf`);
  await takenBack(world, self, name)('roster-requests', asked);
  return { id, name, phone, appointment };
};

const PLACE = { latitude: 32.06, longitude: 118.79, accuracyMetres: 8 };

/** Who fills the registers. */
const WRITER = aPerson('employee', { ids: ['e-writer'] });

const keysOf = ({ id, name, phone }: Colleague) =>
  aPerson('employee', { ids: [id], accounts: [`account-${id}`], names: [name], phones: [phone] });
const paperOf = (name: string) => ({ 'state.document': `${name}.pdf`, 'state.why': `${name}误录` });
const suggested = (name: string) => ({
  ...{ title: `${name}谈节水`, 'state.title': `${name}谈节水`, 'state.text': `${name}说用中水` },
});
const fileOf = (name: string) => [{ name, file: expect.any(String) }];
const told = ({ name, phone }: Colleague) => ({
  'certificate-files': fileOf(`${name}电工证.pdf`),
  'request-files': fileOf(`${name}车票.pdf`),
  ...toldOfJudged(name),
  'candidate-files': fileOf(`${name}简历.pdf`),
  'honour-files': fileOf(`${name}事迹.pdf`),
  'record-file-names': [{ name: `${name}车票.pdf` }],
  employees: [{ name, 'state.name': name, 'state.phone': phone }],
  appointments: [{ 'state.why': `${name}误录` }],
  handovers: [{ 'state.what': `${name}的钥匙`, 'state.why': `${name}误录` }],
  certificates: [{ number: `T-${name}`, 'state.number': `T-${name}`, ...paperOf(name) }],
  clockings: [{ 'state.place': { latitudeMicro: 32_060_000, longitudeMicro: 118_790_000, accuracyMetres: 8 } }],
  requests: [{ 'state.reason': `${name}回家`, 'state.why': `${name}误录` }],
  opinions: [
    { 'state.text': `${name}嫌宿舍潮`, 'state.reply': `给${name}换房` },
    { 'state.text': `${name}嫌宿舍潮`, 'state.why': `${name}误录` },
  ],
  suggestions: [
    { ...suggested(name), 'state.reason': `${name}说得对` },
    { ...suggested(name), 'state.why': `${name}误录` },
  ],
  talks: [
    { 'state.deed.note': `${name}想调岗` },
    { 'state.deed.text': `${name}巡楼两遍`, 'state.why': `${name}误录` },
    { 'state.deed.summary': '过半' },
    { 'state.deed.summary': `${name}全做完` },
  ],
  plans: [
    { 'state.summary': `${name}全做完`, 'state.items[].done.note': `${name}做完` },
    { 'state.why': `${name}误录` },
  ],
  tasks: [{ 'state.details': `随${name}之意`, 'state.why': `${name}误录` }],
  'tool-loans': [
    { 'state.note': `${name}自用`, 'state.remark': `${name}找到了`, 'state.lost.remark': `${name}丢了` },
    { 'state.note': `${name}自用`, 'state.why': `${name}误录` },
  ],
  'leave-grants': [{ 'state.reason': `${name}带过新人`, 'state.why': `${name}误录` }],
  points: [{ 'state.reason': `${name}助人` }],
  'points-objections': [
    { 'state.objections[].text': `${name}少一分`, 'state.objections[].answer.text': `给${name}补记` },
  ],
  successors: [{ 'state.note': `${name}可带班`, 'state.why': `${name}要离职` }],
  trainers: [{ trainer: name, 'state.trainer': name }],
  candidates: [
    {
      ...{ 'state.name': name, 'state.phone': phone, 'state.opinion': `${name}稳重` },
      ...{ 'state.reason': `${name}另有去处`, words: expect.stringContaining(name) },
      'state.course[].content.opinion': [`${name}迟到`, `${name}稳重`],
      'state.course[].content.reason': `${name}另有去处`,
    },
  ],
  honours: [
    {
      'state.title': `${name}拾金不昧`,
      'state.story': `${name}捡到钱包`,
      'state.reason': `${name}已得过`,
      'state.course[].content.reason': `${name}已得过`,
      words: expect.stringContaining(name),
    },
  ],
});

testDeclaration(() => ({ service: world.service, doors, person: keysOf(leaver), propertyId: here.propertyId }));

test('a colleague is told what staffing keeps of them, and nothing of another', async () => {
  const as = privacyOf(here.propertyId);
  expect(await doors.export(keysOf(leaver), as)).toEqual(told(leaver));
  expect(await doors.export(keysOf(stayer), as)).toEqual(told(stayer));
});

test('who wrote into a register, or acted on what stands there, is told so', async () => {
  const as = privacyOf(here.propertyId);
  const { managerId } = here;
  const manager = aPerson('employee', { ids: [managerId], accounts: [`account-${managerId}`], names: ['王经理'] });
  expect(await doors.export(manager, as)).toMatchObject({
    'staff-of-candidate': Array(2).fill({
      ...{ 'state.writtenByName': '王经理', 'state.course[].byName': Array(3).fill('王经理') },
    }),
    'staff-of-honour': Array(2).fill({ 'state.writtenByName': '王经理' }),
  });
  for (const one of [WRITER, ...signers.map((id) => aPerson('employee', { ids: [id] }))]) await doors.export(one, as);
  // All registers are one code: an act on one of them stands for all. Minutes are nobody's, and only end by time.
  const others = /course\[\].byName$|openItems.reason$|minutes$/;
  expect(doors.neverTold().filter((field) => !others.test(field))).toEqual([]);
});

const asSystem = (...statements: string[]) =>
  runAsSystem('test', () =>
    world.database.transaction(async (tx) => {
      for (const sql of statements) await tx.query(sql);
    }),
  );

const outcomeOf = (what: (store: string) => string) =>
  Object.fromEntries(Object.entries(told(leaver)).map(([store, rows]) => [store, { [what(store)]: rows.length }]));

test('who is employed is in use; papers of an ended employment stay for two years more', async () => {
  const as = privacyOf(here.propertyId);
  const ofClaims = [
    ...['position-cards', 'position-card-files', 'opinions', 'suggestions', 'talks'],
    ...['plans', 'tasks', 'tool-loans', 'points', 'points-objections'],
  ];
  const sent = 'record-file-names';
  const standing = (employees: object) => ({
    ...outcomeOf((store) => ([...ofClaims, 'trainers', sent].includes(store) ? 'claims' : 'employment')),
    employees,
  });
  expect(await doors.erase(keysOf(leaver), as)).toEqual(standing({ 'in-use': 1 }));
  const { id } = leaver.appointment;
  await asSystem(
    `UPDATE appointment SET from_day = '${LAST - 1}-01-01', until_day = '${LAST}-12-31' WHERE id = '${id}'`,
  );
  expect(await doors.erase(keysOf(leaver), as)).toEqual(standing({ employment: 1 }));
  expect(await doors.export(keysOf(leaver), as)).toEqual(told(leaver));
});

test('once every time is over nothing says who it was, and who stays is still known', async () => {
  const as = privacyOf();
  await asSystem(
    `UPDATE appointment SET from_day = '2001-01-01', until_day = '2002-01-01' WHERE employee_id = '${leaver.id}'`,
    ...Object.entries({
      ...{ certificate: 'valid_until', clocking: 'clocked_at', roster_request: 'asked_at', opinion: 'raised_at' },
      ...{ act: 'at', training_session: 'held_at', candidate: 'sorted_at', honour: 'sorted_at' },
      ...{ suggestion: 'made_at', task: 'assigned_at', tool_loan: 'lent_at', record_file: 'sent_at' },
      position_card: 'drafted_at',
    }).map(([table, column]) => `UPDATE ${table} SET ${column} = '2002-01-01'`),
    "UPDATE points_publication SET from_day = '2002-01-01', until_day = '2002-01-08'",
    "UPDATE work_plan SET period = '2002-05'",
    "UPDATE leave_grant SET year = '2002'",
  );
  const left = await doors.erase(keysOf(leaver), as);
  // What they called a file went with the file.
  const { 'record-file-names': _, ...erased } = outcomeOf(() => 'erased');
  expect(left).toEqual({
    ...erased,
    // Its years begin with the last entry of its history, and theirs with a day in the book: nobody can set them back.
    ...{ successors: { employment: 1 }, points: { claims: 1 } },
  });
  expect(Object.keys(await doors.export(keysOf(leaver), as))).toEqual(['successors', 'points']);
  expect(await doors.export(keysOf(stayer), as)).toEqual(told(stayer));
  expect(await tablesWith(world.database, leaver.name)).toEqual(['history', 'points_entry', 'successor']);
  expect((await world.get(`employees/${leaver.id}`, head)).body).toMatchObject({ name: '***' });
});

testRetention(() => world.service);

test('then nothing says who it was', async () => {
  expect(await tablesWith(world.database, leaver.name)).toEqual([]);
});
