import type { DepartmentBonus } from '../bonus/bonus.js';
import { matterOf } from './cases.js';
import type { Reason } from './notice.js';

/** A bonus with who heads its department now. */
export interface HeadedBonus {
  readonly bonus: DepartmentBonus;
  readonly headId?: string;
}

/**
 * Whose turn it is, and who gets something: the head is told that there is a bonus to share out, or that it was sent back; who
 * granted it that the shares are submitted; everybody with a share that it is approved, or taken back after it was.
 */
export const reasonsOfBonus = ({ bonus, headId }: HeadedBonus): Reason[] => {
  const { bonusId, propertyId, period, shares, stage } = bonus;
  const matter = matterOf.bonus(bonusId);
  const reason = (step: string, recipient: string | undefined, at: Reason['at'], own = false): Reason[] =>
    recipient === undefined
      ? []
      : [
          {
            key: `${matter}:${step}:${at}:${recipient}`,
            matter,
            recipient,
            kind: 'bonus',
            propertyId,
            at,
            about: { kind: own ? 'bonus-share' : 'bonus', id: bonusId },
            details: { period, step },
          },
        ];
  const everybody = (step: string, at: Reason['at']): Reason[] =>
    shares.flatMap(({ employeeId }) => reason(step, employeeId, at, true));
  switch (stage) {
    case 'draft':
      return bonus.returned
        ? reason('returned', headId, bonus.returned.at)
        : reason('granted', headId, bonus.grantedAt);
    case 'submitted':
      return reason('submitted', bonus.grantedBy, bonus.submission.at);
    case 'approved':
      return everybody('approved', bonus.approval.at);
    case 'reversed':
      return bonus.approval ? everybody('reversed', bonus.reversal.at) : [];
  }
};
