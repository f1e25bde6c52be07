import { complaintNumber, numberSaid } from './number.js';

test('a number is found by whatever way people say it', () => {
  const kept = complaintNumber('YQY', '2026-08', 42);
  for (const said of [
    'YQY-2608-0042',
    ' yqy-2608-0042 ',
    '2608-0042',
    '2608-42',
    '26080042',
    'YQY 2608 0042',
    '２６０８－００４２',
  ])
    expect([said, numberSaid(said, 'YQY')]).toEqual([said, kept]);
  expect(numberSaid('2608-12345', 'YQY')).toBe(complaintNumber('YQY', '2026-08', 12_345));
});

test('a number of another system stays as it is written', () => {
  expect(numberSaid(' TS/88-a ', 'YQY')).toBe('TS/88-a');
  expect(numberSaid('42', 'YQY')).toBe('42');
});
