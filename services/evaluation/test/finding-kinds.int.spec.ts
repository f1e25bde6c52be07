import { aCaller } from '@goldkey/testing';
import { EvaluationWorld, event, type TestEvent } from './evaluation-world.js';
import { doorsOf } from './world-doors.js';

const TIME = '2026-03-01T08:00:00+08:00';
const place = (id: string) => [
  event('estates.property.registered', TIME, {
    propertyId: id,
    name: id,
    unitId: `${id}-unit`,
    serviceStart: '2026-03-01',
    households: 100,
  }),
  event('staffing.appointment.started', TIME, {
    appointmentId: `${id}-a`,
    employeeId: `${id}-li`,
    unitId: `${id}-unit`,
    propertyId: id,
    role: 'property-manager',
    from: '2026-03-01',
  }),
];
/** Was manager of k-1 for some days of the month, and is of the quality centre since. */
const formerManager = [
  event('staffing.appointment.started', TIME, {
    appointmentId: 'k-1-former',
    employeeId: 'former',
    unitId: 'k-1-unit',
    propertyId: 'k-1',
    role: 'property-manager',
    from: '2026-03-01',
  }),
  event('staffing.appointment.ended', '2026-03-10T08:00:00+08:00', {
    appointmentId: 'k-1-former',
    employeeId: 'former',
    until: '2026-03-10',
    reason: 'transferred',
  }),
];
const finding = (findingId: string, category: string, raisedAt: string) =>
  event('inspections.finding.raised', raisedAt, {
    findingId,
    propertyId: 'k-1',
    category,
    source: 'qm-day-check',
    raisedAt,
  });
const events = [
  ...place('k-1'),
  ...place('k-2'),
  ...formerManager,
  finding('f-1', 'litter', '2026-03-02T09:00:00+08:00'),
  finding('f-2', 'rubbish', '2026-03-03T09:00:00+08:00'),
  finding('f-3', 'litter', '2026-03-04T09:00:00+08:00'),
];

let world: EvaluationWorld;
let doors: Awaited<ReturnType<typeof doorsOf>>;
beforeAll(async () => {
  // Rulings are made now, whenever that is, and judged after it.
  world = await EvaluationWorld.open(new Date(Date.now() + 86_400_000).toISOString());
  await world.tell(...events);
  await world.judge();
  doors = await doorsOf(world);
});
afterAll(async () => {
  await doors?.close();
  await world?.close();
});

const as = (
  employeeId: string,
  properties?: readonly string[],
  permissions = ['evaluation:read', 'evaluation:close'],
) =>
  aCaller({
    subject: employeeId,
    employeeId,
    permissions,
    scope: properties === undefined ? { all: true } : { all: false, properties: [...properties] },
  });
const centre = as('e-centre');
const show = async () => (await doors.get('finding-kinds?property=k-1&month=2026-03', centre)).body;
const reason = 'Both are rubbish that lay about.';
const merge = {
  act: 'merge',
  propertyId: 'k-1',
  month: '2026-03',
  kind: 'litter',
  kinds: ['litter', 'rubbish'],
  reason,
};
const rule = (body: object, by = centre) => doors.post('finding-kinds/rulings', body, by);
const points = async () => (await world.lines('k-1', 'M-18')).reduce((sum, line) => sum + Number(line.points), 0);

/** What the relay sends, the consumer of the service reads: its own news of rulings comes back as facts. */
const told: TestEvent[] = [];
const comesBack = async () => {
  const rows = await world.query<{ id: string; type: string; headers: Record<string, string>; payload: object }>(
    `DELETE FROM outbox WHERE type LIKE '%.finding-kind.%' RETURNING id, type, headers, payload`,
  );
  const news = rows.map(
    ({ id, type, headers, payload }): TestEvent => ({
      specversion: '1.0',
      id,
      source: '/goldkey/evaluation',
      type,
      time: headers['ce_time'] ?? '',
      propertyid: 'k-1',
      data: payload,
    }),
  );
  told.push(...news);
  await world.tell(...news);
  await world.judge();
};

test('findings are of their category, and the second of one costs', async () => {
  expect(await show()).toMatchObject({
    points: 2,
    settling: false,
    kinds: [
      {
        kind: 'litter',
        points: 2,
        findings: [
          { findingId: 'f-1', points: 0 },
          { findingId: 'f-3', points: 2 },
        ],
      },
      { kind: 'rubbish', points: 0, findings: [{ findingId: 'f-2' }] },
    ],
    rulings: [],
  });
  expect(await points()).toBe(2);
});

