import { formatInstant } from '@goldkey/kernel';
import type { GrpcClient } from '@goldkey/service-kit';
import type { Workforce } from '../../../application/order-ports.js';

interface Told {
  readonly employeeId: string;
  readonly name: string;
  readonly roles?: readonly string[];
  readonly onShift?: boolean;
  readonly shiftStart?: string;
  readonly shiftEnd?: string;
  readonly crafts?: readonly string[];
}

/** Who may be sent, as staffing has roster and certificates. */
export const workforce = (staffing: GrpcClient): Workforce => ({
  async at(propertyId, at) {
    const question = { propertyId, at: formatInstant(at, 'Asia/Shanghai') };
    const { workers = [] } = await staffing.call<{ workers?: readonly Told[] }>('GetWorkforce', question);
    return workers.map(({ employeeId, name, roles = [], onShift = false, crafts = [], shiftStart, shiftEnd }) => ({
      employeeId,
      name,
      roles,
      onShift,
      crafts,
      ...(shiftStart && { shiftStart }),
      ...(shiftEnd && { shiftEnd }),
    }));
  },
});
