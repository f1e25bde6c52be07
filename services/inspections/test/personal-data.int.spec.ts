import { randomUUID } from 'node:crypto';
import { runAsSystem } from '@goldkey/access';
import { addDays, day, weekday, weekOf } from '@goldkey/kernel';
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
import { aCaller } from '@goldkey/testing';
import { registers } from '../src/adapters/in/http/registers/registers.js';
import { everything, InspectionsWorld, PNG, someoneOf } from './inspections-world.js';

const EVERY = [
  ...everything,
  ...['supervise', 'quality', 'report-conduct', 'hear-conduct', 'decide-conduct'].map((verb) => `inspections:${verb}`),
];
const [NAME, NEIGHBOUR] = ['张既明', '李娜'];
const [ACCUSED, REPORTER, JUDGE, SURVEYOR] = ['孙窗口', '赵举报', '周裁定', '郑验收'];

let world: InspectionsWorld;
let doors: PersonDoors;
let here: string;
let home: string;
let next: string;
beforeAll(async () => {
  world = await InspectionsWorld.open();
  doors = await personDoors(world.service);
  here = await world.property({ others: 2 });
  for (const [id, name] of Object.entries({ 'e-7': '王经理', 'other-1': ACCUSED, 'other-2': '钱保洁' }))
    world.employee(id, name);
  home = await world.household(here);
  next = await world.household(here, '3-1202');
  await isRenovated(home, NAME);
  await isRenovated(next, NEIGHBOUR);
  await isReported();
  await isWalkedAndKept();
  await fillRegisters(world.service, registers, here);
}, 120_000);
afterAll(async () => {
  doors?.close();
  await world?.close();
});

const named = (employeeId: string, name: string) =>
  aCaller({
    ...{ subject: `account-${employeeId}`, name, employeeId, roles: ['leader-in-charge'], permissions: EVERY },
    scope: { all: false, properties: [here] },
  });
const someone = () => someoneOf(here, 'e-7', EVERY);
const done = (url: string, body: object, version?: number, as = someone()) =>
  world.done('POST', url, body, as, version === undefined ? {} : { version });

const pictures = new Map<string, string[]>();
/** One wish is rejected; another is approved, patrolled with a picture, and accepted. */
const isRenovated = async (householdId: string, name: string): Promise<void> => {
  const [paper, picture] = [randomUUID(), randomUUID()];
  for (const id of [paper, picture]) await world.attach(id, here);
  pictures.set(householdId, [paper, picture]);
  const people = { applicant: name, foreman: `${name}工长` };
  const wish = {
    propertyId: here,
    householdId,
    works: `${name}改厨卫`,
    deposit: '100',
    ...people,
    from: '2026-03-01',
    until: '2026-03-06',
  };
  const at = '2026-02-20T10:00:00+08:00';
  const refused = await done('renovations', { ...wish, contractor: `${name}表弟`, at });
  await done(`renovations/${refused.id}/rejection`, { reason: `${name}要拆墙`, at }, 1);
  const { id } = await done('renovations', { ...wish, contractor: `${name}装修队`, papers: [paper], at });
  await done(`renovations/${id}/approval`, { at, rules: `${name}自负` }, 1, named('e-v', SURVEYOR));
  await done(`renovations/${id}/deposit`, { amount: '100', receipt: 'S-1', on: '2026-02-20' }, 2);
  await done(`renovations/${id}/patrols`, {
    ...{ note: `${name}在场`, photos: [picture], at: '2026-03-03T10:00:00+08:00' },
  });
  await done(`renovations/${id}/findings`, { category: '占用通道', description: '电梯厅' });
  await done(
    `renovations/${id}/acceptance`,
    { note: `${name}签收`, despite: `${name}说好再清`, at: '2026-03-07T10:00:00+08:00' },
    4,
    named('e-v', SURVEYOR),
  );
  const back = { returned: '90', withheld: '10', reason: `${name}弄脏墙面`, on: '2026-03-08' };
  await done(`renovations/${id}/deposit-return`, back, 5);
};

/** A colleague is reported by another one, heard, and found to have broken an article. */
const isReported = async (): Promise<void> => {
  const said = { description: `${ACCUSED}爱答不理`, evidence: `${ACCUSED}视频` };
  const about = { propertyId: here, employeeId: 'other-1', article: 2, level: 'county', occurredOn: '2026-03-05' };
  const { id } = await done('conduct-cases', { ...about, ...said }, undefined, named('e-r', REPORTER));
  await done(`conduct-cases/${id}/hearing`, { words: `${ACCUSED}认了` }, 1);
  const ruling = { reason: `${ACCUSED}属实`, circulated: true };
  await done(`conduct-cases/${id}/confirmation`, ruling, 2, named('e-j', JUDGE));
  const overturned = { reason: `${ACCUSED}当日请假` };
  await done(`conduct-cases/${id}/overturning`, overturned, 3, named('e-9', '吴总'));
};

