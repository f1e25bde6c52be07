import { daysOf } from '@goldkey/kernel';
import type { DaySpan, Measure } from '../engine/define.js';
import { rateOf } from '../engine/rate.js';
import type { Situation } from '../engine/situation.js';
import type { Fact } from '../vocabulary.js';

type Evaluated = Fact<'staffing.plan.self-evaluated'>;

const isLater = (a: Evaluated, b: Evaluated): boolean =>
  a.data.submittedAt !== b.data.submittedAt ? a.data.submittedAt > b.data.submittedAt : a.id > b.id;

/** The latest self-evaluation of each plan whose period lies in the span. */
const latestOfEach = (evaluations: readonly Evaluated[], { first, last }: DaySpan): readonly Evaluated[] => {
  const latest = new Map<string, Evaluated>();
  for (const evaluated of evaluations) {
    const { period } = evaluated.data;
    const days = daysOf(period);
    if (days.first < first || days.last > last) continue;
    const known = latest.get(period);
    if (known === undefined || isLater(evaluated, known)) latest.set(period, evaluated);
  }
  return [...latest.values()];
};

/** Items done ÷ planned by the departments' own evaluations of their plans of a kind (J-02, J-11). */
export const planCompletion = function* (situation: Situation, span: DaySpan, planKind: string): Iterable<Measure> {
  for (const { unitId } of situation.organisation.departmentsOf(situation.propertyId)) {
    const own = situation
      .factsOf('staffing.plan.self-evaluated', 'departmentId', unitId)
      .filter(({ data }) => data.planKind === planKind);
    const evaluated = latestOfEach(own, span);
    const sum = (field: 'itemsDone' | 'itemsPlanned'): number =>
      evaluated.reduce((total, { data }) => total + data[field], 0);
    yield { departmentId: unitId, rate: rateOf(sum('itemsDone'), sum('itemsPlanned')) };
  }
};
