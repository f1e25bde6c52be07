import { figuresIn, fined, leftUndone, NOTHING, onlyDuties, recorded, UNDONE_DUTIES } from './figures.js';
import { type Person, type Place, TwoServices } from './two-services.js';

/**
 * The stories of the conformance cases on plans, tasks, rest days, two managers and time zones, lived through by the
 * doors of estates and staffing at the instants that they tell of. What both services published is assessed offline, and
 * is judged as the cases say. What inspections tells is told here as it tells it (field-events.int.spec.ts lives through it).
 */

const BEGINNING = '2024-12-20T09:00:00+08:00';
const SINCE = '2025-01-01';

let world: TwoServices;
beforeAll(async () => {
  world = await TwoServices.open(BEGINNING);
}, 120_000);
afterAll(() => world?.close());
beforeEach(() => world.at(BEGINNING));
/** A property and its manager, who is on leave on the working days of the first week of March 2026. */
const onLeave = async (story: string, name: string, timeZone?: string) => {
  const place = await world.property(`${story} p-${name}`, {
    serviceStart: SINCE,
    ...(timeZone && { timeZone }),
  });
  const manager = await world.appointed(`${story} e-${name}`, place);
  await world.roster(manager, 'leave', '2026-03-02', '2026-03-03', '2026-03-04', '2026-03-05', '2026-03-06');
  return { ...place, manager };
};

/** How the plans of the company and of the month go, and how February went, as the manager hands it in. */
const actsOf = ({ propertyId, manager }: { propertyId: string; manager: Person }) => {
  const send = (at: string, url: string, body: object) =>
    world.at(at).do(url, { propertyId, ...body }, { as: manager.caller });
  return {
    progress: (at: string, planKind: string, week = '2026-W10') => send(at, 'plans/progress', { planKind, week }),
    refusedProgress: (at: string, planKind: string) =>
      world.at(at).refused('plans/progress', { propertyId, planKind, week: '2026-W10' }, manager.caller),
    february: (at: string, items: number) =>
      send(at, 'plans/self-evaluations', {
        ...{ planKind: 'month', period: '2026-02', itemsPlanned: items, itemsDone: items },
      }),
    report: (at: string, date: string) => send(at, 'daily-reports', { date }),
  };
};

test('plans: on time to the millisecond, late, told before its week, told twice', async () => {
  const [one, two] = [await onLeave('plans', '1'), await onLeave('plans', '2')];
  // e-1 keeps February's plan here, from draft to self-evaluation; nine of ten items are done.
  const { propertyId, manager } = one;
  const draft = { propertyId, planKind: 'month', period: '2026-02' };
  const items = Array.from({ length: 10 }, (_, n) => ({ what: `第 ${n + 1} 项` }));
  const send = (at: string, url: string, body: object) =>
    world.at(at).do(`work-plans${url}`, body, { as: manager.caller });
  const plan = await send('2026-01-26T10:00:00+08:00', '', { ...draft, items });
  await send('2026-01-26T10:05:00+08:00', `/${plan.id}/submission`, {});
  const outcomes = plan.items.slice(1).map(({ id: itemId }: { id: string }) => ({ itemId, done: true }));
  await send('2026-02-27T10:00:00+08:00', `/${plan.id}/outcomes`, { outcomes });
  await send('2026-03-02T23:59:59.999+08:00', `/${plan.id}/self-evaluation`, {});
  await actsOf(one).progress('2026-03-05T12:00:00.001+08:00', 'month');
  await actsOf(one).progress('2026-03-05T16:30:00+08:00', 'company');

  // e-2's progress of a week that has not begun, and a second one for the week, are not taken: neither changes a figure.
  expect(await actsOf(two).refusedProgress('2026-03-01T18:00:00+08:00', 'month')).toBe(
    'staffing.week-not-begun-invalid',
  );
  await actsOf(two).february('2026-03-03T00:00:00+08:00', 10);
  await actsOf(two).progress('2026-03-05T16:30:01+08:00', 'company');
  expect(await actsOf(two).refusedProgress('2026-03-06T09:00:00+08:00', 'company')).toBe(
    'staffing.progress-already-reported',
  );

  const { m24, fifth, sunday } = leftUndone('+08:00');
  const [m04, m03] = [
    fined('M-04', '2026-03-05T12:00:00+08:00', '2.00'),
    fined('M-03', '2026-03-05T16:30:00+08:00', '2.00'),
  ];
  const m06 = fined('M-06', '2026-03-02T23:59:59.999+08:00', '2.00');
  expect(figuresIn(await world.assess('2026-W10', '2026-03-09T00:00:00+08:00'), 'plans')).toEqual({
    'plans e-1': {
      owes: '0 points, 2.00 yuan',
      duties: ['M-03 1/1', 'M-04 0/1', 'M-06 1/1', ...UNDONE_DUTIES],
      entries: [m04, ...fifth, m24, ...sunday],
    },
    'plans e-2': {
      owes: '0 points, 6.00 yuan',
      duties: ['M-03 0/1', 'M-04 0/1', 'M-06 0/1', ...UNDONE_DUTIES],
      entries: [m06, m04, m03, ...fifth, m24, ...sunday],
    },
    'plans p-1': onlyDuties('0.2500 2/8'),
    'plans p-2': onlyDuties('0.0000 0/8'),
  });
});

