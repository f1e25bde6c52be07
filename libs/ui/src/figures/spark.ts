/** Geometry of the small charts. Values are rates as decimal text ('0.6429'); null: no count in that month. */

/** A point of a trend, oldest first. */
export interface RatePoint {
  readonly month: string;
  readonly value: string | null;
}

/** The values of months that follow each other, oldest first. */
export type RateSeries = readonly (string | null)[];

export const SPARK = { width: 54, height: 30, left: 2, right: 50, top: 2, bottom: 28 } as const;

const lowestSteps = [60, 40, 20, 0] as const;
const percent = (value: string): number => Number(value) * 100;

/** Where the common scale of a column begins, in per cent: 60, or lower where a value lies below. It ends at 100. */
export const scaleFloor = (trends: readonly RateSeries[]): number => {
  const lowest = trends.flat().reduce((least, value) => Math.min(least, value === null ? 100 : percent(value)), 100);
  return lowestSteps.find((step) => lowest >= step) ?? 0;
};

interface Spot {
  readonly x: number;
  readonly y: number;
}

const round = (value: number): number => Math.round(value * 10) / 10;

/** Height of a rate on the spark's scale. */
export const sparkY = (value: string, floor: number): number => {
  const share = (Math.min(100, Math.max(floor, percent(value))) - floor) / (100 - floor);
  return round(SPARK.bottom - share * (SPARK.bottom - SPARK.top));
};

/** Unbroken runs of months that have a value. */
const runsOf = (spots: readonly (Spot | undefined)[]): readonly (readonly Spot[])[] => {
  const runs: Spot[][] = [[]];
  for (const spot of spots) {
    if (spot === undefined) runs.push([]);
    else runs.at(-1)?.push(spot);
  }
  return runs.filter((run) => run.length > 0);
};

const path = (spots: readonly Spot[]): string => spots.map(({ x, y }) => `${x},${y}`).join(' ');

export interface SparkShape {
  /** Points of the solid lines. */
  readonly lines: readonly string[];
  /** From the last full month to the open one. */
  readonly open: string | undefined;
  readonly end: Spot | undefined;
}

/** Lines of a trend; with an open month the last piece is dashed. */
export const sparkShape = (
  values: RateSeries,
  { floor, lastIsOpen }: { floor: number; lastIsOpen: boolean },
): SparkShape => {
  const step = values.length > 1 ? (SPARK.right - SPARK.left) / (values.length - 1) : 0;
  const spots = values.map((value, index) =>
    value === null ? undefined : { x: round(SPARK.left + index * step), y: sparkY(value, floor) },
  );
  const end = spots.at(-1);
  const before = spots.at(-2);
  const solid = lastIsOpen ? spots.slice(0, -1) : spots;
  return {
    lines: runsOf(solid)
      .filter((run) => run.length > 1)
      .map(path),
    open: lastIsOpen && end !== undefined && before !== undefined ? path([before, end]) : undefined,
    end,
  };
};

export const TREND = { width: 376, height: 132, left: 30, right: 362, top: 14, bottom: 110 } as const;

/** The horizontal lines of the large chart in per cent, from below; every value and the target lie between them. */
export const trendTicks = (points: readonly RatePoint[], target: string | undefined): readonly number[] => {
  const values = points.flatMap(({ value }) => (value === null ? [] : [percent(value)]));
  const all = target === undefined ? values : [...values, percent(target)];
  if (all.length === 0) return [0, 50, 100];
  // Room below for the last figure, which is written under its point.
  const low = Math.max(0, Math.floor((Math.min(...all) - 8) / 10) * 10);
  const high = Math.min(100, Math.ceil((Math.max(...all) + 2) / 10) * 10);
  const step = high - low > 50 ? 20 : 10;
  const first = Math.floor(low / step) * step;
  const count = Math.max(2, Math.ceil((high - first) / step));
  return Array.from({ length: count + 1 }, (_, index) => first + index * step).filter((tick) => tick <= 100);
};

/** Place of a value on the large chart. */
export const trendSpot = (
  { value, index, count }: { value: string; index: number; count: number },
  ticks: readonly number[],
): Spot => {
  const [low = 0] = ticks;
  const high = ticks.at(-1) ?? 100;
  const share = (percent(value) - low) / (high - low || 1);
  const x = count > 1 ? TREND.left + (index * (TREND.right - TREND.left)) / (count - 1) : TREND.right;
  return { x: round(x), y: round(TREND.bottom - share * (TREND.bottom - TREND.top)) };
};
