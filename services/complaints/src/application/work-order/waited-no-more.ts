import { accept, type Decision, type Recording } from '@goldkey/kernel';
import type { ClockResumed } from '../../domain/complaint/clock-events.js';
import type { Complaint } from '../../domain/complaint/complaint.js';
import { resumeClock } from '../../domain/complaint/decide-running.js';
import type { WorkOrder } from '../../domain/work-order/work-order.js';

/**
 * An order that waited goes to somebody else, or ends: nobody is left to say that what it waited for is there, so the matter's clock
 * runs on, unless another order of the matter waits still.
 */
export const waitedNoMore =
  (orders: readonly WorkOrder[], timed: Recording) =>
  (matter: Complaint): Decision<ClockResumed> => {
    if (orders.some(({ state }) => state === 'waiting')) return accept();
    const resumed = resumeClock(matter, timed);
    // The matter has no clock, or was late already when the order began to wait.
    return resumed.accepted ? resumed : accept();
  };
