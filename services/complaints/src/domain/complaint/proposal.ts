import type { Instant } from '@goldkey/kernel';

/** What can be wrong with an intake, and how it is to be. Absent: it stands as it is; null: it names none any more. */
export interface IntakeChange {
  readonly departmentId?: string | undefined;
  readonly category?: string | undefined;
  readonly householdId?: string | null | undefined;
  readonly room?: string | null | undefined;
  readonly inScope?: boolean | undefined;
  readonly major?: boolean | undefined;
}
export const CHANGEABLE = ['departmentId', 'category', 'householdId', 'room', 'inScope', 'major'] as const;

/** Another matter, and its number for people. */
export interface OtherMatter {
  readonly complaintId: string;
  readonly number: string;
}

export const PROPOSAL_KINDS = ['correction', 'duplicate', 'mistake'] as const;
export type ProposalKind = (typeof PROPOSAL_KINDS)[number];

interface Proposed {
  readonly reason: string;
  /** Employee, or the account where it belongs to none. */
  readonly by: string;
  readonly byName: string;
  /** All that is the same person where another one is to decide: a deputy's proposal is also that of whom they stand in for. */
  readonly selves: readonly string[];
  readonly at: Instant;
}

/** That an intake is wrong, as somebody says who takes in matters; another person decides. */
export type IntakeProposal = Proposed &
  (
    | { readonly kind: 'correction'; readonly changes: IntakeChange }
    | { readonly kind: 'duplicate'; readonly standsAs: OtherMatter }
    | { readonly kind: 'mistake' }
  );

export interface CorrectionProposed extends Proposed {
  readonly type: 'CorrectionProposed';
  readonly changes: IntakeChange;
  /** The values of now of what is to change. */
  readonly before: IntakeChange;
}
export interface DuplicateProposed extends Proposed {
  readonly type: 'DuplicateProposed';
  readonly standsAs: OtherMatter;
}
export interface MistakeProposed extends Proposed {
  readonly type: 'MistakeProposed';
}

interface Decided {
  readonly by: string;
  readonly reason: string;
  readonly at: Instant;
  readonly proposedBy: string;
}
export interface ProposalRejected extends Decided {
  readonly type: 'ProposalRejected';
  readonly kind: ProposalKind;
}
export interface IntakeCorrected extends Decided {
  readonly type: 'IntakeCorrected';
  readonly before: IntakeChange;
  readonly changes: IntakeChange;
}
/** The matter was entered twice, and the other one stands; or it never was a matter of this property, and nothing does. */
export interface MatterSetAside extends Decided {
  readonly type: 'MatterSetAside';
  readonly standsAs?: OtherMatter;
}

export type ProposalEvent =
  | CorrectionProposed
  | DuplicateProposed
  | MistakeProposed
  | ProposalRejected
  | IntakeCorrected
  | MatterSetAside;

/** What an intake says of the things that can be wrong with it. */
export interface Changeable {
  readonly departmentId: string;
  readonly category: string;
  readonly householdId?: string | undefined;
  readonly room?: string | undefined;
  readonly inScope: boolean;
  readonly major: boolean;
}

/** Of a change what is really another value than now, and the values of now beside it. */
export const differing = (
  intake: Changeable,
  wanted: IntakeChange,
): { readonly changes: IntakeChange; readonly before: IntakeChange } => {
  const names = CHANGEABLE.filter((name) => wanted[name] !== undefined && wanted[name] !== (intake[name] ?? null));
  const of = (values: Changeable | IntakeChange): IntakeChange =>
    Object.fromEntries(names.map((name) => [name, values[name] ?? null]));
  return { changes: of(wanted), before: of(intake) };
};

/** The intake as it is right; all else of it stands, most of all when it was received. */
export const corrected = <Kept extends Changeable>(kept: Kept, changes: IntakeChange): Kept => ({
  ...kept,
  departmentId: changes.departmentId ?? kept.departmentId,
  category: changes.category ?? kept.category,
  inScope: changes.inScope ?? kept.inScope,
  major: changes.major ?? kept.major,
  householdId: changes.householdId === undefined ? kept.householdId : (changes.householdId ?? undefined),
  room: changes.room === undefined ? kept.room : (changes.room ?? undefined),
});
