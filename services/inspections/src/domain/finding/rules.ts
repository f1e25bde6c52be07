import { type Decision, type Instant, isSelf, refuse, type Selves, tookStep } from '@goldkey/kernel';
import { type Finding, isMissed, QUALITY_SOURCES } from './finding.js';
import { afterAct } from './machine.js';

/** Who put it right, or answers for it, does not say that it is right. */
export const refuseSamePerson = (
  { rectification, responsibleId }: Finding,
  acting: Selves,
): Decision<never> | undefined =>
  tookStep(rectification?.by, rectification?.selves, acting) || isSelf(responsibleId, acting)
    ? refuse('inspections.same-person.forbidden', {})
    : undefined;

/** By whom something would be taken back, and when. */
export interface Sparing extends Selves {
  readonly isOfQuality: boolean;
  readonly now: Instant;
}

/** What would be undone by a withdrawal, and is not for this person to undo. */
export const refuseToSpare = (finding: Finding, { selves, isOfQuality, now }: Sparing): Decision<never> | undefined => {
  const { state, source, responsibleId, carries } = finding;
  // Others went into it and are told of no more: it stands for them until it is closed.
  if (carries !== undefined) return refuse('inspections.finding-carries-others', {});
  if (isSelf(responsibleId, { selves })) return refuse('inspections.same-person.forbidden', {});
  if (isOfQuality) return undefined;
  // It charges whom the quality centre looked at (M-18 to M-21), or others have said that it was right and is now.
  if (QUALITY_SOURCES.includes(source) || state === 'closed') return refuse('inspections.quality-only.forbidden', {});
  // What was missed was missed (M-13, S-08).
  return isMissed(finding, now) ? refuse('inspections.missed-quality-only.forbidden', {}) : undefined;
};

/** Whether this person, among others, may say that it is right, or is not right yet. */
export const mayJudgeFinding = (finding: Finding, acting: Selves): boolean =>
  afterAct(finding.state, 'verify') !== undefined && refuseSamePerson(finding, acting) === undefined;

/** Whether this person, among others, may take it back. */
export const mayWithdrawFinding = (finding: Finding, sparing: Sparing): boolean =>
  afterAct(finding.state, 'withdraw') !== undefined && refuseToSpare(finding, sparing) === undefined;
