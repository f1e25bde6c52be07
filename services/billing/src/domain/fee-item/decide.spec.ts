import { instant } from '@goldkey/kernel';
import { given } from '@goldkey/testing';
import { aFeeItem } from '../../testing/a-fee-item.js';
import { correctFeeItem, registerFeeItem } from './decide.js';
import { evolveFeeItem, type FeeItem } from './fee-item.js';

const now = instant(Date.UTC(2026, 2, 5, 2));
const FIVE_MINUTES = 5 * 60_000;
const said = { at: now, now, eventId: 'event-1' };
const feeItem = aFeeItem();
const told = (type: 'FeeItemRegistered' | 'FeeItemCorrected', state: FeeItem = feeItem) => ({
  type,
  eventId: 'event-1',
  at: now,
  feeItem: state,
});

test('a code that nobody carries is taken', () => {
  given(undefined)
    .when(registerFeeItem, { ...said, feeItem })
    .then(told('FeeItemRegistered'));
});

test('a code that is taken is refused, and told who carries it', () => {
  given<FeeItem | undefined>(feeItem)
    .when(registerFeeItem, { ...said, feeItem: { ...feeItem, id: 'another' } })
    .refuses('billing.code-taken', { code: feeItem.code, feeItemId: feeItem.id });
});

test('a clock may run five minutes ahead, and not a millisecond more', () => {
  const at = instant(now + FIVE_MINUTES);
  given(undefined)
    .when(registerFeeItem, { ...said, at, feeItem })
    .then({ ...told('FeeItemRegistered'), at });
  given(undefined)
    .when(registerFeeItem, { ...said, at: instant(at + 1), feeItem })
    .refuses('billing.future-instant-invalid', { minutesAllowed: 5 });
});

test('a correction tells the whole record as it stands then', () => {
  given(feeItem)
    .when(correctFeeItem, { ...said, name: 'another name' })
    .then(told('FeeItemCorrected', { ...feeItem, name: 'another name' }));
});

test('a correction of nothing, or to what is known already, changes nothing', () => {
  given(feeItem).when(correctFeeItem, said).then();
  given(feeItem)
    .when(correctFeeItem, { ...said, name: feeItem.name })
    .then();
});

test('a correction from the future is refused', () => {
  given(feeItem)
    .when(correctFeeItem, { ...said, name: 'another name', at: instant(now + FIVE_MINUTES + 1) })
    .refuses('billing.future-instant-invalid');
});

test('the record is what its last event tells', () => {
  const renamed = { ...feeItem, name: 'another name' };
  expect(evolveFeeItem(feeItem, told('FeeItemCorrected', renamed))).toEqual(renamed);
});
