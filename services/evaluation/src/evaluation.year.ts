import { instant } from '@goldkey/kernel';
import { newEventId } from '@goldkey/messaging';
import { Database } from '@goldkey/postgres';
import type { Rulebook } from '@goldkey/rulebook';
import type { Provider, Type } from '@nestjs/common';
import { MeritsController } from './adapters/in/http/merits.controller.js';
import { YearReviewsController } from './adapters/in/http/year-reviews.controller.js';
import { figuresReader } from './adapters/out/postgres/figures.reader.js';
import { metricsReader } from './adapters/out/postgres/metrics.reader.js';
import { yearReader } from './adapters/out/postgres/year.reader.js';
import { reviewedPeople, yearReviewStore } from './adapters/out/postgres/year-review.store.js';
import { AppointReview } from './application/appoint-review.js';
import { CompleteReview } from './application/complete-review.js';
import { AssessPeriod } from './application/queries/assess-period.js';
import type { Names } from './application/queries/readers.js';
import { ShowClause } from './application/queries/show-clause.js';
import { ShowPersonYear } from './application/queries/show-person-year.js';
import { ShowScorecards } from './application/queries/show-scorecards.js';
import { ShowStipends } from './application/queries/show-stipends.js';
import { ShowYearReviews } from './application/queries/show-year-reviews.js';
import { RecordGrade } from './application/record-grade.js';
import { ReopenReview } from './application/reopen-review.js';
import { NAMES, RULEBOOK } from './evaluation.ports.js';

const clock = { now: () => instant(Date.now()) };

/** What is behind the doors of stipends, scorecards, clauses, a person's year and its review. */
export const years: Provider[] = [
  {
    provide: AppointReview,
    useFactory: (database: Database) =>
      new AppointReview(yearReviewStore(database), reviewedPeople(database), figuresReader(database), clock),
    inject: [Database],
  },
  {
    provide: RecordGrade,
    useFactory: (database: Database) => new RecordGrade(yearReviewStore(database), reviewedPeople(database), clock),
    inject: [Database],
  },
  {
    provide: CompleteReview,
    useFactory: (database: Database) =>
      new CompleteReview(yearReviewStore(database), reviewedPeople(database), clock, newEventId),
    inject: [Database],
  },
  {
    provide: ReopenReview,
    useFactory: (database: Database) => new ReopenReview(yearReviewStore(database), clock),
    inject: [Database],
  },
  {
    provide: ShowYearReviews,
    useFactory: (database: Database, names: Names) =>
      new ShowYearReviews(yearReviewStore(database), reviewedPeople(database), figuresReader(database), names, clock),
    inject: [Database, NAMES],
  },
  {
    provide: ShowPersonYear,
    useFactory: (database: Database, names: Names) =>
      new ShowPersonYear(yearReader(database), yearReviewStore(database), figuresReader(database), names, clock),
    inject: [Database, NAMES],
  },
  {
    provide: ShowClause,
    useFactory: (database: Database, names: Names, rulebook: Rulebook) =>
      new ShowClause(metricsReader(database), figuresReader(database), names, rulebook, clock),
    inject: [Database, NAMES, RULEBOOK],
  },
  {
    provide: ShowStipends,
    useFactory: (assess: AssessPeriod, database: Database, names: Names, rulebook: Rulebook) =>
      new ShowStipends(assess, figuresReader(database), names, rulebook),
    inject: [AssessPeriod, Database, NAMES, RULEBOOK],
  },
  {
    provide: ShowScorecards,
    useFactory: (assess: AssessPeriod, database: Database, names: Names, rulebook: Rulebook) =>
      new ShowScorecards(assess, figuresReader(database), names, rulebook),
    inject: [AssessPeriod, Database, NAMES, RULEBOOK],
  },
];

export const yearDoors: Type[] = [MeritsController, YearReviewsController];
