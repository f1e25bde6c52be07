import type { Instant, Refusal } from '@goldkey/kernel';
import type { Complaint } from '../../domain/complaint/complaint.js';
import { deciderHindrance } from '../../domain/complaint/rules.js';
import { relievedStaff } from '../correction/relieved-staff.js';
import type { StaffForPages } from '../correction-ports.js';

/**
 * Why this person does not decide what was proposed of a matter, or undefined where they may: what a decision would be refused by,
 * asked before anybody writes one. Staffing is asked last, and only about who is not refused already.
 */
export const whyUndecided = async (
  complaint: Complaint,
  selves: readonly string[],
  { staff, now }: { readonly staff: StaffForPages; readonly now: Instant },
): Promise<Refusal | undefined> => {
  const known = deciderHindrance(complaint, selves);
  if (known !== undefined) return known;
  const concerned = await relievedStaff(staff, complaint, now);
  if (concerned === undefined) return { code: 'complaints.staff-unanswered', facts: { number: complaint.number } };
  return deciderHindrance(complaint, selves, concerned);
};
