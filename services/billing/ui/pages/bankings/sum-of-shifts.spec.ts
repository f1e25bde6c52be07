import { sumOfShifts } from './sum-of-shifts.js';

const shift = (id: string, amount?: string) => ({
  id,
  ...(amount !== undefined && { handover: { at: '2026-03-05T10:00:00+08:00', to: 'e-2', amount } }),
});

test('the chosen tills are summed to the fen', () => {
  const shifts = [shift('a', '0.10'), shift('b', '0.20'), shift('c', '1234567.89'), shift('d')];
  expect(sumOfShifts(shifts, ['a', 'b'])).toBe('0.30');
  expect(sumOfShifts(shifts, ['a', 'c', 'd'])).toBe('1234567.99');
  expect(sumOfShifts(shifts, [])).toBe('0.00');
  expect(sumOfShifts([shift('e', '-0.05'), shift('f', '0.02')], ['e', 'f'])).toBe('-0.03');
});
