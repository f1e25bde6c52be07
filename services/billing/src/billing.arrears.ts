import { ArrearsController } from './adapters/in/http/arrears/arrears.controller.js';
import { callerSelf } from './adapters/out/postgres/stores.js';
import { BringInArrears } from './application/arrears/bring-in-arrears.js';
import { CountLateFees } from './application/arrears/count-late-fees.js';
import { DecideWriteOff } from './application/arrears/decide-write-off.js';
import { ProposeWriteOff } from './application/arrears/propose-write-off.js';
import { RecordDunning } from './application/arrears/record-dunning.js';
import { recorder, type Subject, useCase } from './billing.wiring.js';

/** What is done about debts. */
export const arrears: Subject = {
  controllers: [ArrearsController],
  providers: [
    useCase(
      BringInArrears,
      (ports) => new BringInArrears(ports.openingArrears, ports.homes, ports.feeItems, callerSelf, recorder),
    ),
    useCase(RecordDunning, (ports) => new RecordDunning(ports.dunnings, ports.directory, callerSelf, recorder)),
    useCase(ProposeWriteOff, (ports) => new ProposeWriteOff(ports.writeOffs, ports.directory, callerSelf, recorder)),
    useCase(
      CountLateFees,
      (ports) => new CountLateFees(ports.overdue, ports.usages, ports.feeItems, ports.directory, recorder),
    ),
    useCase(
      DecideWriteOff,
      (ports) => new DecideWriteOff(ports.writeOffs, ports.directory, ports.weighAuthority, callerSelf, recorder),
    ),
  ],
};
