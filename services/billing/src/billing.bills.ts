import { CarryRunsOnJob } from './adapters/in/clock/carry-runs-on.job.js';
import { FeeItemsController } from './adapters/in/http/fee-items/fee-items.controller.js';
import { ConcessionsController } from './adapters/in/http/households/concessions.controller.js';
import { SpansController } from './adapters/in/http/households/spans.controller.js';
import { PeriodsController } from './adapters/in/http/periods/periods.controller.js';
import { RunsController } from './adapters/in/http/runs/runs.controller.js';
import { callerStanding } from './adapters/out/postgres/authority/authority-limits.store.js';
import { callerSelf } from './adapters/out/postgres/stores.js';
import { CorrectFeeItem } from './application/fee-items/correct-fee-item.js';
import { RegisterFeeItem } from './application/fee-items/register-fee-item.js';
import { SetTariff } from './application/fee-items/set-tariff.js';
import { DecideConcession } from './application/households/decide-concession.js';
import { EndOccupancy } from './application/households/end-occupancy.js';
import { EndSubscription } from './application/households/end-subscription.js';
import { OpenOccupancy } from './application/households/open-occupancy.js';
import { OpenSubscription } from './application/households/open-subscription.js';
import { ProposeConcession } from './application/households/propose-concession.js';
import { RecordUsage } from './application/households/record-usage.js';
import { WithdrawOccupancy } from './application/households/withdraw-occupancy.js';
import { WithdrawSubscription } from './application/households/withdraw-subscription.js';
import { WithdrawUsage } from './application/households/withdraw-usage.js';
import { ClosePeriod } from './application/periods/close-period.js';
import { SetTarget } from './application/periods/set-target.js';
import { CarryRunsOn } from './application/runs/carry-runs-on.js';
import { IssueRun } from './application/runs/issue-run.js';
import { PreviewRun } from './application/runs/preview-run.js';
import { ReverseRun } from './application/runs/reverse-run.js';
import { RUNS_BEGUN } from './billing.ports.js';
import { PORTS, type Ports, recorder, type Subject, useCase } from './billing.wiring.js';

/** From fee items to issued bills and closed months. */
export const bills: Subject = {
  controllers: [FeeItemsController, SpansController, ConcessionsController, PeriodsController, RunsController],
  providers: [
    useCase(RegisterFeeItem, (ports) => new RegisterFeeItem(ports.feeItems, ports.directory, recorder)),
    useCase(CorrectFeeItem, ({ feeItems }) => new CorrectFeeItem(feeItems, recorder)),
    useCase(SetTariff, ({ feeItems }) => new SetTariff(feeItems, recorder)),
    useCase(OpenOccupancy, (ports) => new OpenOccupancy(ports.occupancies, ports.directory, recorder)),
    useCase(EndOccupancy, ({ occupancies }) => new EndOccupancy(occupancies, recorder)),
    useCase(
      OpenSubscription,
      (ports) => new OpenSubscription(ports.subscriptions, ports.feeItems, ports.directory, recorder),
    ),
    useCase(EndSubscription, ({ subscriptions }) => new EndSubscription(subscriptions, recorder)),
    useCase(WithdrawOccupancy, ({ occupancies }) => new WithdrawOccupancy(occupancies, callerSelf, recorder)),
    useCase(WithdrawSubscription, (at) => new WithdrawSubscription(at.subscriptions, callerSelf, recorder)),
    useCase(WithdrawUsage, (ports) => new WithdrawUsage(ports.usages, callerSelf, recorder)),
    useCase(RecordUsage, (ports) => new RecordUsage(ports.usages, ports.feeItems, ports.directory, recorder)),
    useCase(
      ProposeConcession,
      (ports) => new ProposeConcession(ports.concessions, ports.feeItems, ports.directory, callerSelf, recorder),
    ),
    useCase(
      DecideConcession,
      (ports) => new DecideConcession(ports.concessions, ports.weighAuthority, callerSelf, recorder),
    ),
    useCase(SetTarget, (ports) => new SetTarget(ports.periods, ports.directory, callerStanding, recorder)),
    useCase(ClosePeriod, (ports) => new ClosePeriod(ports.periods, ports.directory, recorder)),
    useCase(PreviewRun, (ports) => new PreviewRun(ports.runs, ports.feeItems, ports.mainMeters, ports.directory)),
    useCase(IssueRun, (at) => new IssueRun(at.runs, at.feeItems, at.mainMeters, at.directory, callerSelf, recorder)),
    useCase(CarryRunsOn, ({ runs }) => new CarryRunsOn(runs, recorder)),
    { provide: RUNS_BEGUN, useFactory: ({ runsBegun }: Ports) => runsBegun, inject: [PORTS] },
    { provide: CarryRunsOnJob, useClass: CarryRunsOnJob },
    useCase(ReverseRun, (ports) => new ReverseRun(ports.runs, ports.directory, callerSelf, recorder)),
  ],
};
