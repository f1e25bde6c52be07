import { randomUUID } from 'node:crypto';
import { FieldServices, someoneAt } from './field-services.js';
import { BARE_RATES as bare, figuresIn, NOTHING, recorded } from './figures.js';

/**
 * The stories of the conformance cases on patrols, repeated findings, sleeping guards and bottom lines, lived through by the
 * doors of inspections at the instants that they tell of. What it published is assessed offline, and is judged as the cases say.
 */

let world: FieldServices;
beforeAll(async () => {
  world = await FieldServices.open('2024-12-20T09:00:00+08:00');
}, 120_000);
afterAll(() => world?.close());

const shanghai = (local: string) => `${local}+08:00`;

test('patrols: twice each, once each, or half of the posts, as the head count of the day asks', async () => {
  const propertyId = 'walks-p-1';
  const manager = someoneAt(propertyId, 'walks-e-1');
  await world.property(propertyId, '2026-03-03');
  await world.appointed('walks-e-1', { propertyId });
  const joined = { '2025-06-01': 18, '2026-03-04': 1, '2026-03-05': 30, '2026-03-06': 1 };
  for (const [from, people] of Object.entries(joined))
    for (let n = 0; n < people; n += 1)
      await world.appointed(`walks-s-${from}-${n}`, { propertyId, from, role: n % 2 ? 'security-guard' : 'cleaner' });
  const posts: Record<string, string> = {};
  world.at(shanghai('2026-03-02T08:00:00'));
  for (const code of 'ABCDEF') {
    const until = code === 'F' ? { activeUntil: '2026-03-02' } : {};
    const post = {
      propertyId,
      code,
      name: `${code} 岗`,
      kind: 'gate',
      place: '东门',
      activeFrom: '2025-01-01',
      ...until,
    };
    posts[code] = (await world.inspect('posts', post, { as: manager })).id;
  }
  const walk = async (day: string, [from, until]: readonly [string, string], walked: string) => {
    const round = {
      propertyId,
      startedAt: shanghai(`${day}T${from}`),
      completedAt: shanghai(`${day}T${until}`),
      visits: [...walked].map((code, n) => ({
        postId: posts[code],
        at: shanghai(`${day}T${from.slice(0, 3)}3${n}:00`),
      })),
    };
    // Handed in twice, as a phone does that got no answer: it was walked once.
    const url = `rounds/${randomUUID()}`;
    const sent = world.at(round.completedAt);
    for (const _time of [1, 2]) await sent.inspect(url, round, { as: manager, method: 'PUT' });
  };
  const [morning, afternoon] = [['09:00:00', '12:00:00'] as const, ['13:00:00', '23:59:59.999'] as const];
  await walk('2026-03-03', morning, 'ABCDE');
  await walk('2026-03-03', afternoon, 'ABCD');
  await walk('2026-03-04', morning, 'ABC');
  await walk('2026-03-04', afternoon, 'DE');
  await walk('2026-03-05', morning, 'AB');
  await walk('2026-03-05', afternoon, 'CD');
  await walk('2026-03-06', morning, 'A');
  await walk('2026-03-06', afternoon, 'BC');

  const day = (n: number, missed: readonly string[]) =>
    missed.map((clause) =>
      recorded(clause, shanghai(`2026-03-0${n}T${clause === 'M-01' ? '16:30:00' : '23:59:59.999'}`)),
    );
  expect(figuresIn(await world.assess('2026-W10', '2026-03-07T00:00:00+08:00'), 'walks')).toEqual({
    'walks-e-1': {
      owes: NOTHING,
      duties: ['M-01 0/4', 'M-10 0/4', 'M-12 2/4', 'M-36 0/4'],
      entries: [
        ...day(3, ['M-01', 'M-10', 'M-12', 'M-36']),
        ...day(4, ['M-01', 'M-10', 'M-36']),
        ...day(5, ['M-01', 'M-10', 'M-12', 'M-36']),
        ...day(6, ['M-01', 'M-10', 'M-36']),
      ],
    },
    'walks-p-1': { duties: [], entries: [], rates: [...bare, 'dutyCompletion 0.1250 2/16'] },
  });
  // The day's page of inspections says the same as the clause.
  const shown = [];
  for (const n of [3, 4, 5, 6]) {
    const { heads, met } = await world.asked(`rounds/due?propertyId=${propertyId}&day=2026-03-0${n}`, manager);
    shown.push(`${heads} ${met}`);
  }
  expect(shown).toEqual(['19 false', '20 true', '50 false', '51 true']);
});

