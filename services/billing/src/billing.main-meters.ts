import { MainMetersController } from './adapters/in/http/main-meters/main-meters.controller.js';
import { callerSelf } from './adapters/out/postgres/stores.js';
import { CompareSupply } from './application/main-meters/compare-supply.js';
import { InstallMainMeter } from './application/main-meters/install-main-meter.js';
import { ReadMainMeter } from './application/main-meters/read-main-meter.js';
import { RemoveMainMeter } from './application/main-meters/remove-main-meter.js';
import { WithdrawMainReading } from './application/main-meters/withdraw-main-reading.js';
import { WithdrawMainRemoval } from './application/main-meters/withdraw-main-removal.js';
import { recorder, type Subject, useCase } from './billing.wiring.js';

/** What goes into a property, against what its homes and its common use take. */
export const mainMeters: Subject = {
  controllers: [MainMetersController],
  providers: [
    useCase(InstallMainMeter, (at) => new InstallMainMeter(at.mainMeters, at.feeItems, at.directory, recorder)),
    useCase(ReadMainMeter, (ports) => new ReadMainMeter(ports.mainMeters, ports.directory, callerSelf, recorder)),
    useCase(WithdrawMainReading, (ports) => new WithdrawMainReading(ports.mainMeters, callerSelf, recorder)),
    useCase(RemoveMainMeter, (ports) => new RemoveMainMeter(ports.mainMeters, ports.directory, callerSelf, recorder)),
    useCase(WithdrawMainRemoval, (ports) => new WithdrawMainRemoval(ports.mainMeters, recorder)),
    useCase(CompareSupply, (ports) => new CompareSupply(ports.mainMeters)),
  ],
};
