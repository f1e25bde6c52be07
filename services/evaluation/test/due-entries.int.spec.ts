import { aCaller } from '@goldkey/testing';
import { event } from './evaluation-world.js';
import { managedProperty } from './managed-property.js';
import { noticeWorld } from './notice-world.js';

const DAY = 86_400_000;

let opened: Awaited<ReturnType<typeof noticeWorld>>;
let world: typeof opened.world;
beforeAll(async () => {
  opened = await noticeWorld();
  ({ world } = opened);
  await world.tell(
    event('staffing.unit.defined', '2026-02-01T08:00:00+08:00', { unitId: 'u-group', kind: 'group', name: '集团' }),
    ...managedProperty('p-1', 'li'),
  );
});
afterAll(() => opened?.close());

/** A difference counts once it has stood for ten seconds. */
const tell = async (days = 0) => {
  world.clock.advance(days * DAY);
  for (const _look of ['seen', 'ripe']) {
    world.clock.advance(10_000);
    await world.asSystem(() => opened.parts.tellNotices.runByTime());
  }
};
const toldTo = async (employeeId: string, properties: readonly string[] = ['p-1']): Promise<string[]> =>
  (
    await opened.doors.get(
      'notices?kind=reminder,overdue',
      aCaller({ subject: `account-${employeeId}`, employeeId, permissions: [], scope: { all: false, properties } }),
    )
  ).body.items
    .filter(({ about }: { about: { kind: string } }) => about.kind === 'register-entry')
    .map(
      ({ kind, path, details, withdrawnAt }: { kind: string; path: string; details: object; withdrawnAt?: string }) =>
        `${kind} ${path} ${Object.values(details).join()}${withdrawnAt === undefined ? '' : ' withdrawn'}`,
    )
    .sort();

let told = 0;
const set = (service: string, entryId: string, days: object) => {
  told += 1;
  return event(`${service}.register-entry.due-set`, `2026-03-10T08:00:${String(told).padStart(2, '0')}+08:00`, {
    entryId,
    propertyId: 'p-1',
    register: service === 'complaints' ? 'agreements' : 'legal-duties',
    ...days,
  });
};
const DUTY = '/registers/inspections/legal-duties?open=r-1';

test('what is due in a register reminds the manager from its day on, tells them once it is overdue, and ends once it is done', async () => {
  const due = set('inspections', 'r-1', { dueOn: '2026-03-19', remindOn: '2026-03-12' });
  await world.tell(due, due);
  await tell();
  expect(await toldTo('li')).toEqual([]);
  await tell(2);
  await world.tell(due);
  await tell();
  expect(await toldTo('li')).toEqual([`reminder ${DUTY} 2026-03-19`]);
  expect([await toldTo('wang'), await toldTo('li', ['p-2'])]).toEqual([[], []]);
  await tell(8);
  const overdue = `overdue ${DUTY} 2026-03-19`;
  expect(await toldTo('li')).toEqual([overdue, `reminder ${DUTY} 2026-03-19 withdrawn`]);
  await world.tell(set('inspections', 'r-1', { dueOn: '2027-03-19', remindOn: '2027-03-12' }), due);
  await tell();
  expect(await toldTo('li')).toEqual([`${overdue} withdrawn`, `reminder ${DUTY} 2026-03-19 withdrawn`]);
});

test('where the record names somebody, they are told, of whichever service; handed on, the next one is', async () => {
  const days = { dueOn: '2026-03-22', remindOn: '2026-03-15' };
  await world.tell(set('complaints', 'a-1', { ...days, responsibleId: 'chen' }));
  await tell();
  const agreement = 'reminder /registers/complaints/agreements?open=a-1 2026-03-22';
  expect(await toldTo('chen')).toEqual([agreement]);
  expect((await toldTo('li')).filter((one) => one.includes('a-1'))).toEqual([]);
  await world.tell(set('complaints', 'a-1', { ...days, responsibleId: 'sun' }));
  await tell();
  expect([await toldTo('chen'), await toldTo('sun')]).toEqual([[`${agreement} withdrawn`], [agreement]]);
});

test('once the one whom the record names has no post any more, who answers for the property is told', async () => {
  const post = (day: string, type: string, more: object) =>
    event(`staffing.appointment.${type}`, `${day}T08:00:00+08:00`, { appointmentId: 'a-zhao', ...more });
  const held = { employeeId: 'zhao', unitId: 'u-p-1', propertyId: 'p-1', role: 'customer-service', from: '2026-02-01' };
  await world.tell(
    post('2026-02-01', 'started', held),
    set('inspections', 'licence', { dueOn: '2026-03-28', remindOn: '2026-03-15', responsibleId: 'zhao' }),
  );
  await tell();
  const reminder = `reminder ${DUTY.replace('r-1', 'licence')} 2026-03-28`;
  const ofManager = async () => (await toldTo('li')).filter((one) => one.includes('licence'));
  expect([await toldTo('zhao'), await ofManager()]).toEqual([[reminder], []]);
  await world.tell(post('2026-03-10', 'ended', { employeeId: 'zhao', until: '2026-03-10', reason: 'resigned' }));
  await tell();
  expect([await toldTo('zhao'), await ofManager()]).toEqual([[`${reminder} withdrawn`], [reminder]]);
});

test('where the record names a role, whoever holds it at the property is told, once for each day; elsewhere nobody', async () => {
  await world.tell(
    ...managedProperty('p-9', 'far'),
    ...['tech', 'fitter'].map((employeeId) =>
      event('staffing.appointment.started', '2026-02-01T08:00:00+08:00', {
        ...{ appointmentId: `a-${employeeId}`, employeeId, unitId: 'u-p-1', propertyId: 'p-1' },
        ...{ role: 'maintenance', from: '2026-02-01' },
      }),
    ),
  );
  const due = () => ({
    ...set('inspections', 'pump', { dueOn: '2026-03-25', remindOn: '2026-03-18', role: 'maintenance' }),
  });
  const check = (one: object) => {
    Object.assign((one as { data: object }).data, { register: 'equipment' });
    return one as ReturnType<typeof set>;
  };
  await world.tell(check(due()));
  await tell();
  await world.tell(check(due()));
  await tell();
  const reminder = 'reminder /equipment/pump 2026-03-25';
  expect([await toldTo('tech'), await toldTo('fitter')]).toEqual([[reminder], [reminder]]);
  expect((await toldTo('li')).filter((one) => one.includes('pump'))).toEqual([]);
  expect(await toldTo('far', ['p-9'])).toEqual([]);
});

test('that nothing is due any more counts, whichever comes first', async () => {
  const due = set('inspections', 'r-2', { dueOn: '2026-03-20', remindOn: '2026-03-13' });
  const over = set('inspections', 'r-2', {});
  await world.tell(over, due, set('complaints', 'a-1', {}));
  await tell();
  expect((await toldTo('li')).filter((one) => one.includes('r-2'))).toEqual([]);
  expect(await toldTo('sun')).toEqual(['reminder /registers/complaints/agreements?open=a-1 2026-03-22 withdrawn']);
});
