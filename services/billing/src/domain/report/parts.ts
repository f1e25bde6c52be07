import { type Fen, fenOf, formatFen, ratioToDecimal } from '@goldkey/kernel';

/** What a report's period has of one fee item in one building. */
export interface FigureCell {
  /** Absent where a charge names no fee item. */
  readonly feeItemId?: string;
  /** Absent where estates has not told of the home. */
  readonly building?: string;
  readonly receivable: Fen;
  readonly collected: Fen;
  readonly arrears: Fen;
}

/** Figures of a fee item or of a building, in yuan. */
export interface ReportPart {
  /** Id of the fee item, or the building. Absent: of no known one. */
  readonly of?: string;
  /** What the fee item was called then. */
  readonly name?: string;
  readonly receivable: string;
  readonly collected: string;
  readonly arrears: string;
  /** Collected of what was receivable, four places half-up; absent where nothing was. */
  readonly share?: string;
}

/** What the cells come to; each list of parts comes to the same, to the fen. */
export interface ReportSums extends Pick<ReportPart, 'receivable' | 'collected' | 'arrears' | 'share'> {
  readonly byFeeItem: readonly ReportPart[];
  readonly byBuilding: readonly ReportPart[];
}

interface Sums {
  readonly receivable: bigint;
  readonly collected: bigint;
  readonly arrears: bigint;
}

const NOTHING: Sums = { receivable: 0n, collected: 0n, arrears: 0n };

const plus = (one: Sums, other: Sums): Sums => ({
  receivable: one.receivable + other.receivable,
  collected: one.collected + other.collected,
  arrears: one.arrears + other.arrears,
});

/** Four places: a report shows a percentage with one. */
const SHARE_PLACES = 4;

/** Collected of what was receivable, four places half-up; nothing where nothing was. */
export const sharePart = (collected: bigint, receivable: bigint): { readonly share?: string } =>
  receivable > 0n ? { share: ratioToDecimal({ numerator: collected, denominator: receivable }, SHARE_PLACES) } : {};

const told = ({ receivable, collected, arrears }: Sums) => ({
  receivable: formatFen(fenOf(receivable)),
  collected: formatFen(fenOf(collected)),
  arrears: formatFen(fenOf(arrears)),
  ...sharePart(collected, receivable),
});

const isSomething = ({ receivable, collected, arrears }: Sums): boolean =>
  receivable !== 0n || collected !== 0n || arrears !== 0n;

/** In the order of their names; what belongs to no known one comes last. Numbers in names are compared as numbers. */
const inOrder = (one: readonly [string | undefined, string], other: readonly [string | undefined, string]): number => {
  if (one[0] === undefined || other[0] === undefined)
    return Number(one[0] === undefined) - Number(other[0] === undefined);
  return one[1].localeCompare(other[1], 'zh-CN', { numeric: true }) || (one[0] < other[0] ? -1 : 1);
};

const groups = (
  cells: readonly FigureCell[],
  of: (cell: FigureCell) => string | undefined,
  names: ReadonlyMap<string, string> | undefined,
): readonly ReportPart[] => {
  const sums = new Map<string | undefined, Sums>();
  for (const cell of cells) sums.set(of(cell), plus(sums.get(of(cell)) ?? NOTHING, cell));
  const nameOf = (key: string | undefined): string => (key === undefined ? '' : (names?.get(key) ?? key));
  return [...sums]
    .filter(([, sum]) => isSomething(sum))
    .sort(([one], [other]) => inOrder([one, nameOf(one)], [other, nameOf(other)]))
    .map(([key, sum]) => ({
      ...(key !== undefined && { of: key }),
      ...(key !== undefined && names?.has(key) && { name: nameOf(key) }),
      ...told(sum),
    }));
};

/** The totals of a report and its parts by fee item and by building. */
export const sumsOf = (cells: readonly FigureCell[], feeItems: ReadonlyMap<string, string>): ReportSums => ({
  ...told(cells.reduce<Sums>(plus, NOTHING)),
  byFeeItem: groups(cells, ({ feeItemId }) => feeItemId, feeItems),
  byBuilding: groups(cells, ({ building }) => building, undefined),
});