test('repeated findings: the second of a kind in a month of day checks, and none of another source or month', async () => {
  const propertyId = 'again-p-1';
  const centre = someoneAt(propertyId, 'again-qm');
  const manager = someoneAt(propertyId, 'again-e-1');
  await world.property(propertyId, '2026-03-28');
  await world.appointed('again-e-1', { propertyId });
  await world.onLeave('again-e-1', '2026-03-30', '2026-03-31');
  world.at(shanghai('2026-03-27T08:00:00'));
  const post = { propertyId, code: 'A', name: 'A 岗', kind: 'gate', place: '东门', activeFrom: '2025-01-01' };
  const { id: postId } = await world.inspect('posts', post, { as: manager });
  const found = (...categories: readonly string[]) =>
    categories.map((category) => ({ category, place: '东门', description: category, postId }));
  const dayCheck = async (at: string, names: readonly string[], ...categories: readonly string[]) => {
    const body = { propertyId, posts: [{ postId, inOrder: false }], findings: found(...categories), at: shanghai(at) };
    const { findings } = await world.at(shanghai(at)).inspect('day-checks', body, { as: centre });
    await world.nameEvents('inspections.finding.raised', findings, names);
    return findings;
  };
  await dayCheck('2026-03-27T10:00:00', ['l-0'], 'litter');
  await dayCheck('2026-03-28T10:00:00', ['l-1'], 'litter');
  await dayCheck('2026-03-29T10:00:00', ['x-1'], 'fire-exit');
  await dayCheck('2026-03-30T10:00:00', ['l-2'], 'litter');
  const invitation = { propertyId, topic: '联合检查', place: '东门', meetsAt: shanghai('2026-03-30T11:00:00') };
  const invited = await world
    .at(shanghai('2026-03-28T12:00:00'))
    .inspect('joint-inspections', { ...invitation, expectedIds: ['again-e-1'] }, { as: centre });
  await world
    .at(shanghai('2026-03-30T11:00:00'))
    .inspect(
      `joint-inspections/${invited.id}/holding`,
      { attendedIds: ['again-e-1'], summary: '东门有垃圾', findings: found('litter') },
      { as: centre, version: 1 },
    );
  await dayCheck('2026-03-30T15:00:00', ['d-1', 'd-2'], 'doors', 'doors');
  // Of another property, and taken back: it never was.
  const [mistaken] = await dayCheck('2026-03-30T16:00:00', ['l-x'], 'litter');
  await world.inspect(`findings/${mistaken}/withdrawal`, { reason: '记错了小区' }, { as: centre, version: 1 });
  const lamp = {
    propertyId,
    source: 'patrol',
    category: 'lamp',
    place: '东门',
    description: '灯不亮',
    measure: '换灯',
  };
  const unplanned = await world.at(shanghai('2026-03-31T08:00:00')).inspect('findings', lamp, { as: manager });
  await world.nameEvents('inspections.finding.raised', [unplanned.id], ['p-f']);
  await dayCheck('2026-03-31T23:59:59.999', ['l-3'], 'litter');
  await dayCheck('2026-04-01T00:00:00', ['l-4'], 'litter');

  const charged = (at: string, ...evidence: readonly string[]) =>
    `M-18 ${shanghai(at)} charged 2 0.00 ${evidence.join(' ')}`;
  expect(figuresIn(await world.assess('2026-03', '2026-04-02T00:00:00+08:00'), 'again')).toEqual({
    'again-e-1': {
      owes: '6 points, 0.00 yuan',
      duties: ['M-13 0/1', 'M-15 1/1'],
      entries: [
        charged('2026-03-30T10:00:00', 'l-1', 'l-2'),
        charged('2026-03-30T15:00:00', 'd-1', 'd-2'),
        `${recorded('M-13', shanghai('2026-03-31T08:00:00'))} p-f`,
        charged('2026-03-31T23:59:59.999', 'l-1', 'l-2', 'l-3'),
      ],
    },
    'again-p-1': { duties: [], entries: [], rates: [...bare, 'dutyCompletion 0.5000 1/2'] },
  });
});

