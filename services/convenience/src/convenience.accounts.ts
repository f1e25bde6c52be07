import { JudgeMonthsJob } from './adapters/in/clock/judge-months.job.js';
import { QualityController } from './adapters/in/http/quality/quality.controller.js';
import { ReckoningsController } from './adapters/in/http/reckoning/reckonings.controller.js';
import { RegistersController } from './adapters/in/http/registers/registers.controller.js';
import { callerSelf } from './adapters/out/postgres/caller.js';
import { FindListInForce } from './application/catalogue/find-list-in-force.js';
import { RateQuality } from './application/quality/rate-quality.js';
import { ViewQuality } from './application/quality/view-quality.js';
import { DecideMeasure } from './application/reckoning/decide-measure.js';
import { FollowUpMeasure } from './application/reckoning/follow-up-measure.js';
import { JudgeDueMonths } from './application/reckoning/judge-due-months.js';
import { JudgeMonth } from './application/reckoning/judge-month.js';
import { WorkOutMonth } from './application/reckoning/work-out-month.js';
import { ReadRegister } from './application/registers/read-register.js';
import { ReportRevenue } from './application/registers/report-revenue.js';
import { CALLBACKS, COMPLAINTS } from './convenience.ports.js';
import { clock, PORTS, type Ports, recorder, type Subject, useCase } from './convenience.wiring.js';

const judging = ({ reckonings, items, catalogues, directory }: Ports) =>
  new JudgeMonth(reckonings, items, new FindListInForce(catalogues, directory), directory, recorder);
const viewing = ({ quality, items, directory }: Ports) => new ViewQuality(quality, items, directory, clock);

/** What items bring and cost, how well they are done, and the registers. */
export const accounts: Subject = {
  controllers: [ReckoningsController, QualityController, RegistersController],
  providers: [
    { provide: JudgeMonthsJob, useClass: JudgeMonthsJob },
    { provide: CALLBACKS, useFactory: ({ callbacks }: Ports) => callbacks, inject: [PORTS] },
    { provide: COMPLAINTS, useFactory: ({ complaints }: Ports) => complaints, inject: [PORTS] },
    useCase(JudgeMonth, judging),
    useCase(JudgeDueMonths, (ports) => new JudgeDueMonths(ports.properties, judging(ports), clock)),
    useCase(
      DecideMeasure,
      (ports) =>
        new DecideMeasure(ports.reckonings, ports.items, ports.transactions, ports.directory, callerSelf, recorder),
    ),
    useCase(FollowUpMeasure, ({ reckonings }) => new FollowUpMeasure(reckonings, callerSelf, recorder)),
    useCase(WorkOutMonth, () => new WorkOutMonth()),
    useCase(ViewQuality, viewing),
    useCase(RateQuality, (ports) => new RateQuality(ports.quality, viewing(ports), callerSelf, recorder)),
    useCase(ReadRegister, ({ registers, directory }) => new ReadRegister(registers, directory)),
    useCase(ReportRevenue, ({ registers, directory }) => new ReportRevenue(registers, directory)),
  ],
};
