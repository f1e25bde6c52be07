import { compareRatios, type Day, ratioToDecimal, scoreCard } from '@goldkey/kernel';
import type { Scorecard } from '../vocabulary.js';
import type { DaySpan, IndicatorClause, Rulebook, SubjectFigures } from './define.js';
import { numbersOn } from './numbers.js';
import type { ParameterFault, Parameters } from './parameters.js';
import { rateValue, sumOf, whole } from './rate.js';
import type { Situation } from './situation.js';

const HUNDRED = whole(100);

const indicatorsOf = ({ clauses }: Rulebook): IndicatorClause[] =>
  clauses
    .filter((clause): clause is IndicatorClause => clause.kind === 'indicator')
    .sort((a, b) => (a.id < b.id ? -1 : 1));

/** A fault of one number of the card. */
export interface ScorecardFault extends ParameterFault {
  readonly clause: string;
  readonly parameter: string;
}

/** Why no card can be made of the indicators by the numbers of a day; `undefined` where one can. */
export const scorecardFault = (rulebook: Rulebook, day: Day): ScorecardFault | undefined => {
  const indicators = indicatorsOf(rulebook).map((clause) => ({
    id: clause.id,
    numbers: numbersOn(rulebook, clause, day),
  }));
  const [first] = indicators;
  if (first === undefined) return undefined;
  const flat = indicators.find(({ numbers }) => compareRatios(numbers.ratio('floor'), numbers.ratio('target')) === 0);
  if (flat) return { clause: flat.id, parameter: 'target', reason: 'flat', message: 'must differ from the floor' };
  const total = sumOf(indicators.map(({ numbers }) => numbers.ratio('weight')));
  if (compareRatios(total, HUNDRED) === 0) return undefined;
  const than = ratioToDecimal(total, 2);
  const message = `the weights of the scorecard must sum to 100, not ${than}`;
  return { clause: first.id, parameter: 'weight', reason: 'weights', than, message };
};

/** An indicator that stays on the card. */
interface Measured extends Pick<Scorecard['indicators'][number], 'id' | 'value' | 'rate'> {
  readonly numbers: Parameters;
}

/** The card of what was measured, the weights scaled up to 100; `undefined` where none is left. */
const cardOf = (measured: readonly Measured[]): Scorecard | undefined => {
  const card = scoreCard(
    measured.map(({ value, numbers }) => ({
      value,
      weight: numbers.ratio('weight'),
      floor: numbers.ratio('floor'),
      target: numbers.ratio('target'),
    })),
  );
  if (card === undefined) return undefined;
  const indicators = measured.flatMap(({ id, value, rate }, index) => {
    const share = card.shares[index];
    return share === undefined ? [] : [{ id, value, rate, ...share }];
  });
  return { score: card.score, indicators };
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
