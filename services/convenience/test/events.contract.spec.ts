import { type Day, day, instant, month } from '@goldkey/kernel';
import type { NewEvent } from '@goldkey/messaging';
import { parseEventLine } from '@goldkey/proto';
import {
  catalogueMessages,
  feeMessages,
  orderMessages,
  qualityMessages,
  reckoningMessages,
  serviceMessages,
  venueMessages,
} from '../src/adapters/out/events.js';
import type { Fee } from '../src/domain/fee/fee.js';
import type { QualityRating } from '../src/domain/quality/quality.js';
import type { Reckoning } from '../src/domain/reckoning/reckoning.js';
import { aCatalogue, aPublishedCatalogue } from '../src/testing/a-catalogue.js';
import { aVenue } from '../src/testing/a-venue.js';
import { anOrder, aService, thursday } from '../src/testing/an-order.js';

const said = { eventId: 'event-1', at: thursday };
const fee: Fee = {
  id: 'fee-1',
  propertyId: 'p-1',
  orderId: 'order-1',
  orderNumber: '2026-00001',
  itemId: 'item-water',
  itemName: '桶装水',
  householdId: 'h-1',
  address: '3 101',
  kind: 'service',
  amount: '20.00',
  employeeId: 'e-desk',
  employeeName: '小王',
  receivedAt: thursday,
  handOverDueAt: thursday,
  state: 'handed-over',
  toldBy: '0d1f6a3e-0000-4000-8000-000000000001',
  handover: { id: 'ho-1', at: thursday, cashierId: 'e-cashier', cashierName: '出纳' },
};
const reckoning = {
  id: 'item-water:2026-03',
  propertyId: 'p-1',
  itemId: 'item-water',
  month: month('2026-03'),
  result: '-120.50',
  state: 'loss-making',
  measure: { kind: 'end', words: '停办', decidedAt: thursday, deciderName: '李总', followUpOn: '2026-05-01' },
} as unknown as Reckoning;
const rating = {
  id: 'item-water:2026-H1',
  propertyId: 'p-1',
  itemId: 'item-water',
  departmentId: 'd-1',
  halfYear: '2026-H1',
  score: 92.5,
  basis: { orders: 3, staffOrders: [{ employeeId: 'e-desk', employeeName: '小王', orders: 3 }] },
  ratedAt: thursday,
} as unknown as QualityRating;

const appointment = { at: thursday, employeeId: 'e-desk', employeeName: '小王' };
const appointed = (changes: Parameters<typeof anOrder>[0] = {}) => anOrder({ appointment, ...changes });

const rhythm = { every: 'days', count: 7, from: day('2026-03-05') } as const;
const recurring = (stands: { readonly next?: Day }) =>
  appointed({
    mode: 'standing',
    recurrence: { rhythm, zone: 'Asia/Shanghai', pauses: [], begins: day('2026-03-05'), ...stands },
  });

const told: readonly [string, readonly NewEvent[]][] = [
  ['venue.registered', venueMessages({ ...said, type: 'VenueCorrected', record: aVenue() })],
  ['catalogue.approved', catalogueMessages({ ...said, type: 'CatalogueApproved', record: aPublishedCatalogue() })],
  ['catalogue.published', catalogueMessages({ ...said, type: 'CataloguePublished', record: aPublishedCatalogue() })],
  ['order.placed', orderMessages({ ...said, type: 'OrderPlaced', record: anOrder() })],
  ['order.worker-set', orderMessages({ ...said, type: 'OrderAppointed', record: appointed() })],
  ['order.worker-set', orderMessages({ ...said, type: 'OrderWithdrawn', record: appointed({ state: 'withdrawn' }) })],
  [
    'register-entry.due-set',
    orderMessages({ ...said, type: 'OrderResumed', record: recurring({ next: day('2026-03-12') }) }),
  ],
  ['register-entry.due-set', orderMessages({ ...said, type: 'OrderDaySettled', record: recurring({}) })],
  [
    'register-entry.due-set',
    orderMessages({ ...said, type: 'OrderRhythmChanged', record: recurring({ next: day('2026-03-19') }) }),
  ],
  ['service.performed', serviceMessages({ ...said, type: 'ServicePerformed', record: aService() })],
  [
    'service.confirmed',
    serviceMessages({
      ...said,
      type: 'ServiceConfirmed',
      record: aService({ state: 'confirmed', confirmedAt: thursday }),
    }),
  ],
  ['fee.received', feeMessages({ ...said, type: 'FeeReceived', record: fee })],
  ['fee.received.withdrawn', feeMessages({ ...said, type: 'FeeWithdrawn', record: { ...fee, state: 'withdrawn' } })],
  ['fee.handed-over', feeMessages({ ...said, type: 'FeeHandedOver', record: fee })],
  ['item.loss-making', reckoningMessages({ ...said, type: 'MonthJudged', record: reckoning })],
  ['item.measure-decided', reckoningMessages({ ...said, type: 'MeasureDecided', record: reckoning })],
  ['quality.rated', qualityMessages({ ...said, type: 'QualityRated', record: rating })],
];

