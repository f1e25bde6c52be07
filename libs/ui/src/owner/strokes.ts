export type Point = readonly [number, number];
/** Lines of points, in thousandths of the field that is signed in. */
export type Lines = readonly (readonly Point[])[];

export const SCALE = 1000;
/** As many as the services take. */
export const MOST_LINES = 80;
export const MOST_POINTS = 400;
/** Points nearer than this to the one before say nothing more. */
const NEAR = 4;

export const within = (at: number): number => Math.min(SCALE, Math.max(0, Math.round(at)));

/** The pen is set down; no more lines than are taken. */
export const begun = (lines: Lines, at: Point): Lines => (lines.length < MOST_LINES ? [...lines, [at]] : lines);

/** The pen is moved: the last line goes on, and one that is full goes on in a line that begins where it ends. */
export const drawnTo = (lines: Lines, at: Point): Lines => {
  const last = lines.at(-1);
  const from = last?.at(-1);
  if (last === undefined || from === undefined) return lines;
  if (Math.hypot(at[0] - from[0], at[1] - from[1]) < NEAR) return lines;
  if (last.length < MOST_POINTS) return [...lines.slice(0, -1), [...last, at]];
  return lines.length < MOST_LINES ? [...lines, [from, at]] : lines;
};