test('tasks: 24 hours to the millisecond, charged to whom each names, in the week of its deadline', async () => {
  const place = await onLeave('tasks', '1');
  const [five, six] = [await world.hire('tasks e-5', place), await world.hire('tasks e-6', place)];
  const general = await world.hire('tasks e-gm', place);
  const assigned = async (name: string, to: Person, at: string) => {
    const { propertyId } = place;
    const { employeeId: assignedBy } = general;
    const { id } = await world
      .at(at)
      .do('tasks', { propertyId, employeeId: to.employeeId, assignedBy, title: '检查消防通道' });
    world.name(await world.eventOf('staffing.task.assigned', id), name);
    return id;
  };
  const filed = (id: string, by: Person, at: string) => world.at(at).do(`tasks/${id}/filing`, {}, { as: by.caller });
  await assigned('task-6', six, '2026-02-28T09:00:00+08:00');
  const late = await assigned('task-4', six, '2026-03-01T20:00:00+08:00');
  await filed(late, six, '2026-03-03T09:00:00+08:00');
  const [first, second] = [
    await assigned('task-1', five, '2026-03-03T10:00:00+08:00'),
    await assigned('task-2', five, '2026-03-03T11:00:00+08:00'),
  ];
  await filed(first, five, '2026-03-04T10:00:00+08:00');
  await filed(second, five, '2026-03-04T11:00:00.001+08:00');
  await assigned('task-3', five, '2026-03-05T08:30:00+08:00');
  await assigned('task-5', six, '2026-03-08T10:00:00+08:00');

  const { m24, fifth, sunday } = leftUndone('+08:00');
  const plans = [
    fined('M-06', '2026-03-02T23:59:59.999+08:00', '2.00'),
    fined('M-04', '2026-03-05T12:00:00+08:00', '2.00'),
    fined('M-03', '2026-03-05T16:30:00+08:00', '2.00'),
  ];
  expect(figuresIn(await world.assess('2026-W10', '2026-03-09T00:00:00+08:00'), 'tasks')).toEqual({
    'tasks e-1': {
      owes: '0 points, 6.00 yuan',
      duties: ['M-03 0/1', 'M-04 0/1', 'M-06 0/1', ...UNDONE_DUTIES],
      entries: [...plans, ...fifth, m24, ...sunday],
    },
    'tasks e-5': {
      owes: '0 points, 2.00 yuan',
      duties: ['M-02 1/3'],
      entries: [
        fined('M-02', '2026-03-04T11:00:00+08:00', '1.00', 'task-2'),
        fined('M-02', '2026-03-06T08:30:00+08:00', '1.00', 'task-3'),
      ],
    },
    'tasks e-6': {
      owes: '0 points, 1.00 yuan',
      duties: ['M-02 0/1'],
      entries: [fined('M-02', '2026-03-02T20:00:00+08:00', '1.00', 'task-4')],
    },
    'tasks p-1': onlyDuties('0.0833 1/12'),
  });
});

