import { multiplyRatios } from '@goldkey/kernel';
import { defineResult, type SubjectFigures } from '../../../engine/define.js';
import { scoreRatio, sumOf, whole } from '../../../engine/rate.js';
import { wholeHalfYears } from '../../../engine/span.js';
import type { Rate } from '../../../vocabulary.js';
import { texts } from './texts.js';

/** A score and how many orders it weighs. */
interface Weighed {
  readonly score: number;
  readonly orders: number;
}

const meanOf = (ratings: readonly Weighed[]): Rate => ({
  numerator: sumOf(ratings.map(({ score, orders }) => multiplyRatios(scoreRatio(score), whole(orders)))),
  denominator: whole(ratings.reduce((total, { orders }) => total + orders, 0)),
  working: ratings.map(({ score, orders }) => `${score} × ${orders}`).join(' + '),
});

/** C-09: the mean of the general manager's ratings of a half-year, weighted by orders: of departments, and of staff by their own orders. */
export const clause = defineResult({
  id: 'C-09',
  texts,
  makes: ['serviceQuality'],
  reads: ['convenience.quality.rated'],
  *figures(situation, span) {
    const halfYears = wholeHalfYears(span);
    if (halfYears.length === 0) return;
    const departments = new Map<string, Weighed[]>();
    const staff = new Map<string, Weighed[]>();
    const add = (to: Map<string, Weighed[]>, id: string, one: Weighed): void => {
      if (one.orders > 0) to.set(id, [...(to.get(id) ?? []), one]);
    };
    for (const { data } of situation.facts('convenience.quality.rated')) {
      if (!halfYears.includes(data.halfYear)) continue;
      const { departmentId, score, orders, staffOrders } = data;
      if (situation.organisation.isDepartment(departmentId)) add(departments, departmentId, { score, orders });
      for (const own of staffOrders) add(staff, own.employeeId, { score, orders: own.orders });
    }
    const figures = (subjectKind: SubjectFigures['subjectKind'], of: Map<string, Weighed[]>): SubjectFigures[] =>
      [...of].map(([subjectId, ratings]) => ({ subjectKind, subjectId, rates: { serviceQuality: meanOf(ratings) } }));
    yield* figures('department', departments);
    yield* figures('employee', staff);
  },
});
