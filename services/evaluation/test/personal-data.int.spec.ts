import { randomUUID } from 'node:crypto';
import { runAsSystem } from '@goldkey/access';
import { RECORD_FILES, sweepRecordFiles } from '@goldkey/files';
import {
  aPerson,
  type PersonDoors,
  personDoors,
  privacyOf,
  tablesWith,
  testDeclaration,
  testRetention,
} from '@goldkey/service-kit/testing';
import { aCaller } from '@goldkey/testing';
import { centre, desk, manager, type ReadingWorld, readingWorld } from './reading-world.js';
import { MONTH } from './small-organisation.js';

const PERMISSIONS = [...centre.permissions, 'evaluation:close', 'evaluation:decide-appeal', 'evaluation:payroll'];
const judge = aCaller({ subject: 'judge', employeeId: 'e-judge', permissions: PERMISSIONS });
const second = aCaller({ subject: 'second', employeeId: 'e-second', permissions: PERMISSIONS });
/** An account of nobody who is employed here. */
const guest = aCaller({ subject: 'account-guest', employeeId: undefined, permissions: PERMISSIONS });

let world: ReadingWorld;
let doors: PersonDoors;
let appealId: string;
let entryId: string;
let objectionId: string;
beforeAll(async () => {
  world = await readingWorld();
  doors = await personDoors(world.service);
  await isDisputed();
}, 120_000);
afterAll(async () => {
  doors?.close();
  await world?.close();
});

const done = async (path: string, body: object, as = judge) => {
  const answer = await world.service.request({ method: 'POST', url: `/api/evaluation/${path}`, as, body });
  if (answer.status >= 300) throw new Error(`${path}: ${JSON.stringify(answer.body)}`);
  return answer.body;
};

/** The doctor's paper, added to the appeal. */
const note = randomUUID();
const noted = async (): Promise<void> => {
  const query = new URLSearchParams({ id: note, name: '病历本.pdf' });
  const { statusCode } = await world.service.app.inject({
    ...{
      method: 'POST',
      url: `/api/evaluation/appeals/${appealId}/files?${query}`,
      payload: Buffer.from('%PDF-1.7\n'),
    },
    headers: {
      authorization: `Bearer ${await world.service.tokenFor(desk)}`,
      'content-type': 'application/octet-stream',
    },
  });
  expect(statusCode).toBe(200);
};

/** A line is appealed against and the month closed; two people object to what is published. */
const isDisputed = async (): Promise<void> => {
  const { entries } = (await world.get(`people/e-desk/month?month=${MONTH}`, judge)).body;
  ({ entryId } = entries.find(({ clause }: { clause: string }) => clause === 'M-02'));
  appealId = (await done('appeals', { entryId, reason: '孩子生病，晚了一天', evidence: ['门诊病历'] }, desk)).appealId;
  await noted();
  await done(`closings/p-1/${MONTH}/submission`, {});
  await done(`closings/p-1/${MONTH}/close`, { reason: '申诉另行处理' }, second);
  const { publicationId } = await done('publications', { propertyId: 'p-1', period: MONTH, channels: ['paper'] });
  await done(`publications/${publicationId}/objections`, { text: '经理说已销案' }, manager);
  await done(`publications/${publicationId}/objections`, { text: '访客说不公' }, guest);
  const { objections } = await done(`publications/${publicationId}/objections`, { text: '当日在医院' }, desk);
  objectionId = objections.find(({ raisedBy }: { raisedBy: string }) => raisedBy === 'e-desk').objectionId;
};

const employee = aPerson('employee', { ids: ['e-desk'], accounts: ['desk'] });
const colleague = aPerson('employee', { ids: ['e-manager'], accounts: ['manager'] });

testDeclaration(() => ({ service: world.service, doors, person: employee, propertyId: 'p-1' }));

test('who appeals and objects is told their words, whether known by an employee or an account, and nobody else’s', async () => {
  const as = privacyOf('p-1');
  expect(await doors.export(employee, as)).toEqual({
    'appeal-files': [{ name: '病历本.pdf', file: note }],
    appeals: [{ reason: '孩子生病，晚了一天', evidence: ['门诊病历'] }],
    objections: [{ words: '当日在医院' }],
    'record-file-names': [{ name: '病历本.pdf' }],
  });
  expect(await doors.export(colleague, as)).toEqual({ objections: [{ words: '经理说已销案' }] });
  const byAccount = aPerson('employee', { accounts: ['account-guest'] });
  expect(await doors.export(byAccount, as)).toEqual({ objections: [{ words: '访客说不公' }] });
});

test('an open case is in use, a decided one stays for three years; then the words go and the colleague’s stay', async () => {
  const as = privacyOf('p-1');
  const inUse = {
    'appeal-files': { 'in-use': 1 },
    appeals: { 'in-use': 1 },
    'record-file-names': { claims: 1 },
    objections: { 'in-use': 1 },
  };
  expect(await doors.erase(employee, as)).toEqual(inUse);
  await done(`appeals/${appealId}/decision`, { upheld: false, reasons: '无凭证' });
  const again = await done('appeals', { entryId, reason: '再次申诉' }, desk);
  await done(`appeals/${again.appealId}/drop`, { reason: '凭证遗失' }, desk);
  await done(`publications/objections/${objectionId}/answer`, { text: '已核实' });
  const kept = { claims: 1 };
  const claims = { 'appeal-files': kept, appeals: { claims: 2 }, 'record-file-names': kept, objections: kept };
  expect(await doors.erase(employee, as)).toEqual(claims);
  expect(await doors.export(employee, as)).toEqual({
    'appeal-files': [{ name: '病历本.pdf', file: note }],
    appeals: expect.arrayContaining([
      { reason: '孩子生病，晚了一天', reasons: '无凭证', evidence: ['门诊病历'] },
      expect.objectContaining({ reason: '再次申诉', dropped_for: '凭证遗失' }),
    ]),
    objections: [{ words: '当日在医院', answer: '已核实' }],
    'record-file-names': [{ name: '病历本.pdf' }],
  });
  expect(doors.neverTold()).toEqual([]);
  await runAsSystem('test', () =>
    world.world.database.transaction(async (tx) => {
      await tx.query("UPDATE appeal SET decided_at = '2010-01-01' WHERE decided_at IS NOT NULL");
      await tx.query("UPDATE appeal SET dropped_at = '2010-01-01' WHERE dropped_at IS NOT NULL");
      await tx.query("UPDATE record_file SET sent_at = '2010-01-01'");
      await tx.query("UPDATE objection SET answered_at = '2010-01-01' WHERE answer IS NOT NULL");
    }),
  );
  expect(await doors.erase(employee, as)).toEqual({
    ...{ 'appeal-files': { erased: 1 }, appeals: { erased: 2 }, objections: { erased: 1 } },
  });
  expect(await doors.export(employee, as)).toEqual({});
  expect(await doors.export(colleague, as)).toEqual({ objections: [{ words: '经理说已销案' }] });
  for (const gone of ['孩子生病', '门诊病历', '当日在医院', '已核实', '无凭证', '凭证遗失', '病历本'])
    expect(await tablesWith(world.world.database, gone)).toEqual([]);
  const files = world.service.app.get(RECORD_FILES);
  expect(await runAsSystem('sweep', () => sweepRecordFiles(world.world.database, files))).toBe(1);
  expect(await files.get({ id: note, propertyId: 'p-1' })).toBeUndefined();
});

testRetention(() => world.service);
