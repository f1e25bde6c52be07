import type { Instant } from '@goldkey/kernel';
import type { Complaint } from '../../domain/complaint/complaint.js';
import { relievedDepartments } from '../../domain/complaint/rules.js';
import type { AskedStaff } from '../correction-ports.js';

/**
 * Who is of the departments that a decision about the matter relieves: whoever was at the reception is charged by it, and whoever is
 * today answers for it.
 */
export const relievedStaff = <None>(staff: Pick<AskedStaff<None>, 'of'>, complaint: Complaint, now: Instant) =>
  staff.of(complaint.propertyId, relievedDepartments(complaint), [complaint.receivedAt, now]);
