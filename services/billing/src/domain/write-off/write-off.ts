import {
  type Acting,
  accept,
  type Decision,
  type Fen,
  fen,
  formatFen,
  type Instant,
  type Recording,
  refuse,
  tookStep,
} from '@goldkey/kernel';
import { type Authority, beyondAuthority } from '../authority/authority-limits.js';
import type { OpenCharge } from '../ledger/ledger.js';

/** Debts of a household that are given up, once another person than who asked has approved it. */
export interface WriteOff {
  readonly id: string;
  readonly propertyId: string;
  readonly householdId: string;
  readonly chargeIds: readonly string[];
  /** Yuan that were open when it was asked; when approved, what was given up. */
  readonly amount: string;
  readonly reason: string;
  readonly state: 'proposed' | 'approved' | 'refused';
  readonly proposedBy: string;
  /** All ids of that person then; absent on older ones. */
  readonly proposedAs?: readonly string[];
  readonly decidedBy?: string;
  /** What who decided had to say. */
  readonly decisionNote?: string;
}

export interface WriteOffEvent {
  readonly type: 'WriteOffProposed' | 'WriteOffApproved' | 'WriteOffRefused';
  readonly eventId: string;
  readonly at: Instant;
  readonly writeOff: WriteOff;
}

export const evolveWriteOff = (_state: WriteOff | undefined, { writeOff }: WriteOffEvent): WriteOff => writeOff;

const chosen = (open: readonly OpenCharge[], ids: readonly string[]): readonly OpenCharge[] =>
  open.filter(({ chargeId }) => ids.includes(chargeId));

const sumOf = (charges: readonly OpenCharge[]): Fen => charges.reduce((sum, { open }) => sum + open, 0n) as Fen;

export interface ProposeWriteOff extends Recording {
  readonly writeOff: Omit<WriteOff, 'amount' | 'state' | 'decidedBy' | 'decisionNote'> &
    Required<Pick<WriteOff, 'proposedAs'>>;
}

/** Charges are asked to be given up once: what waits for its answer is not asked again. */
export const proposeWriteOff = (
  { open, waiting }: { readonly open: readonly OpenCharge[]; readonly waiting: readonly WriteOff[] },
  { writeOff: said, eventId, at }: ProposeWriteOff,
): Decision<WriteOffEvent> => {
  const asked = waiting.find(({ chargeIds }) => chargeIds.some((id) => said.chargeIds.includes(id)));
  if (asked !== undefined) return refuse('billing.write-off-asked', { writeOffId: asked.id });
  const charges = chosen(open, said.chargeIds);
  const settled = said.chargeIds.find((id) => !charges.some(({ chargeId }) => chargeId === id));
  if (settled !== undefined) return refuse('billing.charge-settled', { chargeId: settled });
  const writeOff: WriteOff = { ...said, amount: formatFen(sumOf(charges)), state: 'proposed' };
  return accept({ type: 'WriteOffProposed', eventId, at, writeOff });
};

export interface DecideWriteOff extends Recording, Acting {
  readonly act: 'approve' | 'refuse';
  readonly note?: string;
  readonly authority: Authority;
}

/**
 * Approved or refused within what their level decides; approved for exactly what was asked: where somebody paid meanwhile it has to be
 * asked again.
 */
export const decideWriteOff = (
  { writeOff, open }: { readonly writeOff: WriteOff; readonly open: readonly OpenCharge[] },
  decision: DecideWriteOff,
): Decision<WriteOffEvent> => {
  const { act, by, note, eventId, at } = decision;
  const decided = { ...writeOff, decidedBy: by, ...(note !== undefined && { decisionNote: note }) };
  if (writeOff.state !== 'proposed') return refuse('billing.write-off-decided', {});
  if (tookStep(writeOff.proposedBy, writeOff.proposedAs, decision)) return refuse('billing.same-person.forbidden', {});
  const beyond = beyondAuthority(decision.authority, fen(writeOff.amount));
  if (beyond !== undefined) return beyond;
  if (act === 'refuse')
    return accept({ type: 'WriteOffRefused', eventId, at, writeOff: { ...decided, state: 'refused' } });
  const now = sumOf(chosen(open, writeOff.chargeIds));
  if (now !== fen(writeOff.amount))
    return refuse('billing.write-off-outdated', { owed: formatFen(now), amount: writeOff.amount });
  return accept({ type: 'WriteOffApproved', eventId, at, writeOff: { ...decided, state: 'approved' } });
};
