import { begun, drawnTo, type Lines, MOST_LINES, MOST_POINTS, type Point, within } from './strokes.js';

/** A line from left to right and back, as a finger draws it without being lifted. */
const scribble = (points: number): Lines =>
  Array.from({ length: points }, (_, n): Point => [within((n % 2) * 900), within(n % 1000)]).reduce(
    (lines, at) => (lines.length === 0 ? begun(lines, at) : drawnTo(lines, at)),
    [] as Lines,
  );

test('a line grows with the pen, and a hand that rests says nothing more', () => {
  const line = begun([], [10, 20]);
  expect(drawnTo(line, [30, 40])).toEqual([
    [
      [10, 20],
      [30, 40],
    ],
  ]);
  expect(drawnTo(line, [12, 21])).toEqual(line);
  expect(drawnTo([], [10, 20])).toEqual([]);
});

test('one long stroke goes on in another line, where it ended', () => {
  const lines = scribble(MOST_POINTS + 10);
  expect(lines.map(({ length }) => length)).toEqual([MOST_POINTS, 11]);
  expect(lines[1]?.[0]).toEqual(lines[0]?.at(-1));
});

test('whatever is drawn, no more is sent than services take', () => {
  const lines = scribble(MOST_LINES * MOST_POINTS + 500);
  expect(lines).toHaveLength(MOST_LINES);
  expect(Math.max(...lines.map(({ length }) => length))).toBe(MOST_POINTS);
  expect(begun(lines, [1, 1])).toBe(lines);
});

test('a point outside of the field is on its edge', () => {
  expect([-5, 0, 12.4, 1000, 1200].map(within)).toEqual([0, 0, 12, 1000, 1000]);
});
