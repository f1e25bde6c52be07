import { m02 } from './clauses/m/m-02-task-on-file.js';
import { m03 } from './clauses/m/m-03-company-plan-progress.js';
import { m04 } from './clauses/m/m-04-month-plan-progress.js';
import { m05 } from './clauses/m/m-05-next-month-plan.js';
import { m06 } from './clauses/m/m-06-plan-self-evaluation.js';
import { m24 } from './clauses/m/m-24-owner-forum.js';
import { m25 } from './clauses/m/m-25-major-information.js';
import { m26 } from './clauses/m/m-26-closing-rates.js';
import { m27 } from './clauses/m/m-27-fee-reports.js';
import { m32 } from './clauses/m/m-32-weekly-talk.js';
import { m35 } from './clauses/m/m-35-staff-points.js';
import { collectionRateClause } from './clauses/rates/r-collection.js';
import { complaintRatesClause } from './clauses/rates/r-complaints.js';
import type { Clause } from './engine/define.js';

/** Every clause that is computed, by id. Their order decides nothing. */
export const clauses: readonly Clause[] = [
  m02,
  m03,
  m04,
  m05,
  m06,
  m24,
  m25,
  m26,
  m27,
  m32,
  m35,
  complaintRatesClause,
  collectionRateClause,
];

/** The clause with this id. Throws RangeError where there is none. */
export const clauseById = (id: string): Clause => {
  const found = clauses.find((clause) => clause.id === id);
  if (found === undefined) throw new RangeError(`no clause ${id}`);
  return found;
};
