import { day, type Month } from '@goldkey/kernel';
import { aFeeItem, aTariff } from '../../testing/a-fee-item.js';
import { compareSupply, type SupplyCounted } from './comparison.js';
import { supplyCosts } from './supply-costs.js';

const month = '2026-03' as Month;
const shares = { feeItemId: 'water', of: ['loss', 'common'] as const };
const sharing = aFeeItem({ basis: 'shared-area', shares, tariffs: [aTariff({ tiers: [{ price: '3.33' }] })] });
const area = (changes: Partial<SupplyCounted> = {}) =>
  compareSupply({
    ...{
      propertyId: 'p-1',
      feeItemId: 'water',
      feeItem: '水费',
      unit: 'm³',
      main: '130.5',
      homes: '100',
      common: '20',
    },
    ...{ unread: [], homesUnread: 0, ...changes },
  });
const cost = (quantity: string, amount: string) => ({
  feeItemId: sharing.id,
  amount,
  counted: { quantity, price: '3.33' },
});

test('loss, common use, or both cost the price, rounded once', () => {
  const costs = (of: (typeof shares.of)[number][]) =>
    supplyCosts({ ...sharing, shares: { ...shares, of } }, [area()], { month });
  expect(costs(['loss', 'common'])).toEqual({ accepted: true, value: [cost('30.5', '101.57')] });
  expect(costs(['loss'])).toEqual({ accepted: true, value: [cost('10.5', '34.97')] });
  expect(costs(['common'])).toEqual({ accepted: true, value: [cost('20', '66.60')] });
});

test('the price is that of the month’s last day, with its factor; without a price there is no cost', () => {
  const [before, later] = [aTariff({ until: day('2026-03-30') }), aTariff({ from: day('2026-03-31'), factor: '2' })];
  expect(supplyCosts({ ...sharing, tariffs: [before, later] }, [area()], { month })).toMatchObject({
    value: [{ counted: { price: '4.7' } }],
  });
  expect(supplyCosts({ ...sharing, tariffs: [before] }, [area()], { month })).toEqual({ accepted: true, value: [] });
});

test('where more was counted below than went in, nobody shares anything', () => {
  expect(supplyCosts(sharing, [area({ main: '90' })], { month })).toEqual({ accepted: true, value: [] });
});

test('each area shares its own, and one that is billed in part waits for the rest', () => {
  const areas = [area({ buildings: ['1', '2'] }), area({ buildings: ['3'], main: '121' })];
  const costs = (buildings?: readonly string[]) => supplyCosts(sharing, areas, { month, buildings });
  expect(costs()).toMatchObject({
    value: [
      { buildings: ['1', '2'], amount: '101.57' },
      { buildings: ['3'], amount: '69.93' },
    ],
  });
  expect(costs(['3'])).toMatchObject({ value: [{ buildings: ['3'] }] });
  expect(costs(['1', '3'])).toMatchObject({ refusal: { code: 'billing.supply-area-cut' } });
  expect(costs(['9'])).toMatchObject({ refusal: { code: 'billing.supply-not-counted' } });
  expect(supplyCosts(sharing, [area()], { month, buildings: ['1'] })).toMatchObject({
    refusal: { code: 'billing.supply-area-cut' },
  });
});

test('nothing is shared while something was not read', () => {
  expect(supplyCosts(sharing, [area({ unread: ['Z-1'] })], { month })).toMatchObject({
    refusal: { code: 'billing.main-meter-unread', facts: { code: 'Z-1' } },
  });
  expect(supplyCosts(sharing, [area({ homesUnread: 3 })], { month })).toMatchObject({
    refusal: { code: 'billing.homes-unread', facts: { count: 3, name: '水费' } },
  });
});

test('without a main meter nobody knows what was lost, and only what was used in common is shared', () => {
  const { main: _main, loss: _loss, lossShare: _share, unbilled: _unbilled, ...unmetered } = area();
  const common = compareSupply(unmetered);
  expect(common).toEqual(unmetered);
  expect(supplyCosts({ ...sharing, shares: { ...shares, of: ['common'] } }, [common], { month })).toEqual({
    accepted: true,
    value: [cost('20', '66.60')],
  });
  expect(supplyCosts(sharing, [common], { month })).toMatchObject({
    refusal: { code: 'billing.main-meter-missing', facts: { name: '水费' } },
  });
});

test('areas that cross within a month, since meters were changed, would charge homes twice: nothing is shared', () => {
  const crossing = [area({ buildings: ['1', '2'] }), area({ buildings: ['1'] }), area({ buildings: ['3'] })];
  for (const areas of [crossing, [area(), area({ buildings: ['1'] })]])
    expect(supplyCosts(sharing, areas, { month })).toMatchObject({
      refusal: { code: 'billing.supply-areas-cross', facts: { name: '水费' } },
    });
  expect(supplyCosts(sharing, [crossing[1] as never, area({ feeItemId: 'power' })], { month })).toMatchObject({
    accepted: true,
  });
  expect(supplyCosts(sharing, crossing, { month, buildings: ['3'] })).toMatchObject({ accepted: true });
});
