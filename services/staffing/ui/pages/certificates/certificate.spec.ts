import { readListState } from '@goldkey/ui/list-state';
import { certificateActs, expiryOf } from './certificate.js';
import { certificatesList, certificatesQuery } from './certificates-list.js';

const today = '2026-03-05';
const ends = (validUntil: string, state: 'valid' | 'renewed' = 'valid') => expiryOf({ state, validUntil }, today);

test.each([
  ['2026-03-04', 'over', 'late'],
  ['2026-03-05', 7, 'late'],
  ['2026-03-12', 7, 'late'],
  ['2026-03-13', 30, 'soon'],
  ['2026-04-04', 30, 'soon'],
  ['2026-04-05', 60, 'info'],
  ['2026-05-04', 60, 'info'],
  ['2026-05-05', undefined, 'done'],
] as const)('a certificate until %s is warned of as %s', (until, warning, tone) => {
  expect(ends(until)).toMatchObject({ warning, tone });
});

test('one that was renewed warns nobody', () => {
  expect(ends('2026-03-04', 'renewed')).toMatchObject({ warning: undefined, tone: 'plain' });
});

test('what stands in the address is asked of the service', () => {
  const query = (search: string) =>
    certificatesQuery(readListState(new URLSearchParams(search), certificatesList), today);
  expect(query('state=valid&within=30')).toMatchObject({ state: 'valid', validUntilBefore: '2026-04-05' });
  expect(query('state=valid&within=over')).toMatchObject({ validUntilBefore: today });
  expect(query('property=p-1&q=电工')).toMatchObject({ propertyId: 'p-1', q: '电工', validUntilBefore: undefined });
});

test('what counts for some days still can be taken away, and what never was is left alone', () => {
  expect(certificateActs({ state: 'valid' })).toContain('renew');
  expect(certificateActs({ state: 'renewed' })).toEqual(['revoke', 'withdraw']);
  expect(certificateActs({ state: 'withdrawn' })).toEqual([]);
});