test.each(told)('%s fits its contract', (name, messages) => {
  expect(messages).toHaveLength(1);
  // One that tells of a register gets its id where it is kept.
  for (const { id = 'event-2', type, subject, time, propertyId, data } of messages) {
    expect(type).toBe(`goldkey.convenience.${name}.v1`);
    const source = '/goldkey/convenience';
    const envelope = { specversion: '1.0', id, source, type, subject, time, propertyid: propertyId };
    expect(parseEventLine(JSON.stringify({ ...envelope, data }))).toMatchObject({ ok: true });
  }
});

test('of a standing order is told when it is due and who performs it; that nothing is due any more, without a day', () => {
  const due = told.filter(([name]) => name === 'register-entry.due-set').map(([, [message]]) => message?.data);
  const entry = { entryId: 'order-1', propertyId: 'p-1', register: 'standing-orders' };
  expect(due).toEqual([
    { ...entry, dueOn: '2026-03-12', remindOn: '2026-03-12', responsibleId: 'e-desk' },
    entry,
    { ...entry, dueOn: '2026-03-19', remindOn: '2026-03-19', responsibleId: 'e-desk' },
  ]);
});

test('a loss is told as a positive amount', () => {
  expect(told.find(([name]) => name === 'item.loss-making')?.[1][0]?.data).toMatchObject({ loss: '120.50' });
});

test('drafts, wishes, disputes and sound months are nobody else’s news', () => {
  expect(catalogueMessages({ ...said, type: 'CatalogueDrafted', record: aCatalogue() })).toEqual([]);
  expect(orderMessages({ ...said, type: 'OrderRequested', record: anOrder({ state: 'requested' }) })).toEqual([]);
  expect(serviceMessages({ ...said, type: 'ServiceDisputed', record: aService({ state: 'disputed' }) })).toEqual([]);
  expect(reckoningMessages({ ...said, type: 'MonthJudged', record: { ...reckoning, state: 'sound' } })).toEqual([]);
});

test('instants carry an offset', () => {
  const [message] = serviceMessages({ ...said, at: instant(0), type: 'ServicePerformed', record: aService() });
  expect(message?.data).toMatchObject({ performedAt: '2026-03-05T10:30:00+08:00' });
});

test('who performs an order is told once, another one anew, and that nobody does only where somebody was named', () => {
  const tells = (
    type: 'OrderAppointed' | 'OrderPerformed' | 'OrderEnded' | 'OrderWithdrawn' | 'OrderPaidAhead',
    record = appointed(),
  ) =>
    orderMessages({ ...said, type, record }).map(
      ({ data }) => (data as { employeeId?: string }).employeeId ?? 'nobody',
    );
  const before = (employeeId: string) => [{ ...appointment, employeeId, reason: '业主不在家' }];
  expect(tells('OrderAppointed')).toEqual(['e-desk']);
  expect(tells('OrderAppointed', appointed({ putOff: before('e-desk') }))).toEqual([]);
  expect(tells('OrderAppointed', appointed({ putOff: before('e-other') }))).toEqual(['e-desk']);
  expect(tells('OrderPaidAhead')).toEqual([]);
  expect(tells('OrderPerformed', appointed({ state: 'fulfilled' }))).toEqual(['nobody']);
  expect(tells('OrderPerformed', appointed({ mode: 'standing' }))).toEqual([]);
  for (const type of ['OrderEnded', 'OrderWithdrawn'] as const) {
    expect(tells(type)).toEqual(['nobody']);
    expect(tells(type, anOrder())).toEqual([]);
  }
});
