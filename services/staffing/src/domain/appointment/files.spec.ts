import { day, ended, open, withdrawn } from '../../testing/appointments.js';
import { fileMoveOn, keeperOfFile, nextFileDay } from './files.js';

const today = day('2026-06-15');
const there = { propertyId: 'p-there' };

test('the file is kept where the appointment lies that began last of those that run, else where the last one was left', () => {
  const later = { ...open, id: 'a-2', from: day('2026-04-01') };
  const left = { ...ended, id: 'a-3', from: day('2026-05-01'), until: day('2026-05-31') };
  expect(keeperOfFile([later, open, left], today)).toBe(later);
  expect(keeperOfFile([left, { ...ended, until: day('2026-03-31') }], today)).toBe(left);
  expect(keeperOfFile([later, { ...later, id: 'a-4' }], today)).toMatchObject({ id: 'a-4' });
  const { propertyId: _none, ...above } = later;
  expect(keeperOfFile([open, above], today)).toBe(open);
  expect(keeperOfFile([withdrawn, above], today)).toBeUndefined();
});

test('what is to come keeps no file yet, and what ends later keeps it until then', () => {
  const coming = { ...open, ...there, id: 'a-2', from: day('2026-07-01') };
  const ending = { ...ended, until: day('2026-06-30') };
  const held = [ending, coming];
  for (const [on, keeper] of [
    ['2026-06-15', ending],
    ['2026-06-30', ending],
    ['2026-07-01', coming],
  ] as const)
    expect(keeperOfFile(held, day(on))).toBe(keeper);
  expect(fileMoveOn(coming, held, today)).toBeUndefined();
  expect(fileMoveOn(ending, held, today)).toMatchObject({ propertyId: ending.propertyId });
  const move = { employeeId: coming.employeeId, propertyId: 'p-there' };
  expect(fileMoveOn(coming, held, day('2026-07-01'))).toEqual(move);
  expect(fileMoveOn(ending, held, day('2026-07-01'))).toEqual({ ...move, left: ending.propertyId });
});

test('who goes on elsewhere has the file there on the day after the last one; who goes on nowhere leaves it', () => {
  const help = { ...ended, ...there, id: 'a-2', from: day('2026-06-01'), until: day('2026-06-30') };
  const after = day('2026-07-01');
  expect(fileMoveOn(help, [open, help], today)).toMatchObject({ propertyId: 'p-there' });
  expect(fileMoveOn(help, [open, help], after)).toEqual({
    employeeId: help.employeeId,
    propertyId: open.propertyId,
    left: 'p-there',
  });
  expect(fileMoveOn(help, [help], after)).toBeUndefined();
});

test('an appointment is looked at on its first day and on the day after its last, and then no more', () => {
  const helps = { ...ended, from: day('2026-07-01'), until: day('2026-07-31') };
  const days = ['2026-06-15', '2026-07-01', '2026-07-31', '2026-08-01'];
  expect(days.map((on) => nextFileDay(helps, day(on)))).toEqual(['2026-07-01', '2026-08-01', '2026-08-01', undefined]);
  expect([nextFileDay(open, today), nextFileDay(withdrawn, today)]).toEqual([undefined, undefined]);
});
