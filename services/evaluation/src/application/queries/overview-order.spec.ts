import { ordered } from './overview-order.js';
import type { OverviewItem, RateView } from './views.js';

const rate = (value: string | null): RateView => ({
  value,
  numerator: value ?? '0',
  denominator: value === null ? '0' : '1',
});
const nothing = { closing: [], closingSatisfaction: [], dutyCompletion: [] };

const item = (code: string, change: Partial<OverviewItem> = {}): OverviewItem => ({
  propertyId: `id-${code}`,
  code,
  name: code,
  closing: rate('0.9'),
  closingSatisfaction: rate(null),
  establishment: null,
  dutyCompletion: rate('1'),
  points: 0,
  fine: '0.00',
  overdue: 0,
  missed: 0,
  belowTarget: 0,
  trend: nothing,
  ...change,
});
const codes = (items: readonly OverviewItem[], sort: string): string =>
  ordered(items, sort)
    .map(({ code }) => code)
    .join(' ');

test('trouble is targets missed, then points, then overdue, then the lowest closing rate', () => {
  const items = [
    item('fine'),
    item('low', { closing: rate('0.7') }),
    item('none', { closing: rate(null) }),
    item('overdue', { overdue: 1 }),
    item('points', { points: 2 }),
    item('below', { belowTarget: 1 }),
    item('worst', { belowTarget: 2 }),
  ];
  expect(codes(items, 'trouble')).toBe('worst below points overdue low fine none');
  expect(codes(items, '-trouble')).toBe('none fine low overdue points below worst');
});

test('money is compared as money, and equals stand by code whichever way', () => {
  const items = [item('b', { fine: '9.00' }), item('c', { fine: '100.00' }), item('a', { fine: '9.00' })];
  expect(codes(items, 'fine')).toBe('a b c');
  expect(codes(items, '-fine')).toBe('c a b');
});

test('what has no rate comes last whichever way', () => {
  const items = [item('none', { closing: null }), item('high'), item('low', { closing: rate('0.12') })];
  expect(codes(items, 'closing')).toBe('low high none');
  expect(codes(items, '-closing')).toBe('high low none');
});
