import { JudgeInstalmentsJob } from './adapters/in/clock/judge-instalments.job.js';
import { InstalmentsController } from './adapters/in/http/instalments/instalments.controller.js';
import { callerSelf } from './adapters/out/postgres/stores.js';
import { DecideInstalments } from './application/instalments/decide-instalments.js';
import { JudgeInstalments } from './application/instalments/judge-instalments.js';
import { ProposeInstalments } from './application/instalments/propose-instalments.js';
import { recorder, type Subject, useCase } from './billing.wiring.js';

/** Arrears that are paid in parts. */
export const instalments: Subject = {
  controllers: [InstalmentsController],
  providers: [
    { provide: JudgeInstalmentsJob, useClass: JudgeInstalmentsJob },
    useCase(
      ProposeInstalments,
      (ports) => new ProposeInstalments(ports.instalments, ports.directory, callerSelf, recorder),
    ),
    useCase(DecideInstalments, (ports) => new DecideInstalments(ports.instalments, callerSelf, recorder)),
    useCase(JudgeInstalments, (ports) => new JudgeInstalments(ports.instalments, recorder)),
  ],
};
