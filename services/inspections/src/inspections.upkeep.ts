import type { Provider, Type } from '@nestjs/common';
import { UpkeepController } from './adapters/in/http/upkeep/upkeep.controller.js';
import { callerSelf } from './adapters/out/postgres/stores.js';
import { upkeepProgrammeStore, upkeepWorkStore } from './adapters/out/postgres/upkeep.stores.js';
import { ShowUpkeep } from './application/queries/show-upkeep.js';
import { ChangeUpkeepProgramme } from './application/upkeep/change-upkeep-programme.js';
import { DoUpkeepWork } from './application/upkeep/do-upkeep-work.js';
import { DrawUpUpkeepProgramme } from './application/upkeep/draw-up-upkeep-programme.js';
import { EndUpkeepProgramme } from './application/upkeep/end-upkeep-programme.js';
import { JudgeUpkeepWork } from './application/upkeep/judge-upkeep-work.js';
import { WithdrawMark } from './application/upkeep/withdraw-mark.js';
import { WithdrawUpkeepWork } from './application/upkeep/withdraw-upkeep-work.js';
import { clock, recorder, useCase } from './inspections.wiring.js';

/** What is behind the doors of cleaning, pest control and planting. */
export const upkeep: readonly Provider[] = [
  useCase(
    DrawUpUpkeepProgramme,
    ({ database, directory }) => new DrawUpUpkeepProgramme(upkeepProgrammeStore(database), directory, recorder),
  ),
  useCase(
    ChangeUpkeepProgramme,
    ({ database, directory }) => new ChangeUpkeepProgramme(upkeepProgrammeStore(database), directory, recorder),
  ),
  useCase(
    EndUpkeepProgramme,
    ({ database, directory }) => new EndUpkeepProgramme(upkeepProgrammeStore(database), directory, recorder),
  ),
  useCase(
    DoUpkeepWork,
    ({ database, attachments, directory }) =>
      new DoUpkeepWork(
        upkeepProgrammeStore(database),
        upkeepWorkStore(database),
        attachments,
        directory,
        callerSelf,
        recorder,
      ),
  ),
  useCase(
    JudgeUpkeepWork,
    ({ database }) =>
      new JudgeUpkeepWork(upkeepProgrammeStore(database), upkeepWorkStore(database), callerSelf, recorder),
  ),
  useCase(
    WithdrawMark,
    ({ database }) => new WithdrawMark(upkeepProgrammeStore(database), upkeepWorkStore(database), callerSelf, recorder),
  ),
  useCase(WithdrawUpkeepWork, ({ database }) => new WithdrawUpkeepWork(upkeepWorkStore(database), recorder)),
  useCase(
    ShowUpkeep,
    ({ database, directory }) =>
      new ShowUpkeep(upkeepProgrammeStore(database), upkeepWorkStore(database), directory, clock),
  ),
];

/** The doors of cleaning, pest control and planting. */
export const upkeepDoors: readonly Type<unknown>[] = [UpkeepController];
