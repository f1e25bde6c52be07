/** Exact numbers: money in fen, points, and ratios of two integers. Rounding is a named act; there is no default (style.md 7). */

declare const kind: unique symbol;
/** Money in hundredths of a yuan. */
export type Fen = bigint & { readonly [kind]: 'fen' };
/** Whole points of an assessment. */
export type Points = bigint & { readonly [kind]: 'points' };

/** Reads decimal yuan with at most two places, `2`, `2.5`, `-1284.60`. Throws RangeError where the text is none. */
export const fen = (text: string): Fen => {
  const found = /^(-?)(\d+)(?:\.(\d{1,2}))?$/.exec(text);
  if (!found) throw new RangeError(`not yuan with at most two places: ${text}`);
  const [, sign, whole = '0', places = ''] = found;
  const amount = BigInt(whole) * 100n + BigInt(places.padEnd(2, '0'));
  return (sign === '-' ? -amount : amount) as Fen;
};

/** Money from a count of fen. */
export const fenOf = (amount: bigint | number): Fen => BigInt(amount) as Fen;

/** Decimal yuan with two places, `2.00`. */
export const formatFen = (amount: Fen): string => {
  const size = amount < 0n ? -amount : amount;
  return `${amount < 0n ? '-' : ''}${size / 100n}.${String(size % 100n).padStart(2, '0')}`;
};

/** Whole points. Throws RangeError (SyntaxError for a text) where the value is not whole. */
export const points = (value: bigint | number | string): Points => BigInt(value) as Points;

/** A ratio of two integers; the denominator is above 0, or 0 where nothing was counted. Not reduced: the counts are part of the answer. */
export interface Ratio {
  readonly numerator: bigint;
  readonly denominator: bigint;
}

const greatestCommon = (a: bigint, b: bigint): bigint => (b === 0n ? (a < 0n ? -a : a) : greatestCommon(b, a % b));

/** A ratio in lowest terms, its denominator positive. Throws RangeError for a zero denominator. */
export const reduced = (numerator: bigint, denominator: bigint): Ratio => {
  if (denominator === 0n) throw new RangeError('a ratio of nothing');
  const sign = denominator < 0n ? -1n : 1n;
  const common = greatestCommon(numerator, denominator) || 1n;
  return { numerator: (sign * numerator) / common, denominator: (sign * denominator) / common };
};

/** Reads `12.5%`, `2/3`, `0.6` or `3`, in lowest terms. Throws RangeError where the text is none of these. */
export const ratio = (text: string): Ratio => {
  const fraction = /^(-?\d+)\/(\d+)$/.exec(text);
  if (fraction) return reduced(BigInt(fraction[1] ?? 0), BigInt(fraction[2] ?? 0));
  const decimal = /^(-?)(\d+)(?:\.(\d+))?(%?)$/.exec(text);
  if (!decimal) throw new RangeError(`not a ratio: ${text}`);
  const [, sign, whole = '0', places = '', percent] = decimal;
  const numerator = BigInt(whole + places) * (sign === '-' ? -1n : 1n);
  return reduced(numerator, 10n ** BigInt(places.length) * (percent ? 100n : 1n));
};

export const addRatios = (a: Ratio, b: Ratio): Ratio =>
  reduced(a.numerator * b.denominator + b.numerator * a.denominator, a.denominator * b.denominator);
export const multiplyRatios = (a: Ratio, b: Ratio): Ratio =>
  reduced(a.numerator * b.numerator, a.denominator * b.denominator);
/** Throws RangeError for a division by zero. */
export const divideRatios = (a: Ratio, b: Ratio): Ratio =>
  reduced(a.numerator * b.denominator, a.denominator * b.numerator);
/** Negative, zero or positive as `a` is below, at or above `b`. */
export const compareRatios = (a: Ratio, b: Ratio): number => {
  const difference = a.numerator * b.denominator - b.numerator * a.denominator;
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
};

const floorDivide = (numerator: bigint, denominator: bigint): bigint => {
  const quotient = numerator / denominator;
  return numerator % denominator !== 0n && numerator < 0n !== denominator < 0n ? quotient - 1n : quotient;
};

/** The nearest whole number; a half goes away from zero. */
export const roundHalfUp = (value: Ratio): bigint => {
  const size = value.numerator < 0n ? -value.numerator : value.numerator;
  const rounded = (2n * size + value.denominator) / (2n * value.denominator);
  return value.numerator < 0n ? -rounded : rounded;
};
/** The next whole number below, towards minus infinity. */
export const roundDown = (value: Ratio): bigint => floorDivide(value.numerator, value.denominator);
/** The next whole number above, towards plus infinity. */
export const roundUp = (value: Ratio): bigint => -floorDivide(-value.numerator, value.denominator);

/** A ratio with `places` decimals, rounded half-up: `0.8667`. */
export const ratioToDecimal = (value: Ratio, places: number): string => {
  const scaled = roundHalfUp({ numerator: value.numerator * 10n ** BigInt(places), denominator: value.denominator });
  const digits = String(scaled < 0n ? -scaled : scaled).padStart(places + 1, '0');
  const text = places === 0 ? digits : `${digits.slice(0, -places)}.${digits.slice(-places)}`;
  return scaled < 0n ? `-${text}` : text;
};

const MOST_PLACES = 30;

/**
 * A ratio as exact text that {@link ratio} reads again: a decimal without trailing zeros where it has one of 30 places at most,
 * `2.6`, else a fraction, `4/3`.
 */
export const ratioToText = (value: Ratio): string => {
  const { numerator, denominator } = reduced(value.numerator, value.denominator);
  for (let places = 0; places <= MOST_PLACES; places += 1) {
    if ((numerator * 10n ** BigInt(places)) % denominator === 0n)
      return ratioToDecimal({ numerator, denominator }, places);
  }
  return `${numerator}/${denominator}`;
};

/** Who bears the units that do not divide: the largest weight, the first, or the one at an index. */
export type Remainder = 'largest-share' | 'first' | number;

/**
 * Shares `total` by `weights` so that the parts add up to it exactly. Each part is rounded towards zero; the units left
 * over all go to whom `remainder` names. Throws RangeError for negative weights, none above 0, or an index outside.
 */
export const allocate = (
  total: bigint,
  weights: readonly bigint[],
  { remainder }: { remainder: Remainder },
): readonly bigint[] => {
  const sum = weights.reduce((all, weight) => all + weight, 0n);
  if (sum <= 0n || weights.some((weight) => weight < 0n))
    throw new RangeError('weights must be 0 or more, one above 0');
  const bearer =
    remainder === 'first'
      ? 0
      : remainder === 'largest-share'
        ? weights.reduce((best, weight, index) => (weight > (weights[best] ?? 0n) ? index : best), 0)
        : remainder;
  if (!Number.isInteger(bearer) || bearer < 0 || bearer >= weights.length)
    throw new RangeError('nobody bears the remainder');
  const parts = weights.map((weight) => (total * weight) / sum);
  const left = total - parts.reduce((all, part) => all + part, 0n);
  return parts.map((part, index) => (index === bearer ? part + left : part));
};
