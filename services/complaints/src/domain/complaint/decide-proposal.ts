import { type Acting, accept, type Decision, type Instant, refuse } from '@goldkey/kernel';
import type { Complaint } from './complaint.js';
import {
  type CorrectionProposed,
  type DuplicateProposed,
  differing,
  type IntakeChange,
  type IntakeCorrected,
  type MatterSetAside,
  type MistakeProposed,
  type OtherMatter,
  type ProposalRejected,
} from './proposal.js';
import { refusedBy, refusedDecider } from './rules.js';

interface Proposing extends Acting {
  readonly byName: string;
  readonly reason: string;
  readonly at: Instant;
}

/** An intake is wrong. What is right already is left out; where nothing is left, there is nothing to decide. */
export const proposeCorrection = (
  complaint: Complaint,
  { changes: wanted, by, byName, selves, reason, at }: Proposing & { readonly changes: IntakeChange },
): Decision<CorrectionProposed> => {
  const refused = refusedBy(complaint, 'propose-correction');
  if (refused !== undefined) return refused;
  const { changes, before } = differing(complaint, wanted);
  if (Object.keys(changes).length === 0)
    return refuse('complaints.correction-changes-nothing', { number: complaint.number });
  return accept({ type: 'CorrectionProposed', changes, before, reason, by, byName, selves, at });
};

/** The other one of two entries can stand for it: another matter of the same property that is not set aside itself. */
const refusedToStand = (complaint: Complaint, other: Complaint): Decision<never> | undefined => {
  if (other.id === complaint.id) return refuse('complaints.duplicate-of-itself-invalid', { number: other.number });
  if (other.propertyId !== complaint.propertyId)
    return refuse('complaints.duplicate-elsewhere-invalid', { number: other.number });
  if (other.state === 'set-aside') return refuse('complaints.duplicate-of-duplicate', { number: other.number });
  return undefined;
};

/** A matter stands in the log twice, or beside another one by mistake. */
export const proposeDuplicate = (
  complaint: Complaint,
  other: Complaint,
  { by, byName, selves, reason, at }: Proposing,
): Decision<DuplicateProposed> => {
  const refused = refusedBy(complaint, 'propose-duplicate') ?? refusedToStand(complaint, other);
  if (refused !== undefined) return refused;
  const standsAs: OtherMatter = { complaintId: other.id, number: other.number };
  return accept({ type: 'DuplicateProposed', standsAs, reason, by, byName, selves, at });
};

/** A matter should not stand in the log at all: tried out, or of another property, where it is taken in anew. */
export const proposeMistake = (
  complaint: Complaint,
  { by, byName, selves, reason, at }: Proposing,
): Decision<MistakeProposed> =>
  refusedBy(complaint, 'propose-mistake') ?? accept({ type: 'MistakeProposed', reason, by, byName, selves, at });

export interface DecideProposal extends Acting {
  readonly accepted: boolean;
  /** Who is of the departments that the decision relieves, and who was when the matter was received. */
  readonly staff: readonly string[];
  readonly reason: string;
  readonly at: Instant;
}

/**
 * Another person than who proposed it, than who handles the matter, and than those of the departments concerned decides: an intake
 * says who is charged, so nobody moves their own charge elsewhere. `other` is the matter that a duplicate is to point to, as it stands now.
 */
export const decideProposal = (
  complaint: Complaint,
  { accepted, reason, at, by, selves, staff }: DecideProposal,
  other?: Complaint,
): Decision<IntakeCorrected | MatterSetAside | ProposalRejected> => {
  const refused = refusedBy(complaint, 'decide-proposal') ?? refusedDecider(complaint, selves, staff);
  if (refused !== undefined) return refused;
  const { proposal } = complaint;
  if (proposal === undefined) return refuse('complaints.no-proposal', { number: complaint.number });
  const decided = { by, reason, at, proposedBy: proposal.by };
  if (!accepted) return accept({ type: 'ProposalRejected', kind: proposal.kind, ...decided });
  if (proposal.kind === 'correction')
    return accept({ type: 'IntakeCorrected', ...differing(complaint, proposal.changes), ...decided });
  if (proposal.kind === 'mistake') return accept({ type: 'MatterSetAside', ...decided });
  if (other === undefined)
    return refuse('complaints.complaint-not-found', { complaintId: proposal.standsAs.complaintId });
  return (
    refusedToStand(complaint, other) ??
    accept({ type: 'MatterSetAside', standsAs: { complaintId: other.id, number: other.number }, ...decided })
  );
};