/** Rounds, checks and a review of theirs; upkeep by a colleague and by a firm; a duty by law. */
const isWalkedAndKept = async (): Promise<void> => {
  const { id: postId } = await world.gate(here);
  const now = day(new Date().toISOString().slice(0, 10));
  const tuesday = addDays(now, -6 - weekday(now) + 1);
  const at = (minute: string) => `${tuesday}T09:${minute}:00+08:00`;
  const visit = { postId, at: at('10'), checkListVersion: 1, answers: [{ itemId: 'barrier', result: 'in-order' }] };
  const round = { propertyId: here, startedAt: at('00'), visits: [visit], completedAt: at('20') };
  await world.done('PUT', `rounds/${randomUUID()}`, round, someone());
  const review = { propertyId: here, week: weekOf(tuesday), remark: '已阅' };
  await done('patrol-reviews', review, undefined, named('e-10', '钱总'));
  const night = { startedAt: '2026-03-05T02:10:00+08:00', endedAt: '2026-03-05T03:00:00+08:00', signed: true };
  await done('night-checks', { propertyId: here, ...night });
  await done('day-checks', { propertyId: here, posts: [{ postId, inOrder: true }] });
  const raised = { source: 'patrol', category: '消防', place: '3 栋', description: '纸箱', at: at('30') };
  const { id } = await done('findings', { propertyId: here, ...raised });
  const plan = { measure: '清走', dueAt: new Date(Date.now() + 86_400_000).toISOString(), responsibleId: 'other-2' };
  await done(`findings/${id}/plan`, plan, 1);
  const kept = {
    propertyId: here,
    kind: 'cleaning',
    name: '大堂',
    area: '大堂',
    frequency: { every: 'days', days: 1 },
  };
  await done('upkeep-programmes', { ...kept, doer: { employeeId: 'other-2' } });
  await done('upkeep-programmes', { ...kept, doer: { firm: '绿艺', contact: '139-0000-1111' } });
  const duty = { propertyId: here, title: '电梯年检', kind: 'inspection', authority: '市监局', dueOn: '2026-12-01' };
  await done('legal-duties', { ...duty, responsible: '冯安全' });
  const query = new URLSearchParams({ id: randomUUID(), propertyId: here, name: '钱保洁自拍.png' });
  await world.service.app.inject({
    ...{ method: 'POST', url: `/api/inspections/attachments?${query}`, payload: PNG },
    headers: {
      'content-type': 'application/octet-stream',
      authorization: `Bearer ${await world.service.tokenFor(named('other-2', '钱保洁'))}`,
    },
  });
};

const ofHome = (householdId: string, name: string) => aPerson('owner', { names: [name], homes: [{ householdId }] });
const employee = (id: string, more: object = {}) =>
  aPerson('employee', { ids: [id], accounts: [`account-${id}`], ...more });
const renovationsOf = (householdId: string, name: string) => {
  const [paper, picture] = pictures.get(householdId) ?? [];
  const people = { 'state.applicant': name, 'state.foreman': `${name}工长` };
  const works = { works: `${name}改厨卫`, 'state.works': `${name}改厨卫` };
  const built = (contractor: string) => ({ contractor, 'state.contractor': contractor, ...works, ...people });
  return {
    renovations: expect.arrayContaining([
      { ...built(`${name}表弟`), 'state.decision.reason': `${name}要拆墙` },
      {
        ...built(`${name}装修队`),
        ...{ 'state.papers': [paper], 'state.patrols[].photos': [picture] },
        ...{ 'state.patrols[].note': `${name}在场`, 'state.acceptance.note': `${name}签收` },
        ...{ 'state.acceptance.despite.reason': `${name}说好再清` },
        ...{ 'state.permit.rules': `${name}自负`, 'state.depositReturned.reason': `${name}弄脏墙面` },
      },
    ]),
  };
};

testDeclaration(() => ({ service: world.service, doors, person: ofHome(home, NAME), propertyId: here }));

test('an owner is told what was built at their home, and nothing of the neighbour', async () => {
  const as = privacyOf(here);
  expect(await doors.export(ofHome(home, NAME), as)).toEqual(renovationsOf(home, NAME));
  expect(await doors.export(ofHome(next, NEIGHBOUR), as)).toEqual(renovationsOf(next, NEIGHBOUR));
});

test('whom a case is about is told all that was said of them, and not who reported it', async () => {
  const as = privacyOf(here);
  expect(await doors.export(employee('other-1'), as)).toEqual({
    'conduct-cases': [
      {
        ...{ 'state.employeeName': ACCUSED, 'state.description': `${ACCUSED}爱答不理` },
        ...{ 'state.evidence': `${ACCUSED}视频`, 'state.hearings[].words': `${ACCUSED}认了` },
        ...{ 'state.decision.reason': `${ACCUSED}属实`, 'state.overturning.reason': `${ACCUSED}当日请假` },
      },
    ],
  });
  const acted = (at: string, name: string) => ({ 'staff-of-conduct-case': [{ [at]: name }] });
  expect(await doors.export(employee('e-r'), as)).toEqual(acted('state.reporterName', REPORTER));
  expect(await doors.export(employee('e-j'), as)).toEqual(acted('state.decision.byName', JUDGE));
});

