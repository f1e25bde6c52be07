import { formatFen, formatInstant, type Instant } from '@goldkey/kernel';
import type { NewEvent } from '@goldkey/messaging';
import { DEFAULT_ZONE } from '@goldkey/rulebook';
import { type BonusEvent, type DepartmentBonus, sharedOf } from '../../domain/bonus/bonus.js';

const message = (
  name: 'granted' | 'submitted' | 'returned' | 'approved' | 'reversed',
  { bonusId, propertyId, departmentId, period }: DepartmentBonus,
  { by, at }: { readonly by: string; readonly at: Instant },
  rest: object,
): NewEvent => {
  const time = formatInstant(at, DEFAULT_ZONE);
  return {
    type: `goldkey.evaluation.bonus.${name}.v1`,
    subject: bonusId,
    time,
    propertyId,
    data: { bonusId, propertyId, departmentId, period, [`${name}By`]: by, [`${name}At`]: time, ...rest },
  };
};

/** Bonuses as the contract's messages. Who gets how much stands in the service only, and drafts are nobody's news. */
export const bonusMessages = (event: BonusEvent, bonus: DepartmentBonus): NewEvent[] => {
  const people = bonus.shares.length;
  const shared = formatFen(sharedOf(bonus.shares));
  switch (event.type) {
    case 'BonusGranted':
      return [message('granted', bonus, event, { amount: formatFen(bonus.amount), reason: bonus.reason })];
    case 'BonusShared':
      return [];
    case 'BonusSubmitted':
      return [message('submitted', bonus, event, { shared, kept: formatFen(event.kept), people })];
    case 'BonusReturned':
      return [message('returned', bonus, event, { reason: event.reason })];
    case 'BonusApproved':
      return [message('approved', bonus, event, { shared, people })];
    case 'BonusReversed':
      return [message('reversed', bonus, event, { reason: event.reason })];
  }
};
