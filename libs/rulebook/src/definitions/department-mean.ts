import { divideRatios, type Ratio, ratioToDecimal } from '@goldkey/kernel';
import type { DaySpan } from '../engine/define.js';
import { rateOf, rateValue, sumOf, whole } from '../engine/rate.js';
import type { Situation } from '../engine/situation.js';
import type { Rate } from '../vocabulary.js';
import type { LevelWeights } from './complaint-rates.js';
import { ownSatisfaction } from './survey.js';

/**
 * S-07: what stands for the satisfaction of departments without a volume: the plain mean of the unrounded rates of the
 * property's other departments, or nothing where none has any.
 */
export const borrowedSatisfaction = (
  situation: Situation,
  span: DaySpan,
  weights: LevelWeights,
): ReadonlyMap<string, Rate> => {
  const own = ownSatisfaction(situation, span, weights);
  const values = [...own.values()].map(rateValue).filter((value): value is Ratio => value !== undefined);
  const borrowed: Rate =
    values.length === 0
      ? { ...rateOf(0, 0), basis: 'none' }
      : {
          ...rateOf(0, 0),
          basis: 'mean',
          mean: divideRatios(sumOf(values), whole(values.length)),
          working: `(${values.map((value) => ratioToDecimal(value, 4)).join(' + ')}) ÷ ${values.length}`,
        };
  const without = situation.organisation.departmentsOf(situation.propertyId).filter(({ unitId }) => !own.has(unitId));
  return new Map(without.map(({ unitId }) => [unitId, borrowed]));
};
