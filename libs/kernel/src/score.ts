import { addRatios, compareRatios, divideRatios, multiplyRatios, type Ratio } from './exact.js';

/** How a value is scored on a card: exact shares of weights, never rounded on the way. */

const whole = (n: number): Ratio => ({ numerator: BigInt(n), denominator: 1n });
const ZERO = whole(0);
const ONE = whole(1);
const HUNDRED = whole(100);

const minus = (a: Ratio, b: Ratio): Ratio => addRatios(a, multiplyRatios(whole(-1), b));

/** Where nothing is earned, and where everything is. The two differ, and may run downward. */
export interface ScoreRange {
  readonly floor: Ratio;
  readonly target: Ratio;
}

/** How far from floor to target a value reaches, 0 to 1. Throws RangeError where the two are the same. */
export const reachOf = (value: Ratio, { floor, target }: ScoreRange): Ratio => {
  const share = divideRatios(minus(value, floor), minus(target, floor));
  if (compareRatios(share, ZERO) < 0) return ZERO;
  return compareRatios(share, ONE) > 0 ? ONE : share;
};

/** An indicator of a card as it was measured; without a value it leaves the card. */
export interface WeighedValue extends ScoreRange {
  readonly weight: Ratio;
  readonly value?: Ratio | undefined;
}

/** What an indicator that stays on the card counts for: its weight as scaled up, and its score. */
export interface ScoredShare {
  readonly weight: Ratio;
  readonly score: Ratio;
}

/**
 * The card of what was measured: the weights of what stays are scaled up to 100, each share in the order of the lines and
 * `undefined` where the line left the card. `undefined` as a whole where nothing is left.
 */
export const scoreCard = (
  lines: readonly WeighedValue[],
): { readonly score: Ratio; readonly shares: readonly (ScoredShare | undefined)[] } | undefined => {
  const total = lines.reduce((sum, { weight, value }) => (value === undefined ? sum : addRatios(sum, weight)), ZERO);
  if (compareRatios(total, ZERO) === 0) return undefined;
  const shares = lines.map((line): ScoredShare | undefined => {
    if (line.value === undefined) return undefined;
    const weight = divideRatios(multiplyRatios(line.weight, HUNDRED), total);
    return { weight, score: multiplyRatios(weight, reachOf(line.value, line)) };
  });
  return { score: shares.reduce((sum, share) => (share ? addRatios(sum, share.score) : sum), ZERO), shares };
};
