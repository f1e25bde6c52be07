import { changedBetween } from './changed-between.js';

const columns = { id: 'uuid', state: 'text', due: 'date', name: 'text', note: 'text', extra: 'jsonb', fen: 'bigint' };
const row = (change: object) => ({
  id: 'r',
  state: 'open',
  due: '2026-03-01',
  name: 'li',
  note: null,
  extra: null,
  fen: 5,
  ...change,
});

test('the audit tells states, days and numbers as they stood before and after', () => {
  expect(changedBetween(columns, row({}), row({ state: 'closed', due: '2026-03-02', fen: 7 }))).toEqual({
    before: { state: 'open', due: '2026-03-01', fen: 5 },
    after: { state: 'closed', due: '2026-03-02', fen: 7 },
  });
});

test('of names, free text and structures it tells only that they changed', () => {
  const after = row({ name: 'wang', note: '业主电话 13800001111', extra: { a: 1 } });
  expect(changedBetween(columns, row({}), after)).toEqual({
    before: { name: '…', note: null, extra: null },
    after: { name: '…', note: '…', extra: '…' },
  });
  expect(changedBetween(columns, row({ state: '13800001111' }), row({})).before).toEqual({ state: '…' });
});

test('what did not change is not there', () => {
  expect(changedBetween(columns, row({ at: new Date(0) }), row({ at: new Date(0) }))).toEqual({});
});