test('a colleague is told what they walked, checked, answered for and kept, and a contact of a firm their number', async () => {
  const as = privacyOf(here);
  const inspector = { 'state.inspectorName': '王经理' };
  expect(await doors.export(employee('e-7'), as)).toEqual({
    ...{ 'staff-of-round': [inspector], 'staff-of-night-check': [inspector], 'staff-of-day-check': [inspector] },
    'staff-of-legal-duty': [{ 'state.writtenByName': '王经理' }],
  });
  expect(await doors.export(employee('e-10'), as)).toEqual({
    'staff-of-patrol-review': [{ 'state.reviewerName': '钱总' }],
  });
  expect(await doors.export(employee('other-2'), as)).toEqual({
    ...{ contractors: [{ 'state.doer.name': '钱保洁' }], 'staff-of-finding': [{ 'state.responsibleName': '钱保洁' }] },
    'file-names': [{ 'state.name': '钱保洁自拍.png' }],
    findings: [{ description: '纸箱', 'state.description': '纸箱', 'state.measure': '清走' }],
  });
  const approved = { 'state.decision.byName': SURVEYOR, 'state.acceptance.byName': SURVEYOR };
  expect(await doors.export(employee('e-v'), as)).toEqual({ 'staff-of-renovation': [approved, approved] });
  // Somebody of the same name is not meant.
  expect(await doors.export(employee('other-9', { names: ['钱保洁'] }), as)).toEqual({});
  expect(await doors.export(aPerson('employee', { phones: ['13900001111'] }), as)).toEqual({
    contractors: [{ 'state.doer.contact': '139-0000-1111' }],
  });
  const responsible = aPerson('employee', { names: ['冯安全'] });
  expect(await doors.export(responsible, as)).toEqual({ 'legal-duties': [{ 'state.responsible': '冯安全' }] });
  await doors.export(employee('e-writer', { accounts: ['account-writer'] }), as);
  // Of registers an act in staffing stands for all: they are one code. The rest is written at doors of other specs.
  const others = /course\[\]\.|rectification.proof$|^(staff-of-full-coverage|joint-inspections)/;
  expect(doors.neverTold().filter((field) => !others.test(field))).toEqual([]);
});

const asSystem = (...statements: string[]) =>
  runAsSystem('test', () =>
    world.database.transaction(async (tx) => {
      for (const sql of statements) await tx.query(sql);
    }),
  );

test('contracts and claims stand against the wish until their time is over; then all goes, and nobody else', async () => {
  const as = privacyOf(here);
  const owner = ofHome(home, NAME);
  expect(await doors.erase(owner, as)).toEqual({ renovations: { contracts: 2 } });
  expect(await doors.erase(employee('other-1'), as)).toEqual({ 'conduct-cases': { claims: 1 } });
  expect(await doors.erase(employee('other-2'), as)).toMatchObject({ contractors: { 'in-use': 1 } });
  await asSystem(
    "UPDATE renovation SET from_day = '2010-01-01', until_day = '2010-02-01'",
    "UPDATE conduct_case SET decided_at = '2010-01-01'",
    "UPDATE upkeep_programme SET until_day = '2010-02-01'",
    "UPDATE finding SET closed_at = '2010-01-01'",
    "UPDATE attachment SET received_at = '2010-01-01'",
  );
  expect(await doors.erase(owner, as)).toEqual({ renovations: { erased: 2 } });
  expect(await doors.export(owner, as)).toEqual({});
  expect(await doors.export(ofHome(next, NEIGHBOUR), as)).toEqual(renovationsOf(next, NEIGHBOUR));
  const unnamed = await runAsSystem('test', () =>
    world.database.transaction((tx) => tx.query<{ id: string }>('SELECT id FROM attachment WHERE NOT named')),
  );
  expect(unnamed.map(({ id }) => id)).toEqual(expect.arrayContaining(pictures.get(home) ?? ['none']));
  expect(unnamed.map(({ id }) => id)).not.toEqual(expect.arrayContaining(pictures.get(next) ?? ['none']));
  for (const id of ['other-1', 'e-r', 'e-j', 'other-2']) {
    await doors.erase(employee(id), as);
    expect(await doors.export(employee(id), as)).toEqual({});
  }
  for (const gone of [NAME, ACCUSED, REPORTER, JUDGE, '钱保洁'])
    expect(await tablesWith(world.database, gone)).toEqual([]);
});

testRetention(() => world.service);
