import type { NewEvent } from '@goldkey/messaging';
import type { LeaveGrantEvent } from '../../domain/leave/grant.js';
import { news } from './events.js';

/** What others are told of days granted on top; why stays here. */
export const leaveGrantMessages = (event: LeaveGrantEvent): NewEvent[] => {
  const { grantId, propertyId } = event;
  switch (event.type) {
    case 'LeaveGranted': {
      const { employeeId, leaveKind, year, halves: halfDays, origin } = event.terms;
      return [
        news('leave.granted', grantId, event, { grantId, propertyId, employeeId, leaveKind, year, halfDays, origin }),
      ];
    }
    case 'LeaveGrantWithdrawn':
      return [news('leave.granted.withdrawn', grantId, event, { eventId: event.withdrawnEvent })];
  }
};
