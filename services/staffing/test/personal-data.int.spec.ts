import { runAsSystem } from '@goldkey/access';
import {
  aPerson,
  askAfterNobody,
  fillRegisters,
  leftInACentury,
  type PersonDoors,
  personDoors,
  privacyOf,
  tablesWith,
} from '@goldkey/service-kit/testing';
import { aCaller, aCallerOf } from '@goldkey/testing';
import { houseRegisters } from '../src/adapters/in/http/registers/house-registers.js';
import { peopleRegisters } from '../src/adapters/in/http/registers/people-registers.js';
import { head, managerOf, type Property, StaffingWorld } from './staffing-world.js';

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
  await fillRegisters(world.service, [...peopleRegisters, ...houseRegisters], here.propertyId);
  leaver = await aColleague('张既明', '13987650432', positionId);
  stayer = await aColleague('李娜', '13700000001', positionId);
}, 120_000);
afterAll(async () => {
  doors?.close();
  await world?.close();
});

const aKeyPosition = async (): Promise<string> => {
  const { propertyId, departmentId, manager } = here;
  const description = { name: '领班', headCount: 1, keyPosition: true };
  const { id } = await world.made('positions', { unitId: departmentId, code: 'K-1', description }, manager);
  for (const [step, body] of Object.entries({ review: {}, approval: { effectiveFrom: '2026-01-01' } }))
    await world.made(`positions/${id}/${step}`, body, managerOf(propertyId, await world.hire(propertyId)));
  return id;
};

/** Applied, was hired, certified, talked with, praised and trained others; clocked in and asked for leave. */
const aColleague = async (name: string, phone: string, positionId: string): Promise<Colleague> => {
  const { propertyId, manager, managerId } = here;
  const made = (url: string, body: object) => world.made(url, { propertyId, ...body }, manager);
  const applied = await made('candidates', { name, phone, position: '保安', appliedOn: '2025-11-01' });
  const interview = { interviewedAt: '2025-11-05T09:00:00+08:00', interviewer: managerId, opinion: `${name}稳重` };
  const met = await world.post(`candidates/${applied.id}/interview`, interview, { as: manager, version: 1 });
  await world.post(`candidates/${applied.id}/decline`, { reason: `${name}另有去处` }, { as: manager, version: 2 });
  if (met.status >= 300) throw new Error(JSON.stringify(met.body));
  const { employeeId: id, ...appointment } = await world.appointed(here);
  await world.patch(`employees/${id}`, { name, phone }, { version: 1 });
  const paper = { craft: '电工', number: `T-${name}`, validFrom: '2026-01-01', validUntil: '2028-01-01' };
  await world.made('certificates', { employeeId: id, ...paper, document: `${name}.pdf` }, manager);
  await made('talks', { managerId, employeeId: id, note: `${name}想调岗` });
  await made('opinions', { employeeId: id, replyDue: '2030-01-01T09:00:00+08:00', text: `${name}嫌宿舍潮` });
  const honour = { kind: 'star-of-quarter', title: `${name}拾金不昧`, period: '2026-Q1', papersOn: '2026-03-01' };
  await made('honours', { ...honour, employeeId: id, story: `${name}捡到钱包` });
  await made('training-sessions', { name: '消防', trainer: name, attendees: [managerId] });
  const successor = await made('successors', {
    ...{ positionId, employeeId: id, readiness: 'ready-in-a-year', note: `${name}可带班` },
  });
  await made(`successors/${successor.id}/removal`, { propertyId: undefined, reason: `${name}要离职` });
  const self = aCaller({
    ...{ subject: `account-${id}`, name, employeeId: id, permissions: ['staffing:read'] },
    scope: { all: false, properties: [propertyId] },
  });
  await world.made('my-clockings', { direction: 'in', place: PLACE }, self);
  const leave = { leaveKind: 'annual', from: '2030-03-04', until: '2030-03-04', reason: `${name}回家` };
  await world.made('leave-requests', leave, self);
  return { id, name, phone, appointment };
};
const PLACE = { latitude: 32.06, longitude: 118.79, accuracyMetres: 8 };

/** Who fills the registers. */
const WRITER = aPerson('employee', { ids: ['e-writer'] });

const keysOf = ({ id, name, phone }: Colleague) =>
  aPerson('employee', { ids: [id], accounts: [`account-${id}`], names: [name], phones: [phone] });
