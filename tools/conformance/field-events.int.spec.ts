import { randomUUID } from 'node:crypto';
import { FieldServices, someoneAt } from './field-services.js';
import { figuresIn, fined, NOTHING, recorded } from './figures.js';

/**
 * The stories of the conformance cases on patrols, repeated findings, sleeping guards and bottom lines, satisfaction and
 * closing rates, lived through by the doors of inspections and complaints at the instants that they tell of. What both
 * published is assessed offline, and is judged as the cases say.
 */

let world: FieldServices;
beforeAll(async () => {
  world = await FieldServices.open('2024-12-20T09:00:00+08:00');
}, 120_000);
afterAll(() => world?.close());

const bare = ['closing', 'closingSatisfaction', 'establishment', 'collection'];
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

test('closing rates: closed by the end of the month, reopened, out of scope, called back, decided again, told in two hours', async () => {
  const [propertyId, departmentId] = ['closes-p-1', 'closes-u-d'];
  const desk = someoneAt(propertyId, 'closes-e-7');
  await world.property(propertyId, '2025-01-01');
  await world.department(propertyId, departmentId);
  await world.appointed('closes-e-1', { propertyId });
  await world.onLeave('closes-e-1', ...['25', '26', '27', '28', '29'].map((day) => `2026-05-${day}`));
  const ids: Record<string, string> = {};
  const received = async (name: string, changes: object = {}) => {
    const receivedAt = shanghai('2026-05-26T09:00:00');
    const matter = {
      propertyId,
      departmentId,
      category: '噪声',
      description: '楼上装修',
      channel: 'phone',
      receivedAt,
    };
    const { complaintId } = await world.at(receivedAt).relate('complaints', { ...matter, ...changes }, { as: desk });
    ids[name] = complaintId;
    await world.nameEvents('complaints.complaint.received', [complaintId], [name]);
  };
  for (const n of [0, 1, 2, 3, 4, 5, 6, 7, 8, 9]) await received(`k-${n}`, { major: n === 5 });
  await received('k-x', { inScope: false });
  const act = (name: string, at: string, what: string, body: object = {}) =>
    world.at(shanghai(at)).relate(`complaints/${ids[name]}/${what}`, body, { as: desk });
  await act('k-5', '2026-05-26T11:00:00', 'major-report', { to: 'qm-centre' });
  await act('k-5', '2026-05-26T11:00:00.001', 'major-report', { to: 'hotline-400' });
  await act('k-3', '2026-05-27T09:00:00', 'decision', { established: true });
  await act('k-x', '2026-05-28T09:00:00', 'close');
  for (const n of [0, 1, 2, 3, 4, 5, 7]) await act(`k-${n}`, `2026-05-28T1${n}:00:00`, 'close');
  for (const name of ['k-0', 'k-x']) await act(name, '2026-05-29T09:00:00', 'decision', { established: true });
  await act('k-3', '2026-05-29T10:00:00', 'decision', { established: false });
  const call = (name: string, day: string, level: string) => act(name, `${day}T09:00:00`, 'callbacks', { level });
  await call('k-0', '2026-05-29', 'satisfied');
  for (const name of ['k-1', 'k-7', 'k-x']) await call(name, '2026-05-29', 'dissatisfied');
  await act('k-7', '2026-05-30T09:00:00', 'reopen');
  await call('k-1', '2026-05-30', 'basically-satisfied');
  await act('k-6', '2026-05-31T23:59:59.999', 'close');
  await act('k-8', '2026-06-01T00:00:00', 'close');
  await act('k-2', '2026-06-01T00:00:00', 'callbacks', { level: 'dissatisfied' });

  const rates = ['closing 0.7000 7/10', 'closingSatisfaction 0.8000 1.6/2', 'establishment 0.1818 2/11'];
  const end = (day: string) => shanghai(`2026-05-${day}T23:59:59.999`);
  expect(figuresIn(await world.assess('2026-W22', '2026-06-02T00:00:00+08:00'), 'closes')).toEqual({
    'closes-e-1': {
      owes: '0 points, 6.00 yuan',
      duties: [
        ...['M-03 0/1', 'M-04 0/1', 'M-05 0/1', 'M-08 0/1', 'M-11 0/1', 'M-14 0/1', 'M-16 0/1', 'M-25 0/1'],
        ...['M-26 2/2', 'M-27 0/1', 'M-32 0/1', 'M-33 0/4'],
      ],
      entries: [
        recorded('M-08', end('25')),
        `${recorded('M-25', shanghai('2026-05-26T11:00:00'))} k-5`,
        fined('M-04', shanghai('2026-05-28T12:00:00'), '2.00'),
        fined('M-03', shanghai('2026-05-28T16:30:00'), '2.00'),
        fined('M-05', end('28'), '2.00'),
        ...['M-11', 'M-14', 'M-16', 'M-27', 'M-32', 'M-33', 'M-33', 'M-33', 'M-33'].map((clause) =>
          recorded(clause, end('31')),
        ),
      ],
    },
    // The case tells of complaints alone; each close is a matter's as well, which nobody evaluated or was called about.
    'closes-u-d': { duties: [], entries: [], rates: ['satisfaction 0.0000 0/9', ...rates] },
    'closes-p-1': {
      duties: ['S-01 0/1', 'S-03 0/5'],
      entries: [
        ...['25', '26', '27', '28'].map((day) => recorded('S-03', end(day))),
        ...['S-01', 'S-03'].map((clause) => recorded(clause, end('29'))),
      ],
      rates: [...rates, 'collection', 'dutyCompletion 0.1250 2/16'],
    },
  });
});

