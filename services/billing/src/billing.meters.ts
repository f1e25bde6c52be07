import { MetersController } from './adapters/in/http/meters/meters.controller.js';
import { callerSelf } from './adapters/out/postgres/stores.js';
import { BringInMeters } from './application/meters/bring-in-meters.js';
import { InstallMeter } from './application/meters/install-meter.js';
import { ReadMeter } from './application/meters/read-meter.js';
import { ReadRound } from './application/meters/read-round.js';
import { ReplaceMeter } from './application/meters/replace-meter.js';
import { SettleReading } from './application/meters/settle-reading.js';
import { WithdrawReading } from './application/meters/withdraw-reading.js';
import { clock, type Ports, recorder, type Subject, useCase } from './billing.wiring.js';

const readMeter = (ports: Ports) =>
  new ReadMeter(ports.meters, ports.attachments, ports.directory, callerSelf, recorder);

/** What is counted, and charged by it. */
export const meters: Subject = {
  controllers: [MetersController],
  providers: [
    useCase(InstallMeter, (ports) => new InstallMeter(ports.meters, ports.feeItems, ports.directory, recorder)),
    useCase(BringInMeters, (ports) => new BringInMeters(ports.meters, ports.homes, ports.feeItems, recorder)),
    useCase(ReadMeter, readMeter),
    useCase(ReadRound, (ports) => new ReadRound(ports.meters, readMeter(ports), ports.directory, clock)),
    useCase(SettleReading, (ports) => new SettleReading(ports.meters, recorder)),
    useCase(WithdrawReading, (ports) => new WithdrawReading(ports.meters, callerSelf, recorder)),
    useCase(ReplaceMeter, (ports) => new ReplaceMeter(ports.meters, ports.directory, callerSelf, recorder)),
  ],
};
