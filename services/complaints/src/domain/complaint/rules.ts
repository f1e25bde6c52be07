import { type Decision, type Instant, isSelf, type Refusal, type Refused, refuse, tookStep } from '@goldkey/kernel';
import { type Kind, openPause } from '../clock/clock.js';
import type { Complaint, Evaluator } from './complaint.js';
import { afterAct } from './machine.js';

/** Clocks of two machines may differ by so much before an instant counts as lying in the future. */
const CLOCK_TOLERANCE_MS = 5 * 60_000;

/** Does the instant lie after now, beyond what clocks differ by? Nothing can have happened there. */
export const liesInTheFuture = (at: Instant, now: Instant): boolean => at > now + CLOCK_TOLERANCE_MS;

/** Is anything still to be done about it? Not where it is closed, nor where another matter stands for it. */
export const isOpen = ({ state }: Pick<Complaint, 'state'>): boolean => state !== 'closed' && state !== 'set-aside';

/** Is the promised time over while the matter is still open? The deadline itself is in time (rulebook 0). */
export const isOverdue = (complaint: Complaint, now: Instant): boolean =>
  isOpen(complaint) && complaint.dueAt !== undefined && now > complaint.dueAt;

/** Must major information still go to somebody (M-25)? */
export const awaitsMajorReport = (complaint: Complaint): boolean =>
  complaint.state !== 'set-aside' && complaint.major && complaint.majorReports.length < 2;

/** What kind of matter it is. */
export const kindOf = (complaint: { readonly kind?: Kind }): Kind => complaint.kind ?? 'complaint';

/**
 * Who answers for the matter: whoever was asked first, until somebody else has accepted it. Naming another person is not
 * enough (first-asked rule).
 */
export const responsibleFor = (complaint: Complaint): { readonly employeeId: string; readonly employeeName?: string } =>
  complaint.keeper ??
  // Nobody of us was asked first where an owner wrote by a link, or another system took it in.
  (complaint.receivedByName === undefined ? complaint.assignment : undefined) ?? {
    employeeId: complaint.receivedBy,
    employeeName: complaint.receivedByName,
  };

/** Was somebody named who has not said yet whether they take it? */
export const awaitsAcceptance = (complaint: Complaint): boolean =>
  isOpen(complaint) &&
  complaint.assignment !== undefined &&
  complaint.assignment.employeeId !== responsibleFor(complaint).employeeId;

/**
 * Was it evaluated since it was last closed, so that nothing more is to be said by whoever speaks now? Only the person served
 * replaces what others said for them, and nobody what they said themselves (S-04).
 */
export const isEvaluated = (complaint: Complaint, by: Evaluator = 'served-person'): boolean => {
  if (complaint.state !== 'closed' || complaint.evaluation === undefined) return false;
  const { at, by: said = 'served-person' } = complaint.evaluation;
  return at >= complaint.closedAt && (said === 'served-person' || by !== 'served-person');
};

/** An act on a matter, its evaluation at the centre, or the taking down of what its owner answered in the survey. */
type OwnCaseAct = Act | 'evaluate' | 'take-answer';

/**
 * What nobody does about a matter that they handle: say whether it was right or how satisfied the owner is, and hold the link by which
 * the owner says it.
 */
const NOT_ON_ONES_OWN: readonly OwnCaseAct[] = ['decide', 'call-back', 'evaluate', 'issue-owner-link', 'take-answer'];

/**
 * Why this person of all people does not do it: they, or whom they stand in for, handle the matter or were named to (M-26 counts what
 * they would say).
 */
export const ownCaseHindrance = (
  complaint: Complaint,
  act: OwnCaseAct,
  selves: readonly string[],
): Refusal | undefined => {
  const { number, assignment, keeper } = complaint;
  const isOwn = [assignment, keeper].some((handler) => isSelf(handler?.employeeId, { selves }));
  return isOwn && NOT_ON_ONES_OWN.includes(act)
    ? { code: 'complaints.own-case.forbidden', facts: { number } }
    : undefined;
};

/** What a person can do with a matter. */
export const acts = [
  'decide',
  'assign',
  'accept',
  'decline',
  'pause',
  'resume',
  'agree-time',
  'renew-clock',
  'close',
  'reopen',
  'call-back',
  'report-major',
  'issue-owner-link',
  'propose-correction',
  'propose-duplicate',
  'propose-mistake',
  'decide-proposal',
] as const;
export type Act = (typeof acts)[number];

/** What no state forbids by itself, except that another matter stands for it. */
const IN_ANY_STATE = [
  'issue-owner-link',
  'propose-correction',
  'propose-duplicate',
  'propose-mistake',
  'decide-proposal',
] as const;
type InAnyState = (typeof IN_ANY_STATE)[number];
const isInAnyState = (act: Act): act is InAnyState => (IN_ANY_STATE as readonly Act[]).includes(act);

/** What is of use only where all that was told of the matter can be put right: nobody decides in vain. */
const NEEDS_NEWS: readonly Act[] = ['propose-correction', 'propose-duplicate', 'propose-mistake'];

/** Why nothing is proposed of a matter whose news nobody kept: what others were told could not be taken back. */
export const toldHindrance = ({ number }: Complaint, act: Act, newsKept: boolean): Refusal | undefined =>
  !newsKept && NEEDS_NEWS.includes(act) ? { code: 'complaints.told-before-kept', facts: { number } } : undefined;

