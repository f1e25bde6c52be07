import { loanActs, loansQuery, returnedLateBy } from './loan.js';

test('what is out comes back or is lost, what came back can be taken back', () => {
  expect(loanActs({ state: 'out' })).toEqual(['return', 'loss', 'withdraw']);
  expect(loanActs({ state: 'lost' })).toEqual(['return', 'withdraw']);
  expect(loanActs({ state: 'returned' })).toEqual(['unreturn', 'withdraw']);
  expect(loanActs({ state: 'withdrawn' })).toEqual([]);
});

test('late is what came back after its deadline', () => {
  const dueAt = '2026-03-05T18:00:00+08:00';
  const late = (returnedAt?: string) => returnedLateBy({ dueAt, ...(returnedAt !== undefined && { returnedAt }) });
  expect([late(), late(dueAt), late('2026-03-05T18:00:01+08:00')]).toEqual([undefined, undefined, 1000]);
});

test('overdue are those that are out or lost past their deadline', () => {
  const state = {
    filters: { property: undefined, state: [], overdue: true, q: undefined },
    sort: 'dueAt',
    page: 1,
    pageSize: 50,
  };
  expect(loansQuery(state, 90_000)).toMatchObject({ state: 'out,lost', dueBefore: '1970-01-01T00:01:00.000Z' });
});
