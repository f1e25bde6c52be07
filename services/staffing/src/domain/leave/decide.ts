import { type Acting, accept, type Decision, isSelf, type Recording, refuse } from '@goldkey/kernel';
import { balanceOf, daysOfHalves, type LeaveAccount, lastYear } from './balance.js';
import type { LeaveGrant, LeaveGrantEvent, LeaveGrantTerms } from './grant.js';

export interface GrantLeave extends Recording, Acting {
  readonly terms: Omit<LeaveGrantTerms, 'grantedBy'>;
}

/**
 * Days on top are granted to somebody else, of a kind that is counted; what is carried over is no more than the year before has
 * left, and is gone from there.
 */
export const grantLeave = (
  account: LeaveAccount,
  { terms, by, selves, eventId, at }: GrantLeave,
): Decision<LeaveGrantEvent> => {
  const { id: grantId, propertyId, employeeId, leaveKind, year, halves, origin } = terms;
  if (isSelf(employeeId, { by, selves })) return refuse('staffing.leave-grant-by-concerned.forbidden');
  if (!account.rules[leaveKind].counted)
    return refuse('staffing.leave-kind-uncounted-invalid', { fields: ['leaveKind'] });
  const before = lastYear(year);
  const { left } = balanceOf(account, leaveKind, before);
  if (origin === 'carried' && halves > left)
    return refuse('staffing.leave-carried-beyond-left', {
      fields: ['halves'],
      year: before,
      left: daysOfHalves(left),
      wanted: daysOfHalves(halves),
    });
  return accept({ type: 'LeaveGranted', eventId, at, grantId, propertyId, terms: { ...terms, grantedBy: by } });
};

/** A grant is taken back, by somebody else than who has it; days that were used already are then missing. */
export const withdrawLeaveGrant = (
  grant: LeaveGrant,
  { why, by, selves, eventId, at }: Recording & Acting & { readonly why: string },
): Decision<LeaveGrantEvent> => {
  const { id: grantId, propertyId, granted, employeeId } = grant;
  if (isSelf(employeeId, { by, selves })) return refuse('staffing.leave-grant-by-concerned.forbidden');
  if (grant.state === 'withdrawn') return accept();
  return accept({ type: 'LeaveGrantWithdrawn', eventId, at, grantId, propertyId, withdrawnEvent: granted.event, why });
};
