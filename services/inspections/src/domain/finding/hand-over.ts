import { accept, type Decision, isSelf, type Recording, refuse, type Selves } from '@goldkey/kernel';
import { happened, next } from './decide.js';
import { type Finding, type FindingEvent, isMissed } from './finding.js';

export interface HandOverFinding extends Recording, Pick<Selves, 'selves'> {
  readonly responsibleId: string;
  readonly responsibleName: string;
  readonly reason: string;
  readonly isOfQuality: boolean;
}

/**
 * Somebody else answers for it from now on; measure and deadline stay. Whose it is does not hand it to another themselves, and what was
 * missed stays with who missed it (S-08): only the quality centre says that it was never theirs.
 */
export const handOverFinding = (finding: Finding, command: HandOverFinding): Decision<FindingEvent> => {
  const state = next(finding, 'hand-over', command);
  if (typeof state === 'object') return state;
  const { responsibleId, responsibleName, reason, selves, isOfQuality, at, now, eventId } = command;
  if (responsibleId === finding.responsibleId) return accept();
  if (isSelf(finding.responsibleId, { selves })) return refuse('inspections.own-duty.forbidden', {});
  if (!isOfQuality && isMissed(finding, now)) return refuse('inspections.missed-quality-only.forbidden', {});
  return happened(command, {
    type: 'FindingHandedOver',
    finding: {
      ...finding,
      ...{ state, responsibleId, responsibleName, assignedAt: at },
      toldBy: [...finding.toldBy, eventId],
    },
    facts: { reason, to: responsibleId, ...(finding.responsibleId !== undefined && { from: finding.responsibleId }) },
  });
};
