import { AuthorityLimitsController } from './adapters/in/http/authority/authority-limits.controller.js';
import { callerStanding } from './adapters/out/postgres/authority/authority-limits.store.js';
import { callerSelf } from './adapters/out/postgres/stores.js';
import { SetAuthorityLimits } from './application/authority/set-authority-limits.js';
import { ShowAuthorityLimits } from './application/authority/show-authority-limits.js';
import { clock, recorder, type Subject, useCase } from './billing.wiring.js';

/** How much each level may decide. */
export const authority: Subject = {
  controllers: [AuthorityLimitsController],
  providers: [
    useCase(SetAuthorityLimits, (ports) => new SetAuthorityLimits(ports.limits, callerStanding, callerSelf, recorder)),
    useCase(ShowAuthorityLimits, (ports) => new ShowAuthorityLimits(ports.limits, callerStanding, clock)),
  ],
};