test('sleeping guards and bottom lines: on the manager and the leader in charge, or on a property without a manager', async () => {
  const [one, two] = ['asleep-p-1', 'asleep-p-2'];
  await world.region('asleep-u-r');
  await world.property(one, '2026-05-31', 'asleep-u-r');
  await world.property(two, '2026-05-31', 'asleep-u-r');
  await world.appointed('asleep-e-1', { propertyId: one, from: '2026-05-31' });
  await world.appointed('asleep-l-1', { unitId: 'asleep-u-r', role: 'leader-in-charge' });
  const centreOf = (propertyId: string) => someoneAt(propertyId, 'asleep-qm');
  const guard = { category: 'guard', place: '西门', description: '岗亭里睡着' };
  const nightCheck = async (propertyId: string, clock: string, name: string, sleepingGuards?: number) => {
    const endedAt = shanghai(`2026-05-31T${clock}`);
    const body = {
      ...{ propertyId, kind: 'quality', startedAt: endedAt, endedAt, signed: true },
      entries: [{ register: 'security-log', entry: '第 1 页' }],
      findings: [{ ...guard, ...(sleepingGuards !== undefined && { sleepingGuards }) }],
    };
    const { findings } = await world.at(endedAt).inspect('night-checks', body, { as: centreOf(propertyId) });
    await world.nameEvents('inspections.finding.raised', findings, [name]);
  };
  await nightCheck(one, '01:30:00', 'n-1', 2);
  await nightCheck(two, '02:00:00', 'n-4', 5);
  await nightCheck(one, '03:00:00', 'n-2', 1);
  await nightCheck(one, '04:00:00', 'n-3');
  const thirdParty = async (propertyId: string, clock: string, name: string, bottomLine: boolean) => {
    const problems = [{ ...guard, bottomLine }];
    const body = { propertyId, surveyor: '第三方', surveyedOn: '2026-05-31', report: 'R-1', problems };
    const { findings } = await world
      .at(shanghai(`2026-05-31T${clock}`))
      .inspect('third-party-results', body, { as: centreOf(propertyId) });
    await world.nameEvents('inspections.finding.raised', findings, [name]);
  };
  await thirdParty(one, '11:00:00', 'b-1', true);
  await thirdParty(one, '12:00:00', 'b-2', false);
  await thirdParty(two, '12:30:00', 'b-3', true);
  // Nobody but the quality centre at night counts sleepers: another source cannot say so.
  world.at(shanghai('2026-05-31T22:00:00'));
  const planned = {
    ...guard,
    propertyId: one,
    source: 'patrol',
    measure: '叫醒',
    dueAt: shanghai('2026-06-03T12:00:00'),
  };
  expect(await world.refused('findings', { ...planned, sleepingGuards: 1 }, centreOf(one))).toBe(
    'inspections.sleeping-guards-invalid',
  );
  await world.inspect('findings', planned, { as: centreOf(one) });

  const m19 = (clock: string, outcome: string, name: string) =>
    `M-19 2026-05-31T${clock}+08:00 ${outcome} 0.00 ${name}`;
  const bottom = (clock: string, name: string) => `${recorded('M-21', shanghai(`2026-05-31T${clock}`))} ${name}`;
  expect(figuresIn(await world.assess('2026-05', '2026-06-01T00:00:00+08:00'), 'asleep')).toEqual({
    'asleep-e-1': {
      owes: '9 points, 0.00 yuan, dismissal',
      duties: [],
      entries: [m19('01:30:00', 'charged 6', 'n-1'), m19('03:00:00', 'charged 3', 'n-2'), bottom('11:00:00', 'b-1')],
    },
    'asleep-l-1': {
      owes: '6 points, 0.00 yuan',
      duties: [],
      entries: ['M-20 2026-05-31T23:59:59.999+08:00 charged 6 0.00 n-1 n-2'],
    },
    'asleep-p-2': {
      duties: [],
      entries: [m19('02:00:00', 'recorded 0', 'n-4'), bottom('12:30:00', 'b-3')],
      rates: [...bare, 'dutyCompletion'],
    },
  });
});
