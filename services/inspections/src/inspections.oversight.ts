import type { Provider, Type } from '@nestjs/common';
import { ChaseFindingsJob } from './adapters/in/clock/chase-findings.job.js';
import { OversightController } from './adapters/in/http/oversight/oversight.controller.js';
import { oversightReader } from './adapters/out/postgres/oversight.reader.js';
import { callerInRoles, mergeStore, patrolReviewStore } from './adapters/out/postgres/oversight.stores.js';
import { supervisionReader } from './adapters/out/postgres/supervision.reader.js';
import { ChaseFindings } from './application/findings/chase-findings.js';
import { MergeFindings } from './application/findings/merge-findings.js';
import { SignPatrolReview } from './application/findings/sign-patrol-review.js';
import { ListFindingCategories } from './application/queries/list-finding-categories.js';
import { ShowFindingsStanding } from './application/queries/show-findings-standing.js';
import { ShowOverdueFindings } from './application/queries/show-overdue-findings.js';
import { ShowPatrolWeek } from './application/queries/show-patrol-week.js';
import { clock, recorder, useCase } from './inspections.wiring.js';

/** What is behind the doors that watch over findings and patrols. */
export const oversight: readonly Provider[] = [
  useCase(
    MergeFindings,
    ({ database }) => new MergeFindings(mergeStore(database), callerInRoles, callerInRoles, recorder),
  ),
  useCase(
    SignPatrolReview,
    ({ database, directory }) =>
      new SignPatrolReview(
        patrolReviewStore(database),
        { ...oversightReader(database), ...supervisionReader(database) },
        directory,
        callerInRoles,
        recorder,
      ),
  ),
  useCase(
    ShowOverdueFindings,
    ({ database, names }) => new ShowOverdueFindings(oversightReader(database), names, clock),
  ),
  useCase(ChaseFindings, ({ database, findings }) => new ChaseFindings(oversightReader(database), findings, recorder)),
  ChaseFindingsJob,
  useCase(ShowFindingsStanding, ({ database }) => new ShowFindingsStanding(oversightReader(database), clock)),
  useCase(ListFindingCategories, ({ database }) => new ListFindingCategories(oversightReader(database), clock)),
  useCase(ShowPatrolWeek, ({ database, directory }) => new ShowPatrolWeek(oversightReader(database), directory, clock)),
];

/** The doors that watch over findings and patrols. */
export const oversightDoors: readonly Type<unknown>[] = [OversightController];