test('satisfaction: phone, paper, spot checks, and what the served person said of each closed matter', async () => {
  const [one, two] = ['asks-p-1', 'asks-p-2'];
  await world.property(one, '2026-05-31');
  await world.property(two, '2026-05-31');
  for (const unitId of ['asks-u-a', 'asks-u-b', 'asks-u-c']) await world.department(one, unitId);
  await world.department(two, 'asks-u-d');
  const desk = someoneAt(one, 'asks-e-7');
  const matters: Record<string, { complaintId: string; number: string }> = {};
  const received = async (name: string, departmentId: string) => {
    const matter = { propertyId: one, departmentId, kind: 'question', category: '咨询', description: '怎样办卡' };
    const contact = { channel: 'visit', contactName: '李明', contactPhone: '13812342046' };
    matters[name] = await world
      .at(shanghai('2026-05-08T09:00:00'))
      .relate('complaints', { ...matter, ...contact }, { as: desk });
  };
  const act = (name: string, at: string, what: string, body: object = {}) =>
    world.at(shanghai(at)).relate(`complaints/${matters[name]?.complaintId}/${what}`, body, { as: desk });
  for (const name of ['m-1', 'm-2', 'm-3', 'm-4', 'm-5', 'm-6', 'm-7']) await received(name, 'asks-u-a');
  await received('m-9', 'asks-u-b');
  const entered = async (at: string, departmentId: string, answer: object, matter?: string) => {
    const about = matter === undefined ? {} : { matterId: matters[matter]?.complaintId };
    const items = [{ departmentId, source: 'desk', ...about, ...answer }];
    const taken = await world.at(shanghai(at)).relate('survey-answers/bulk', { propertyId: one, items }, { as: desk });
    expect(taken).toMatchObject({ accepted: 1 });
  };
  const byLink = async (name: string, at: string, level: string) => {
    const { url } = await act(name, at, 'owner-link', { days: 30 });
    const token = String(url).split('/').at(-1);
    await world.relate(`owner/${token}/evaluation`, { level }, {});
    expect(await world.denied(`owner/${token}/evaluation`, { level: 'dissatisfied' }, desk)).toBe(
      'complaints.link-already-used',
    );
  };
  const atKiosk = (name: string, at: string, level: string) => {
    const body = { propertyId: one, number: matters[name]?.number, phoneTail: '2046', level };
    return world.at(shanghai(at)).relate('kiosk/evaluations', body, { as: desk });
  };
  const byStaff = { level: 'satisfied', by: 'staff' };
  const phone = (level: string, by: string) => ({ method: 'phone', level, by });
  await entered('2026-05-08T10:00:00', 'asks-u-a', phone('satisfied', 'delegate'), 'm-1');
  for (const n of [1, 2, 3, 4, 5, 6, 7])
    await act(`m-${n}`, `2026-05-1${n}T09:00:00`, 'close', n === 4 ? { exemption: 'system-failure' } : {});
  await byLink('m-1', '2026-05-11T09:05:00', 'satisfied');
  await entered('2026-05-11T10:00:00', 'asks-u-a', { method: 'questionnaire', source: 'paper', level: 'dissatisfied' });
  await entered('2026-05-12T10:00:00', 'asks-u-a', { method: 'spot-check', level: 'satisfied', by: 'centre' }, 'm-2');
  await act('m-3', '2026-05-18T09:05:00', 'evaluation', byStaff);
  await atKiosk('m-4', '2026-05-18T09:05:00', 'satisfied');
  await act('m-5', '2026-05-18T09:06:00', 'evaluation', byStaff);
  await byLink('m-5', '2026-05-18T09:07:00', 'basically-satisfied');
  await atKiosk('m-6', '2026-05-18T09:08:00', 'satisfied');
  // Once the owner has said it, staff cannot say otherwise for them.
  const later = { level: 'dissatisfied', by: 'staff' };
  expect(await world.denied(`complaints/${matters['m-6']?.complaintId}/evaluation`, later, desk)).toBe(
    'complaints.evaluated-already',
  );
  await entered('2026-05-20T10:00:00', 'asks-u-b', phone('satisfied', 'delegate'), 'm-9');
  await entered('2026-05-21T10:00:00', 'asks-u-b', phone('basically-satisfied', 'served-person'), 'm-9');
  await entered('2026-05-22T10:00:00', 'asks-u-b', phone('satisfied', 'staff'), 'm-9');
  await entered('2026-05-31T23:59:00', 'asks-u-a', phone('basically-satisfied', 'served-person'), 'm-2');
  await byLink('m-7', '2026-06-01T00:00:00', 'satisfied');

  const assessment = await world.assess('2026-05', '2026-06-01T00:00:00+08:00');
  const only = (satisfaction: string) => ({
    duties: [],
    entries: [],
    rates: [satisfaction, 'closing', 'closingSatisfaction', 'establishment'],
  });
  expect(figuresIn(assessment, 'asks')).toEqual({
    'asks-u-a': only('satisfaction 0.5200 5.2/10'),
    'asks-u-b': only('satisfaction 0.6000 0.6/1'),
    // No volume of its own: the mean of the others.
    'asks-u-c': only('satisfaction 0.5600 0/0'),
  });
});
