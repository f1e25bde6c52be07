import { compareRatios, type Day, divideRatios, multiplyRatios, type Ratio, ratioToDecimal } from '@goldkey/kernel';
import type { Scorecard } from '../vocabulary.js';
import type { DaySpan, IndicatorClause, Rulebook, SubjectFigures } from './define.js';
import { numbersOn } from './numbers.js';
import type { Parameters } from './parameters.js';
import { rateValue, sumOf, whole } from './rate.js';
import type { Situation } from './situation.js';

const HUNDRED = whole(100);
const ZERO = whole(0);
const ONE = whole(1);

const minus = (a: Ratio, b: Ratio): Ratio => sumOf([a, multiplyRatios(whole(-1), b)]);

/** How far from floor to target a value reaches, 0 to 1; the two may run downward. */
const reach = (value: Ratio, numbers: Parameters): Ratio => {
  const [floor, target] = [numbers.ratio('floor'), numbers.ratio('target')];
  const share = divideRatios(minus(value, floor), minus(target, floor));
  if (compareRatios(share, ZERO) < 0) return ZERO;
  return compareRatios(share, ONE) > 0 ? ONE : share;
};

const indicatorsOf = ({ clauses }: Rulebook): IndicatorClause[] =>
  clauses
    .filter((clause): clause is IndicatorClause => clause.kind === 'indicator')
    .sort((a, b) => (a.id < b.id ? -1 : 1));

/** Why no card can be made of the indicators by the numbers of a day, as `clause.parameter: reason`; `undefined` where one can. */
export const scorecardFault = (rulebook: Rulebook, day: Day): string | undefined => {
  const indicators = indicatorsOf(rulebook).map((clause) => ({
    id: clause.id,
    numbers: numbersOn(rulebook, clause, day),
  }));
  const [first] = indicators;
  if (first === undefined) return undefined;
  const flat = indicators.find(({ numbers }) => compareRatios(numbers.ratio('floor'), numbers.ratio('target')) === 0);
  if (flat) return `${flat.id}.target: must differ from the floor`;
  const total = sumOf(indicators.map(({ numbers }) => numbers.ratio('weight')));
  if (compareRatios(total, HUNDRED) === 0) return undefined;
  return `${first.id}.weight: the weights of the scorecard must sum to 100, not ${ratioToDecimal(total, 2)}`;
};

/** An indicator that stays on the card. */
interface Measured extends Pick<Scorecard['indicators'][number], 'id' | 'value' | 'rate'> {
  readonly numbers: Parameters;
}

/** The card of what was measured, the weights scaled up to 100; `undefined` where none is left. */
const cardOf = (measured: readonly Measured[]): Scorecard | undefined => {
  const total = sumOf(measured.map(({ numbers }) => numbers.ratio('weight')));
  if (compareRatios(total, ZERO) === 0) return undefined;
  const indicators = measured.map(({ id, value, rate, numbers }) => {
    const weight = divideRatios(multiplyRatios(numbers.ratio('weight'), HUNDRED), total);
    return { id, value, rate, weight, score: multiplyRatios(weight, reach(value, numbers)) };
  });
  return { score: sumOf(indicators.map(({ score }) => score)), indicators };
};

/** The scorecards of a property's departments, from unrounded values (rulebook 6). */
export const scorecards = function* (
  situation: Situation,
  span: DaySpan,
  rulebook: Rulebook,
): Iterable<SubjectFigures> {
  const measured = new Map(
    situation.organisation.departmentsOf(situation.propertyId).map(({ unitId }) => [unitId, [] as Measured[]]),
  );
  for (const clause of indicatorsOf(rulebook)) {
    const numbers = numbersOn(rulebook, clause, span.first);
    for (const { departmentId, rate } of clause.measure(situation, span, numbers)) {
      const value = rateValue(rate);
      if (value !== undefined) measured.get(departmentId)?.push({ id: clause.id, value, rate, numbers });
    }
  }
  for (const [subjectId, own] of measured) {
    const scorecard = cardOf(own);
    if (scorecard) yield { subjectKind: 'department', subjectId, scorecard };
  }
};
