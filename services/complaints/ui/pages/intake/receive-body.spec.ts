import { receiveBody } from './receive-body.js';

const values = {
  propertyId: 'p-1',
  departmentId: 'd-1',
  channel: 'phone' as const,
  category: ' 渗漏水 ',
  description: '客厅吊顶往下滴水',
  contactPhone: '',
  when: 'now' as const,
  receivedAt: '2026-03-05T10:15',
  major: false,
  inScope: true,
};
const instant = (clock: string) => `${clock}:00+08:00`;

test('empty fields are left out, words are trimmed', () => {
  const body = receiveBody(values, instant);
  expect(body.category).toBe('渗漏水');
  expect(body.contactPhone).toBeUndefined();
});

test('what is received now leaves the instant to the clock of the service', () => {
  expect(receiveBody(values, instant).receivedAt).toBeUndefined();
  expect(receiveBody({ ...values, when: 'past' }, instant).receivedAt).toBe('2026-03-05T10:15:00+08:00');
});

test('a promised time goes with the offset of the property', () => {
  expect(receiveBody({ ...values, dueAt: '2026-03-06T18:00' }, instant).dueAt).toBe('2026-03-06T18:00:00+08:00');
});

test('an order that the call is about goes along', () => {
  const order = { orderId: 'o-1', itemId: 'i-1', label: '2026-00012 送水' };
  expect(receiveBody({ ...values, order }, instant).order).toEqual(order);
});
