import { FieldServices, someoneAt } from './field-services.js';
import { figuresIn, fined, recorded } from './figures.js';

/**
 * The stories of the conformance cases on closing rates and satisfaction, lived through by the doors of complaints at the
 * instants that they tell of. What it published is assessed offline, and is judged as the cases say.
 */

let world: FieldServices;
beforeAll(async () => {
  world = await FieldServices.open('2024-12-20T09:00:00+08:00');
}, 120_000);
afterAll(() => world?.close());

const shanghai = (local: string) => `${local}+08:00`;

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
