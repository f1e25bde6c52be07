import { EvaluationWorld, event } from './evaluation-world.js';

/** Window staff of one property, a department that answers a survey, and a violation that two clauses of the group judge. */
const TIME = '2026-02-01T08:00:00+08:00';
const events = [
  event('estates.property.registered', TIME, {
    propertyId: 's-1',
    name: 's-1',
    unitId: 's-1-unit',
    serviceStart: '2026-02-01',
    households: 100,
  }),
  event('staffing.unit.defined', TIME, { unitId: 's-1-desk', kind: 'department', name: 'desk', propertyId: 's-1' }),
  event('staffing.appointment.started', TIME, {
    appointmentId: 'a-w',
    employeeId: 'e-w',
    unitId: 's-1-desk',
    role: 'window-staff',
    from: '2026-02-01',
  }),
  event('complaints.survey.answered', '2026-03-03T09:00:00+08:00', {
    answerId: 'an-1',
    propertyId: 's-1',
    departmentId: 's-1-desk',
    method: 'phone',
    level: 'satisfied',
    at: '2026-03-03T09:00:00+08:00',
    by: 'centre',
  }),
];
const violation = event('inspections.conduct-violation.confirmed', '2026-03-05T09:00:00+08:00', {
  caseId: 'c-1',
  propertyId: 's-1',
  employeeId: 'e-w',
  article: 3,
  level: 'county',
  occurredOn: '2026-03-04',
  circulated: true,
});

let world: EvaluationWorld;
beforeAll(async () => {
  world = await EvaluationWorld.open('2026-03-06T09:00:00+08:00');
});
afterAll(() => world.close());

const kept = async (month: string) => {
  const { subjects } = await world.online(month, ['s-1']);
  const find = (id: string) => subjects.find((subject) => subject.id === id);
  return { staff: find('e-w'), desk: find('s-1-desk') };
};

test('stipends and scorecards are kept as the offline assessment has them', async () => {
  await world.tell(...events, violation);
  await world.judge();
  expect(await world.online('2026-03', ['s-1'])).toEqual(world.offline('2026-03', [...events, violation]));
  const { staff, desk } = await kept('2026-03');
  expect(staff).toMatchObject({
    entries: [{ clause: 'W-02', propertyId: 's-1', outcome: 'charged' }],
    stipend: { months: 1, standard: '300.00', deducted: '300.00', payable: '0.00' },
  });
  expect(desk).toMatchObject({ scorecard: { score: '100.00', indicators: [{ id: 'J-03', weight: '100.00' }] } });
});

test('a line that the group makes of a property stays when that property is judged again', async () => {
  await world.tell(
    event('complaints.survey.answered', '2026-03-05T10:00:00+08:00', {
      answerId: 'an-2',
      propertyId: 's-1',
      departmentId: 's-1-desk',
      method: 'questionnaire',
      level: 'dissatisfied',
      at: '2026-03-05T10:00:00+08:00',
      by: 'served-person',
    }),
  );
  await world.judge();
  expect((await kept('2026-03')).staff?.entries).toHaveLength(1);
  expect(
    await world.query(
      `SELECT kind FROM ledger_entry e JOIN ledger_line l ON l.id = e.line_id WHERE clause = 'W-02' ORDER BY seq`,
    ),
  ).toEqual([{ kind: 'charged' }]);
});

test('a month that begins is held and taken, without any event', async () => {
  world.clock.set('2026-04-01T00:00:00+08:00');
  await world.judge();
  expect((await kept('2026-04')).staff).toMatchObject({ stipend: { deducted: '300.00', payable: '0.00' } });
});

test('a violation that is taken back leaves its line withdrawn and the stipend whole', async () => {
  await world.tell({
    ...event('inspections.conduct-violation.confirmed.withdrawn', '2026-03-06T08:00:00+08:00', {
      eventId: violation.id,
    }),
    type: 'goldkey.inspections.conduct-violation.confirmed.withdrawn.v1',
    propertyid: 's-1',
  });
  await world.judge();
  expect((await kept('2026-03')).staff).toMatchObject({ entries: [], stipend: { payable: '300.00' } });
  expect((await kept('2026-04')).staff).toMatchObject({ stipend: { payable: '300.00' } });
});

test('a deduction that found its month taken is charged once a later month is held, without any event', async () => {
  const confirmed = (caseId: string, level: string, occurredOn: string) =>
    event('inspections.conduct-violation.confirmed', '2026-04-01T00:00:00+08:00', {
      caseId,
      propertyId: 's-1',
      employeeId: 'e-w',
      article: 3,
      level,
      occurredOn,
      circulated: true,
    });
  const town = confirmed('c-2', 'town', '2026-03-10');
  const county = confirmed('c-3', 'county', '2026-03-11');
  world.clock.set('2026-03-31T12:00:00+08:00');
  await world.tell({ ...town, time: '2026-03-12T09:00:00+08:00' }, { ...county, time: '2026-03-12T09:00:00+08:00' });
  await world.judge();
  const outcomes = async () =>
    (await kept('2026-03')).staff?.entries.map(({ clause, outcome }) => `${clause} ${outcome}`);
  expect(await outcomes()).toEqual(['W-01 charged', 'W-02 recorded']);
  world.clock.set('2026-04-01T00:00:01+08:00');
  await world.judge();
  expect(await outcomes()).toEqual(['W-01 charged', 'W-02 charged']);
});