const told = ({ name, phone }: Colleague) => ({
  employees: [{ name, 'state.name': name, 'state.phone': phone }],
  certificates: [{ number: `T-${name}`, 'state.number': `T-${name}`, 'state.document': `${name}.pdf` }],
  clockings: [{ 'state.place': { latitudeMicro: 32_060_000, longitudeMicro: 118_790_000, accuracyMetres: 8 } }],
  requests: [{ 'state.reason': `${name}回家` }],
  opinions: [{ 'state.text': `${name}嫌宿舍潮` }],
  talks: [{ 'state.deed.note': `${name}想调岗` }],
  successors: [{ 'state.note': `${name}可带班`, 'state.why': `${name}要离职` }],
  trainers: [{ trainer: name, 'state.trainer': name }],
  candidates: [
    {
      ...{ 'state.name': name, 'state.phone': phone, 'state.opinion': `${name}稳重` },
      ...{ 'state.reason': `${name}另有去处`, words: expect.stringContaining(name) },
    },
  ],
  honours: [
    { 'state.title': `${name}拾金不昧`, 'state.story': `${name}捡到钱包`, words: expect.stringContaining(name) },
  ],
});

test('every statement made of the declaration fits the tables, and nobody is found in them', async () => {
  expect(await askAfterNobody(world.service, doors)).toEqual([]);
});

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
      ...{ 'state.writtenByName': '王经理', 'state.course[].byName': ['王经理', '王经理'] },
    }),
    'staff-of-honour': Array(2).fill({ 'state.writtenByName': '王经理' }),
  });
  await doors.export(WRITER, as);
  // All registers are one code: an act on one of them stands for all.
  expect(doors.neverTold().filter((field) => !field.endsWith('course[].byName'))).toEqual([]);
});

test('who may not ask is refused, and who acts for another property finds nobody', async () => {
  for (const ask of [doors.export, doors.preview, doors.erase])
    await expect(ask(keysOf(leaver), aCallerOf(here.propertyId))).rejects.toMatchObject({
      code: 'request.not-permitted',
    });
  expect(await doors.export(keysOf(leaver), privacyOf('elsewhere'))).toEqual({});
  expect(await doors.erase(keysOf(leaver), privacyOf('elsewhere'))).toEqual({});
});

const asSystem = (...statements: string[]) =>
  runAsSystem('test', () =>
    world.database.transaction(async (tx) => {
      for (const sql of statements) await tx.query(sql);
    }),
  );

test('who is employed is in use; papers of an ended employment stay for two years more', async () => {
  const as = privacyOf(here.propertyId);
  const standing = (employees: object) => ({
    ...Object.fromEntries(Object.keys(told(leaver)).map((store) => [store, { employment: 1 }])),
    ...{ employees, opinions: { claims: 1 }, talks: { claims: 1 }, trainers: { claims: 1 } },
  });
  expect(await doors.erase(keysOf(leaver), as)).toEqual(standing({ 'in-use': 1 }));
  const { id } = leaver.appointment;
  await asSystem(`UPDATE appointment SET from_day = '2025-01-01', until_day = '2026-01-31' WHERE id = '${id}'`);
  expect(await doors.erase(keysOf(leaver), as)).toEqual(standing({ employment: 1 }));
  expect(await doors.export(keysOf(leaver), as)).toEqual(told(leaver));
});

test('once every time is over nothing says who it was, and who stays is still known', async () => {
  const as = privacyOf();
  await asSystem(
    `UPDATE appointment SET from_day = '2001-01-01', until_day = '2002-01-01' WHERE id = '${leaver.appointment.id}'`,
    ...Object.entries({
      ...{ certificate: 'valid_until', clocking: 'clocked_at', roster_request: 'asked_at', opinion: 'raised_at' },
      ...{ act: 'at', training_session: 'held_at', candidate: 'sorted_at', honour: 'sorted_at' },
    }).map(([table, column]) => `UPDATE ${table} SET ${column} = '2002-01-01'`),
  );
  const left = await doors.erase(keysOf(leaver), as);
  expect(left).toEqual({
    ...Object.fromEntries(Object.keys(told(leaver)).map((store) => [store, { erased: 1 }])),
    // Its years begin with the last entry of its history, which nobody can set back.
    successors: { employment: 1 },
  });
  expect(Object.keys(await doors.export(keysOf(leaver), as))).toEqual(['successors']);
  expect(await doors.export(keysOf(stayer), as)).toEqual(told(stayer));
  expect(await tablesWith(world.database, leaver.name)).toEqual(['history', 'successor']);
  expect((await world.get(`employees/${leaver.id}`, head)).body).toMatchObject({ name: '***' });
});

test('what nobody asks for goes by itself when its time is over, and is not tried for ever', async () => {
  expect(await leftInACentury(world.service)).toEqual([]);
});