test('rest days: the roster decides, leave that was asked for and approved too, else the public calendar', async () => {
  const place = await world.property('rest p-1', { serviceStart: '2026-05-05' });
  const { propertyId } = place;
  const manager = await world.appointed('rest e-1', place);
  const director = await world.appointed('rest e-2', place, 'centre-director');
  await world.roster(manager, 'rest', '2026-05-07');
  await world.roster(manager, 'work', '2026-05-10');
  const leave = { leaveKind: 'annual', from: '2026-05-05', until: '2026-05-05', reason: '探亲' };
  const asked = await world.at('2026-04-28T09:00:00+08:00').do('leave-requests', leave, { as: manager.caller });
  await world.do(`roster-requests/${asked.id}/approval`, {}, { as: director.caller });
  const { report } = actsOf({ propertyId, manager });
  await report('2026-05-05T16:00:00+08:00', '2026-05-05');
  await report('2026-05-06T16:30:00+08:00', '2026-05-06');
  // The report of a day that has not come is not taken; untaken, it is as little handed in on that day.
  const tomorrow = { propertyId, date: '2026-05-10' };
  expect(await world.at('2026-05-09T16:00:00+08:00').refused('daily-reports', tomorrow, manager.caller)).toBe(
    'staffing.report-day-invalid',
  );
  await report('2026-05-09T16:30:01+08:00', '2026-05-09');
  const patrol = (id: string, day: string) => ({
    ...{ id, type: 'inspections.patrol.completed', time: `${day}T10:00:00+08:00`, propertyId },
    data: {
      ...{ patrolId: id, inspectorId: director.employeeId, visits: [], recorded: true },
      ...{ startedAt: `${day}T09:00:00+08:00`, completedAt: `${day}T10:00:00+08:00` },
    },
  });
  world.tell(patrol('patrol-1', '2026-05-07'), patrol('patrol-2', '2026-05-10'));

  const missed = (day: string, ...clauses: readonly string[]) =>
    clauses.map((clause) =>
      recorded(clause, `2026-05-${day}T${clause === 'M-01' ? '16:30:00' : '23:59:59.999'}+08:00`),
    );
  expect(figuresIn(await world.assess('2026-W19', '2026-05-11T00:00:00+08:00'), 'rest')).toEqual({
    'rest e-1': {
      owes: NOTHING,
      duties: ['M-01 1/4', 'M-10 0/4', 'M-12 0/4', 'M-36 0/4'],
      entries: [
        ...missed('06', 'M-10', 'M-12', 'M-36'),
        ...['08', '09', '10'].flatMap((day) => missed(day, 'M-01', 'M-10', 'M-12', 'M-36')),
      ],
    },
    'rest e-2': {
      owes: NOTHING,
      duties: ['D-01 1/4'],
      entries: ['06', '08', '09'].flatMap((day) => missed(day, 'D-01')),
    },
    'rest p-1': onlyDuties('0.1000 2/20'),
  });
});

test('two managers: each answers for what fell in the days of their own appointment', async () => {
  const place = await world.property('two p-1', { serviceStart: '2026-03-09' });
  const { propertyId } = place;
  const first = await world.hire('two e-1', place);
  const post = { unitId: place.unitId, role: 'property-manager' };
  const held = await world.do('appointments', { ...post, employeeId: first.employeeId, from: SINCE });
  const second = await world.appointed('two e-2', place, 'property-manager', '2026-03-16');
  await world.roster(first, 'leave', '2026-03-09', '2026-03-10', '2026-03-11', '2026-03-12', '2026-03-13');
  await world.roster(second, 'leave', '2026-03-16', '2026-03-17', '2026-03-18', '2026-03-19');
  await world
    .at('2026-03-10T09:00:00+08:00')
    .do(`appointments/${held.id}/end`, { until: '2026-03-15', reason: 'transferred' });
  await actsOf({ propertyId, manager: second }).progress('2026-03-16T00:00:00+08:00', 'company', '2026-W12');
  const litter = (id: string, raisedAt: string) => ({
    ...{ id, type: 'inspections.finding.raised', time: raisedAt, propertyId },
    data: { findingId: id, category: 'litter', source: 'qm-day-check', raisedAt },
  });
  const heldAt = '2026-03-16T09:00:00+08:00';
  world.tell(litter('litter-1', '2026-03-12T10:00:00+08:00'), litter('litter-2', '2026-03-17T10:00:00+08:00'), {
    ...{ id: 'joint-1', type: 'inspections.joint-inspection.held', time: heldAt, propertyId },
    data: { inspectionId: 'joint-1', heldAt, expected: [first.employeeId], attended: [] },
  });

  expect(figuresIn(await world.assess('2026-03', '2026-03-20T00:00:00+08:00'), 'two')).toEqual({
    'two e-1': {
      owes: '0 points, 4.00 yuan',
      duties: ['M-03 0/1', 'M-04 0/1', 'M-27 0/1', 'M-32 0/1'],
      entries: [
        fined('M-04', '2026-03-12T12:00:00+08:00', '2.00'),
        fined('M-03', '2026-03-12T16:30:00+08:00', '2.00'),
        ...['M-27', 'M-32'].map((clause) => recorded(clause, '2026-03-15T23:59:59.999+08:00')),
      ],
    },
    'two e-2': {
      owes: '2 points, 2.00 yuan',
      duties: ['M-03 1/1', 'M-04 0/1'],
      entries: [
        'M-18 2026-03-17T10:00:00+08:00 charged 2 0.00 litter-1 litter-2',
        fined('M-04', '2026-03-19T12:00:00+08:00', '2.00'),
      ],
    },
    'two p-1': onlyDuties('0.1667 1/6'),
  });
});

