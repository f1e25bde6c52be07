import { accept, type Decision, type Recording, refuse } from '@goldkey/kernel';
import type { Participant } from '../full-coverage/full-coverage.js';
import { refuseFuture } from '../recording.js';
import { absentFrom, type JointInspection, type JointInspectionEvent } from './joint-inspection.js';
import { afterAct } from './machine.js';

const isRepeated = (people: readonly Participant[]): boolean =>
  new Set(people.map(({ employeeId }) => employeeId)).size < people.length;

export interface InviteJointInspection extends Recording {
  readonly inspection: Pick<JointInspection, 'id' | 'propertyId' | 'topic' | 'place' | 'meetsAt' | 'expected'>;
}

/** People are invited, before it is held. */
export const inviteJointInspection = (
  _none: undefined,
  command: InviteJointInspection,
): Decision<JointInspectionEvent> => {
  const { inspection, at, eventId } = command;
  if (isRepeated(inspection.expected)) return refuse('inspections.participant-repeated');
  if (inspection.meetsAt <= at) return refuse('inspections.planned-too-early-invalid');
  const invited: JointInspection = { ...inspection, state: 'invited', attended: [], absences: [], findings: [] };
  return refuseFuture(command) ?? accept({ type: 'JointInspectionInvited', eventId, at, inspection: invited });
};

export interface HoldJointInspection extends Recording {
  readonly attended: readonly Participant[];
  readonly absences: JointInspection['absences'];
  readonly summary: string;
  readonly findings: readonly string[];
}

/** It was held: who came, who of the invited did not, and what was found. */
export const holdJointInspection = (
  known: JointInspection,
  command: HoldJointInspection,
): Decision<JointInspectionEvent> => {
  const { attended, absences, summary, findings, at, eventId } = command;
  const state = afterAct(known.state, 'hold');
  if (state === undefined) return refuse('inspections.joint-inspection-state', { state: known.state });
  if (isRepeated(attended)) return refuse('inspections.participant-repeated');
  const absent = absentFrom({ expected: known.expected, attended }).map(({ employeeId }) => employeeId);
  if (absences.some(({ employeeId }) => !absent.includes(employeeId))) return refuse('inspections.not-absent-invalid');
  const inspection: JointInspection = {
    ...known,
    state,
    heldAt: at,
    attended,
    absences,
    summary,
    findings,
    toldBy: eventId,
  };
  return refuseFuture(command) ?? accept({ type: 'JointInspectionHeld', eventId, at, inspection });
};

export interface EndJointInspection extends Recording {
  readonly reason: string;
}

/** It will not be held. */
export const callOffJointInspection = (
  known: JointInspection,
  command: EndJointInspection,
): Decision<JointInspectionEvent> => {
  const { reason, at, eventId } = command;
  const state = afterAct(known.state, 'call-off');
  if (state === undefined) return refuse('inspections.joint-inspection-state', { state: known.state });
  const inspection: JointInspection = { ...known, state, why: reason };
  return refuseFuture(command) ?? accept({ type: 'JointInspectionCalledOff', eventId, at, inspection });
};

/** It was written down by mistake: nobody was absent from it. */
export const withdrawJointInspection = (
  known: JointInspection,
  command: EndJointInspection,
): Decision<JointInspectionEvent> => {
  const { reason, at, eventId } = command;
  const state = afterAct(known.state, 'withdraw');
  if (state === undefined) return refuse('inspections.joint-inspection-state', { state: known.state });
  const inspection: JointInspection = { ...known, state, why: reason };
  return refuseFuture(command) ?? accept({ type: 'JointInspectionWithdrawn', eventId, at, inspection });
};
