import { type Decision, day, fen, instant, month, Recorder } from '@goldkey/kernel';
import type { UsageEvent } from '../../domain/household/usage.js';
import { aFeeItem, aTariff } from '../../testing/a-fee-item.js';
import type { Directory, FeeItemStore, UsageStore } from '../ports.js';
import { CountLateFees } from './count-late-fees.js';

const overdue = Array.from({ length: 3_000 }, (_, at) => ({
  householdId: `h-${at % 1_000}`,
  chargeId: `c-${at}`,
  chargeMonth: month('2026-01'),
  amount: fen('100.00'),
  open: fen('100.00'),
  counted: '0',
}));
const property = { propertyId: 'p-1', name: '桂语庭', timeZone: 'Asia/Shanghai' };
const late = aFeeItem({ basis: 'per-use', tariffs: [aTariff({ tiers: [{ price: '0.001' }] })] });

test('however many charges are late, their yuan-days are handed over at once', async () => {
  const handed: (readonly Decision<UsageEvent>[])[] = [];
  const usages: UsageStore = {
    record: () => Promise.reject(new Error('one after the other')),
    change: () => Promise.reject(new Error('nothing is changed')),
    recordAll: (decisions) => {
      handed.push(decisions);
      return Promise.resolve({ accepted: true, value: decisions.length });
    },
  };
  let ids = 0;
  const recorder = new Recorder({ now: () => instant(Date.UTC(2026, 2, 5)) }, { next: () => `id-${++ids}` });
  const counting = new CountLateFees(
    { overdue: () => Promise.resolve(overdue) },
    usages,
    { find: () => Promise.resolve([late]) } as unknown as FeeItemStore,
    { property: () => Promise.resolve(property) } as unknown as Directory,
    recorder,
  );
  const command = { propertyId: 'p-1', feeItemId: late.id, month: month('2026-03'), day: day('2026-02-20') };
  expect(await counting.run({ ...command, graceDays: 10, cap: '0.30' })).toEqual({
    accepted: true,
    value: { counted: 3_000 },
  });
  expect(handed.map((decisions) => decisions.length)).toEqual([3_000]);
  const told = handed[0]?.flatMap((decision) => (decision.accepted ? decision.events : [])) ?? [];
  expect(new Set(told.flatMap(({ eventId, usage }) => [eventId, usage.id])).size).toBe(6_000);
});

test('what lateness costs is the same for whatever use', async () => {
  const byUse = { shop: { tiers: [{ price: '0.002' }] } };
  const dearer = aFeeItem({ basis: 'per-use', tariffs: [aTariff({ byUse })] });
  const nobody = () => Promise.reject(new Error('nothing is counted'));
  const counting = new CountLateFees(
    { overdue: nobody },
    { record: nobody, recordAll: nobody, change: nobody },
    { find: () => Promise.resolve([dearer]) } as unknown as FeeItemStore,
    { property: () => Promise.resolve(property) } as unknown as Directory,
    new Recorder({ now: () => instant(Date.UTC(2026, 2, 5)) }, { next: () => 'id-1' }),
  );
  const command = { propertyId: 'p-1', feeItemId: dearer.id, month: month('2026-03'), day: day('2026-02-20') };
  expect(await counting.run({ ...command, graceDays: 10, cap: '0.30' })).toMatchObject({
    refusal: { code: 'billing.late-by-use-invalid' },
  });
});
