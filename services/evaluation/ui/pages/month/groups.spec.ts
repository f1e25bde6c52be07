import { groupDuties, priceOfAll } from './groups.js';

const now = Date.parse('2026-03-12T10:40:00+08:00');
const duty = (deadline: string, over = {}) => ({
  clause: 'M-04',
  title: '',
  propertyId: 'p',
  propertyName: '',
  deadline,
  points: 0,
  fine: '2.00',
  done: false,
  ...over,
});
const todayOf = () => '2026-03-12';

test('duties are grouped by how near they are, soonest first', () => {
  const groups = groupDuties(
    [
      duty('2026-03-28T23:59:59.999+08:00'),
      duty('2026-03-12T16:30:00+08:00'),
      duty('2026-03-12T12:40:00+08:00'),
      duty('2026-03-12T12:00:00+08:00'),
      duty('2026-03-15T23:59:59.999+08:00'),
    ],
    now,
    todayOf,
  );
  expect(groups.map(({ name, duties }) => [name, duties.map(({ deadline }) => deadline.slice(5, 16))])).toEqual([
    ['soon', ['03-12T12:00', '03-12T12:40']], // the second is exactly two hours away
    ['today', ['03-12T16:30']],
    ['week', ['03-15T23:59']],
    ['later', ['03-28T23:59']],
  ]);
});

test('what is done or past is not to be done', () => {
  expect(
    groupDuties([duty('2026-03-12T12:00:00+08:00', { done: true }), duty('2026-03-12T10:00:00+08:00')], now, todayOf),
  ).toEqual([]);
});

test('the price of all is exact', () => {
  expect(priceOfAll([duty('', { fine: '0.10' }), duty('', { fine: '0.20' }), duty('', { points: 3 })])).toEqual({
    fine: '2.30', // 0.10 + 0.20 + 2.00
    points: 3,
  });
  expect(priceOfAll([])).toEqual({ fine: '0.00', points: 0 });
});