test('time zones: a deadline is of the clock where the property lies', async () => {
  const tokyo = await onLeave('zones', 'jp', 'Asia/Tokyo');
  const urumqi = await onLeave('zones', 'ur', 'Asia/Urumqi');
  for (const place of [tokyo, urumqi]) await actsOf(place).february('2026-03-02T23:30:00+08:00', 3);
  await actsOf(tokyo).progress('2026-03-05T11:00:01+08:00', 'month');
  await actsOf(tokyo).progress('2026-03-05T15:30:00+08:00', 'company');
  await actsOf(urumqi).progress('2026-03-05T14:00:00+08:00', 'month');
  await actsOf(urumqi).progress('2026-03-05T18:30:00+08:00', 'company');
  const raisedAt = '2026-03-08T23:30:00+08:00';
  const asleep = (id: string, { propertyId }: Place) => ({
    ...{ id, type: 'inspections.finding.raised', time: raisedAt, propertyId },
    data: { findingId: id, category: 'guard', source: 'qm-night-check', raisedAt, sleepingGuards: 1 },
  });
  world.tell(asleep('guard-jp', tokyo), asleep('guard-ur', urumqi));

  const [east, west] = [leftUndone('+09:00'), leftUndone('+06:00')];
  expect(figuresIn(await world.assess('2026-W10', '2026-03-09T12:00:00+08:00'), 'zones')).toEqual({
    'zones e-jp': {
      owes: '0 points, 4.00 yuan',
      duties: ['M-03 1/1', 'M-04 0/1', 'M-06 0/1', ...UNDONE_DUTIES],
      entries: [
        fined('M-06', '2026-03-02T23:59:59.999+09:00', '2.00'),
        fined('M-04', '2026-03-05T12:00:00+09:00', '2.00'),
        ...[...east.fifth, east.m24, ...east.sunday],
      ],
    },
    'zones e-ur': {
      owes: '3 points, 0.00 yuan',
      duties: ['M-03 1/1', 'M-04 1/1', 'M-06 1/1', ...UNDONE_DUTIES],
      entries: [...west.fifth, west.m24, 'M-19 2026-03-08T21:30:00+06:00 charged 3 0.00 guard-ur', ...west.sunday],
    },
    'zones p-jp': onlyDuties('0.1250 1/8'),
    'zones p-ur': onlyDuties('0.3750 3/8'),
  });
});

test('an appointment that was recorded by mistake is withdrawn, and its holder owes nothing any more', async () => {
  const place = await world.property('mistake p-1', { serviceStart: SINCE });
  const [wrong, right] = [await world.hire('mistake e-1', place), await world.hire('mistake e-2', place)];
  const post = { unitId: place.unitId, role: 'property-manager', from: SINCE };
  const mistaken = await world.do('appointments', { ...post, employeeId: wrong.employeeId });
  const owing = async () => {
    const figures = figuresIn(await world.assess('2026-W10', '2026-03-09T00:00:00+08:00'), 'mistake');
    return Object.entries(figures).map(([name, { owes }]) => `${name}: ${owes ?? 'a property'}`);
  };
  expect(await owing()).toEqual(['mistake e-1: 0 points, 6.00 yuan', 'mistake p-1: a property']);
  await world.at('2026-03-06T10:00:00+08:00').do(`appointments/${mistaken.id}/withdrawal`, { reason: '录错了人' });
  const rightful = await world.do('appointments', { ...post, employeeId: right.employeeId });
  expect(await owing()).toEqual(['mistake e-2: 0 points, 6.00 yuan', 'mistake p-1: a property']);
  // Corrected to begin with the next week: this week's duties were nobody's.
  await world.do(
    `appointments/${rightful.id}/correction`,
    { reason: '下周才到任', from: '2026-03-09' },
    { version: 1 },
  );
  expect(await owing()).toEqual(['mistake p-1: a property']);
});