test('merged they cost as one kind, online as offline, and the ruling is part of why', async () => {
  expect((await rule({ ...merge, reason: ' ' })).status).toBe(400);
  const ruled = await rule(merge);
  expect(ruled.body).toMatchObject({ settling: true, kinds: [{ kind: 'litter', findings: [{}, {}, {}] }] });
  await comesBack();
  expect(await show()).toMatchObject({ points: 4, settling: false, rulings: [{ act: 'merge', reason }] });
  expect(await points()).toBe(4);
  const ruling = told[0]?.id;
  for (const line of await world.lines('k-1', 'M-18')) expect(line.evidence).toContain(ruling);
  expect(await world.online('2026-03', ['k-1', 'k-2'])).toEqual(world.offline('2026-03', [...events, ...told]));
  expect(await world.differences()).toEqual([]);
});

test('a finding is split off, and the charge falls', async () => {
  const split = { ...merge, act: 'split', kinds: undefined, kind: 'bulky waste', findingIds: ['f-3'] };
  expect((await rule(split)).status).toBe(201);
  await comesBack();
  expect(await show()).toMatchObject({ points: 2, kinds: [{ kind: 'litter' }, { kind: 'bulky waste', points: 0 }] });
  expect(await points()).toBe(2);
});

test('what cannot be ruled says which field and why; nobody of the property rules', async () => {
  const codeOf = async (body: object, by = centre) => (await rule(body, by)).body.code;
  expect(await codeOf({ ...merge, kinds: ['litter', 'lamps'] })).toBe('evaluation.kind-unknown-invalid');
  expect(await codeOf({ ...merge, kind: 'bulky waste', kinds: ['litter', 'litter'] })).toBe(
    'evaluation.kinds-too-few-invalid',
  );
  expect((await rule({ ...merge, month: '2026-13' })).body).toMatchObject({ errors: [{ field: 'month' }] });
  expect(await codeOf(merge, as('k-1-li'))).toBe('evaluation.kind-own-case-not-permitted');
  expect(await codeOf(merge, as('former'))).toBe('evaluation.kind-own-case-not-permitted');
  const [ruling] = (await show()).rulings;
  const reversal = await doors.post(`finding-kinds/rulings/${ruling.rulingId}/reversal`, { reason }, as('former'));
  expect(reversal.body.code).toBe('evaluation.kind-own-case-not-permitted');
  expect((await rule(merge, as('e-reader', undefined, ['evaluation:read']))).status).toBe(403);
});

test('a stranger sees none of it and changes none of it', async () => {
  const stranger = as('e-s', ['k-2']);
  expect((await doors.get('finding-kinds?property=k-1&month=2026-03', stranger)).status).toBe(404);
  expect((await rule(merge, stranger)).status).toBe(404);
  const [ruling] = (await show()).rulings;
  const reversal = `finding-kinds/rulings/${ruling.rulingId}/reversal`;
  expect((await doors.post(reversal, { reason }, stranger)).body.code).toBe('evaluation.kind-ruling-not-found');
});

test('rulings are reversed once, with a reason; the charge is as if they had never been, and history keeps them', async () => {
  const rulingIds = (await show()).rulings.map(({ rulingId }: { rulingId: string }) => rulingId);
  for (const rulingId of rulingIds)
    expect(
      (await doors.post(`finding-kinds/rulings/${rulingId}/reversal`, { reason: 'They differ.' }, centre)).status,
    ).toBe(200);
  const again = await doors.post(`finding-kinds/rulings/${rulingIds[0]}/reversal`, { reason: 'x' }, centre);
  expect(again.body.code).toBe('evaluation.kind-ruling-reversed');
  await comesBack();
  const shown = await show();
  expect(shown).toMatchObject({ points: 2, kinds: [{ kind: 'litter' }, { kind: 'rubbish' }] });
  expect(shown.rulings).toMatchObject([{ reversed: { reason: 'They differ.' } }, { reversed: {} }]);
  expect(await points()).toBe(2);
  expect(await world.online('2026-03', ['k-1', 'k-2'])).toEqual(world.offline('2026-03', [...events, ...told]));
  const history = await world.query<{ change: string }>(
    `SELECT change FROM history WHERE record_kind = 'kind-ruling' ORDER BY happened_at, seq`,
  );
  expect(history.map(({ change }) => change)).toEqual([
    'finding-kinds-ruled',
    'finding-kinds-ruled',
    'finding-kind-ruling-reversed',
    'finding-kind-ruling-reversed',
  ]);
});