/** What is said of an act that the state does not allow. */
const ONLY_OPEN = 'already-closed';
const outOfState: Readonly<Record<Exclude<Act, InAnyState>, string>> = {
  decide: ONLY_OPEN,
  assign: ONLY_OPEN,
  accept: ONLY_OPEN,
  decline: ONLY_OPEN,
  pause: ONLY_OPEN,
  resume: ONLY_OPEN,
  'agree-time': ONLY_OPEN,
  'renew-clock': ONLY_OPEN,
  close: ONLY_OPEN,
  reopen: 'not-closed',
  'call-back': 'never-closed',
  'report-major': ONLY_OPEN,
};

/** What stands in the way besides the state. */
const hinderedBy = (complaint: Complaint, act: Act): string | undefined => {
  const kind = kindOf(complaint);
  const { clock } = complaint;
  switch (act) {
    case 'decide':
      return kind === 'complaint' ? undefined : 'not-a-complaint';
    case 'call-back':
      return kind === 'complaint' || kind === 'repair' ? undefined : 'not-called-back';
    case 'report-major':
      if (!complaint.major) return 'not-major';
      return awaitsMajorReport(complaint) ? undefined : 'major-already-reported';
    case 'accept':
    case 'decline':
      return awaitsAcceptance(complaint) ? undefined : 'nothing-to-accept';
    case 'pause':
      if (clock === undefined) return 'no-clock';
      return openPause(clock) === undefined ? undefined : 'clock-stands-still';
    case 'resume':
      if (clock === undefined) return 'no-clock';
      return openPause(clock) === undefined ? 'clock-runs' : undefined;
    case 'propose-correction':
    case 'propose-duplicate':
      return complaint.proposal === undefined ? undefined : 'proposal-open';
    case 'propose-mistake':
      // Whoever wrote it themselves made no mistake of ours; a second letter about one case is a duplicate.
      if (complaint.channel === 'owner-link') return 'written-by-owner';
      return complaint.proposal === undefined ? undefined : 'proposal-open';
    case 'decide-proposal':
      return complaint.proposal === undefined ? 'no-proposal' : undefined;
    default:
      return undefined;
  }
};

const setAside = (complaint: Complaint): Refusal | undefined => {
  if (complaint.state !== 'set-aside') return undefined;
  const { number, standsAs } = complaint;
  return standsAs === undefined
    ? { code: 'complaints.entered-by-mistake', facts: { number } }
    : { code: 'complaints.set-aside', facts: { number, other: standsAs.number } };
};

/** Nothing is said any more about a matter for which another one stands: it is said of that one. */
export const refusedAsSetAside = (complaint: Complaint): Refused | undefined => {
  const refusal = setAside(complaint);
  return refusal === undefined ? undefined : refuse(refusal.code, refusal.facts);
};

/** Why the matter does not allow the act, or undefined where it does. */
export const hindrance = (complaint: Complaint, act: Act): Refusal | undefined => {
  const because = (why: string): Refusal => ({ code: `complaints.${why}`, facts: { number: complaint.number } });
  const aside = setAside(complaint);
  if (aside !== undefined) return aside;
  if (!isInAnyState(act) && afterAct(complaint.state, act) === undefined && act !== 'accept' && act !== 'decline')
    return because(outOfState[act]);
  const why = hinderedBy(complaint, act);
  return why === undefined ? undefined : because(why);
};

/** The refusal that `hindrance` names, or undefined: the first line of most deciders. */
export const refusedBy = (complaint: Complaint, act: Act): Decision<never> | undefined => {
  const refusal = hindrance(complaint, act);
  return refusal === undefined ? undefined : refuse(refusal.code, refusal.facts);
};

/** The refusal that `ownCaseHindrance` names for any of these people, or undefined. */
export const refuseOwnCase = (
  complaint: Complaint,
  act: OwnCaseAct,
  people: readonly string[],
): Refused | undefined => {
  const refusal = ownCaseHindrance(complaint, act, people);
  return refusal === undefined ? undefined : refuse(refusal.code, refusal.facts);
};

/** The departments that the decision relieves: a yes the one that the intake names, a no the one that it is to name. */
export const relievedDepartments = ({ departmentId, proposal }: Complaint): readonly string[] => {
  const proposed = proposal?.kind === 'correction' ? proposal.changes.departmentId : undefined;
  return proposed === undefined ? [departmentId] : [departmentId, proposed];
};

/**
 * Why this person does not decide what was proposed of an intake: they, or whom they stand in for, proposed it, handle the matter, or
 * are of a department that the decision relieves. `staff`: who is of these departments; absent where nobody was asked.
 */
export const deciderHindrance = (
  complaint: Complaint,
  selves: readonly string[],
  staff: readonly string[] = [],
): Refusal | undefined => {
  const { number, assignment, keeper, proposal } = complaint;
  const isOneOf = (ids: readonly (string | undefined)[]) => ids.some((id) => isSelf(id, { selves }));
  if (tookStep(proposal?.by, proposal?.selves, { selves }))
    return { code: 'complaints.own-proposal.forbidden', facts: { number } };
  if (isOneOf([assignment?.employeeId, keeper?.employeeId, responsibleFor(complaint).employeeId]))
    return { code: 'complaints.own-matter.forbidden', facts: { number } };
  return isOneOf(staff) ? { code: 'complaints.own-department.forbidden', facts: { number } } : undefined;
};

/** The refusal that `deciderHindrance` names, or undefined. */
export const refusedDecider = (
  complaint: Complaint,
  selves: readonly string[],
  staff: readonly string[],
): Decision<never> | undefined => {
  const refusal = deciderHindrance(complaint, selves, staff);
  return refusal === undefined ? undefined : refuse(refusal.code, refusal.facts);
};
