import {
  type Acting,
  accept,
  type Decision,
  type Instant,
  idsOf,
  type Recording,
  refuse,
  type Selves,
} from '@goldkey/kernel';
import { refuseFuture } from '../recording.js';
import { type Finding, type FindingEvent, laidUnplanned } from './finding.js';
import { afterAct, type FindingAct, type FindingState } from './machine.js';
import { refuseSamePerson, refuseToSpare } from './rules.js';

type Told = Pick<FindingEvent, 'type' | 'finding'> & { readonly facts?: FindingEvent['facts'] };

/** What happened to a finding. */
export const happened = ({ eventId, at }: Recording, { facts = {}, ...told }: Told): Decision<FindingEvent> =>
  accept({ ...told, eventId, at, facts });

/** The state after the act, or the refusal: the act is not in the picture, or it lies before what is known. */
export const next = (finding: Finding, act: FindingAct, recording: Recording): FindingState | Decision<never> => {
  const state = afterAct(finding.state, act);
  if (state === undefined) return refuse('inspections.finding-state', { state: finding.state, act });
  if (recording.at < finding.raisedAt || recording.at < (finding.rectification?.at ?? recording.at))
    return refuse('inspections.act-too-early-invalid', {});
  return refuseFuture(recording) ?? state;
};

export interface RaiseFinding extends Recording {
  readonly finding: Omit<
    Finding,
    | 'state'
    | 'raisedAt'
    | 'returned'
    | 'toldBy'
    | 'assignedAt'
    | 'rectification'
    | 'verification'
    | 'mergedInto'
    | 'carries'
    | 'asking'
    | 'repair'
  >;
  /** Another system had it in hand, whether or not it names a deadline. */
  readonly inHand?: boolean;
}

/** As check-lists: a deadline further away is a year that was mistyped, or none. */
const MOST_DAYS = 366;
const DAY_MS = 86_400_000;

const refuseDue = (dueAt: Instant, at: Instant): Decision<never> | undefined => {
  if (dueAt <= at) return refuse('inspections.due-too-early-invalid', {});
  return dueAt - at > MOST_DAYS * DAY_MS ? refuse('inspections.due-too-late-invalid', { days: MOST_DAYS }) : undefined;
};

/** Who answers for it does so from then on. */
const givenTo = (responsibleId: string | undefined, assignedAt: Instant) =>
  responsibleId === undefined ? {} : { responsibleId, assignedAt };

/** Something is found wrong. With measure and deadline it is planned at once; M-13 counts one without as missed. */
export const raiseFinding = (_none: undefined, command: RaiseFinding): Decision<FindingEvent> => {
  const { finding: said, at, eventId, inHand = false } = command;
  const { dueAt, measure, source } = said;
  const unfit = dueAt === undefined ? undefined : refuseDue(dueAt, at);
  if (unfit !== undefined) return unfit;
  if (said.bottomLine === true && source !== 'third-party')
    return refuse('inspections.bottom-line-invalid', { source });
  if (said.sleepingGuards !== undefined && source !== 'qm-night-check')
    return refuse('inspections.sleeping-guards-invalid', { source });
  const state = inHand || (dueAt !== undefined && measure !== undefined) ? 'planned' : 'raised';
  const finding: Finding = {
    ...said,
    state,
    raisedAt: at,
    returned: 0,
    toldBy: [eventId],
    ...givenTo(said.responsibleId, at),
  };
  const facts = { source, category: said.category, state };
  return refuseFuture(command) ?? happened(command, { type: 'FindingRaised', finding, facts });
};

export interface PlanFinding extends Recording {
  readonly measure: string;
  readonly dueAt: Instant;
  readonly responsibleId?: string;
  readonly responsibleName?: string;
}

/**
 * What is done about it, by when and by whom. A patrol's finding carries both from the first (M-13): a plan that comes within the time
 * in which acts may be recorded completes it, a later one is work to be done and no remedy of what was missed.
 */
export const planFinding = (finding: Finding, command: PlanFinding): Decision<FindingEvent> => {
  const state = next(finding, 'plan', command);
  if (typeof state === 'object') return state;
  const { measure, dueAt, responsibleId, responsibleName, eventId, at } = command;
  const unfit = refuseDue(dueAt, at);
  if (unfit !== undefined) return unfit;
  const planned: Finding = {
    ...finding,
    state,
    measure,
    dueAt,
    ...(laidUnplanned(finding, at) && { plannedLate: true }),
    ...(responsibleId !== finding.responsibleId && givenTo(responsibleId, at)),
    ...(responsibleName !== undefined && { responsibleName }),
    toldBy: [...finding.toldBy, eventId],
  };
  return happened(command, { type: 'FindingPlanned', finding: planned });
};

/** By the employee who says so. */
export interface RectifyFinding extends Recording, Acting {
  /** What shows that it is right: words, number of a photo or of a work order. */
  readonly proof: string;
  /** Ids of photos that show it. */
  readonly photos?: readonly string[];
}

/** It is put right, and what shows it. */
export const rectifyFinding = (finding: Finding, command: RectifyFinding): Decision<FindingEvent> => {
  const state = next(finding, 'rectify', command);
  if (typeof state === 'object') return state;
  const { at, by, proof, photos, eventId } = command;
  return happened(command, {
    type: 'FindingRectified',
    finding: {
      ...finding,
      state,
      rectification: { at, by, selves: idsOf(command), proof, ...(photos !== undefined && { photos }), eventId },
    },
  });
};

/** By the employee who looked. */
export interface JudgeRectification extends Recording, Acting {}

/** Another person than who put it right, or answers for it, saw that it is right: the finding is closed. */
export const verifyFinding = (finding: Finding, command: JudgeRectification): Decision<FindingEvent> => {
  const state = next(finding, 'verify', command);
  if (typeof state === 'object') return state;
  const { at, by } = command;
  const closed: Finding = { ...finding, state, verification: { at, by } };
  const late = finding.dueAt !== undefined && at > finding.dueAt;
  return (
    refuseSamePerson(finding, command) ??
    happened(command, { type: 'FindingVerified', finding: closed, facts: { late } })
  );
};

export interface ReturnFinding extends JudgeRectification {
  readonly reason: string;
}

/** Another person saw that it is not right yet: it has to be done again, by the same deadline. */
export const returnFinding = (finding: Finding, command: ReturnFinding): Decision<FindingEvent> => {
  const state = next(finding, 'return', command);
  if (typeof state === 'object') return state;
  const { reason } = command;
  const returned = finding.returned + 1;
  return (
    refuseSamePerson(finding, command) ??
    happened(command, {
      type: 'FindingReturned',
      finding: { ...finding, state, returned },
      facts: { reason, returned },
    })
  );
};

export interface WithdrawFinding extends Recording, Pick<Selves, 'selves'> {
  readonly reason: string;
  readonly isOfQuality: boolean;
}

/** It was raised by mistake: it counts no more, and stays to be seen. Who is charged by it does not say so. */
export const withdrawFinding = (finding: Finding, command: WithdrawFinding): Decision<FindingEvent> => {
  const state = next(finding, 'withdraw', command);
  if (typeof state === 'object') return state;
  const spared = refuseToSpare(finding, command);
  if (spared !== undefined) return spared;
  const facts = { reason: command.reason };
  return happened(command, { type: 'FindingWithdrawn', finding: { ...finding, state }, facts });
};
