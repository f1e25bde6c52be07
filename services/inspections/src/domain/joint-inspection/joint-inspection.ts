import type { Instant } from '@goldkey/kernel';
import type { Participant } from '../full-coverage/full-coverage.js';
import type { JointInspectionState } from './machine.js';

/** The quality centre inspects together with those whom it invites; who is expected and stays away answers for it (M-15). */
export interface JointInspection {
  readonly id: string;
  readonly propertyId: string;
  readonly state: JointInspectionState;
  readonly topic: string;
  readonly place: string;
  readonly meetsAt: Instant;
  readonly expected: readonly Participant[];
  readonly heldAt?: Instant;
  /** Everybody who came, whether expected or not. */
  readonly attended: readonly Participant[];
  /** Why somebody who was expected stayed away, as far as it is known. */
  readonly absences: readonly { readonly employeeId: string; readonly reason: string }[];
  readonly summary?: string;
  readonly findings: readonly string[];
  readonly toldBy?: string;
  readonly why?: string;
}

export type JointInspectionEvent = {
  readonly type:
    | 'JointInspectionInvited'
    | 'JointInspectionHeld'
    | 'JointInspectionCalledOff'
    | 'JointInspectionWithdrawn';
  readonly eventId: string;
  readonly at: Instant;
  readonly inspection: JointInspection;
};

/** The inspection after an event. */
export const evolveJointInspection = (
  _known: JointInspection | undefined,
  event: JointInspectionEvent,
): JointInspection => event.inspection;

/** Who was expected and did not come. */
export const absentFrom = ({
  expected,
  attended,
}: Pick<JointInspection, 'expected' | 'attended'>): readonly Participant[] =>
  expected.filter(({ employeeId }) => attended.every((one) => one.employeeId !== employeeId));
