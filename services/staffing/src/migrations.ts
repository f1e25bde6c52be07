import type { MigrationClass } from '@goldkey/postgres';
import { CreateImports1764000000900 } from '@goldkey/service-kit/import';
import { CreateStaffing1764000000301 } from './adapters/out/postgres/migrations/1764000000301-create-staffing.js';
import { LookBeyondScope1764000000302 } from './adapters/out/postgres/migrations/1764000000302-look-beyond-scope.js';
import { KeepPlans1764000000303 } from './adapters/out/postgres/migrations/1764000000303-keep-plans.js';
import { KeepProblemsAndRequisitions1764000000304 } from './adapters/out/postgres/migrations/1764000000304-keep-problems-and-requisitions.js';
import { KeepPositions1764000000320 } from './adapters/out/postgres/migrations/1764000000320-keep-positions.js';
import { CareForPeople1764000000330 } from './adapters/out/postgres/migrations/1764000000330-care-for-people.js';
import { CountStaffPoints1764000000331 } from './adapters/out/postgres/migrations/1764000000331-count-staff-points.js';
import { PlanShifts1764000000341 } from './adapters/out/postgres/migrations/1764000000341-plan-shifts.js';
import { LendTools1764000000342 } from './adapters/out/postgres/migrations/1764000000342-lend-tools.js';
import { ScheduleFestivals1764000000343 } from './adapters/out/postgres/migrations/1764000000343-schedule-festivals.js';
import { SetRosterLimits1764000000344 } from './adapters/out/postgres/migrations/1764000000344-set-roster-limits.js';
import { TrainStaff1764000000350 } from './adapters/out/postgres/migrations/1764000000350-train-staff.js';
import { SurveyStaff1764000000351 } from './adapters/out/postgres/migrations/1764000000351-survey-staff.js';
import { CreateRegisters1764000000352 } from './adapters/out/postgres/migrations/1764000000352-create-registers.js';
import { ForgetReasonsOfPoints1764000000353 } from './adapters/out/postgres/migrations/1764000000353-forget-reasons-of-points.js';
import { AddFilesToRecords1764000000354 } from './adapters/out/postgres/migrations/1764000000354-add-files-to-records.js';
import { BudgetMaterial1764000000355 } from './adapters/out/postgres/migrations/1764000000355-budget-material.js';
import { JudgePositions1764000000356 } from './adapters/out/postgres/migrations/1764000000356-judge-positions.js';
import { TellRulesToReview1764000000362 } from './adapters/out/postgres/migrations/1764000000362-tell-rules-to-review.js';
import { ReadHouseRules1764000000363 } from './adapters/out/postgres/migrations/1764000000363-read-house-rules.js';
import { EntitleToLeave1764000000364 } from './adapters/out/postgres/migrations/1764000000364-entitle-to-leave.js';
import { TellPapersOfHonours1764000000365 } from './adapters/out/postgres/migrations/1764000000365-tell-papers-of-honours.js';
import { MoveFilesOnTheirDay1764000000366 } from './adapters/out/postgres/migrations/1764000000366-move-files-on-their-day.js';

/** Staffing's own migrations, in order. */
export const migrations: readonly MigrationClass[] = [
  CreateStaffing1764000000301,
  LookBeyondScope1764000000302,
  KeepPlans1764000000303,
  KeepProblemsAndRequisitions1764000000304,
  KeepPositions1764000000320,
  CareForPeople1764000000330,
  CountStaffPoints1764000000331,
  PlanShifts1764000000341,
  LendTools1764000000342,
  ScheduleFestivals1764000000343,
  SetRosterLimits1764000000344,
  TrainStaff1764000000350,
  SurveyStaff1764000000351,
  CreateImports1764000000900,
  CreateRegisters1764000000352,
  ForgetReasonsOfPoints1764000000353,
  AddFilesToRecords1764000000354,
  BudgetMaterial1764000000355,
  JudgePositions1764000000356,
  TellRulesToReview1764000000362,
  ReadHouseRules1764000000363,
  EntitleToLeave1764000000364,
  TellPapersOfHonours1764000000365,
  MoveFilesOnTheirDay1764000000366,
];
