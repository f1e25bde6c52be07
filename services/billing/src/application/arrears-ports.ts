import type { Decision, Fen, Instant, Month } from '@goldkey/kernel';
import type { Dunning, DunningEvent } from '../domain/dunning/dunning.js';
import type { InstalmentPlan } from '../domain/instalment-plan/instalment-plan.js';
import type { OverdueCharge } from '../domain/late-fee/late-fee.js';
import type { OpenCharge } from '../domain/ledger/ledger.js';
import type { WriteOff, WriteOffEvent } from '../domain/write-off/write-off.js';
import type { Household, Kept, Target } from './ports.js';

export interface DunningStore {
  /** With what the household owes now, the steps since it last owed nothing, the latest first, and its agreed plan with what came of it. */
  record(
    household: Household,
    decide: (standing: {
      readonly owed: Fen;
      readonly taken: readonly Dunning[];
      readonly plan: { readonly plan: InstalmentPlan; readonly paid: Fen } | undefined;
    }) => Decision<DunningEvent>,
  ): Promise<Kept<Dunning>>;
}

export interface WriteOffStore {
  propose(
    household: Household,
    decide: (standing: {
      readonly open: readonly OpenCharge[];
      readonly waiting: readonly WriteOff[];
    }) => Decision<WriteOffEvent>,
  ): Promise<Kept<WriteOff>>;
  /** Approval and its entry are one transaction. */
  decide(
    target: Target,
    booking: {
      readonly entryId: string;
      readonly at: Instant;
      readonly by: string;
      readonly month: (propertyId: string) => Promise<Month>;
    },
    decide: (standing: {
      readonly writeOff: WriteOff;
      readonly open: readonly OpenCharge[];
    }) => Decision<WriteOffEvent>,
  ): Promise<Kept<WriteOff>>;
}

/** What is open at a property, with what was counted of it before; charges of the late fee itself are left out. */
export interface OverdueReader {
  overdue(
    propertyId: string,
    feeItemId: string,
  ): Promise<readonly (OverdueCharge & { readonly householdId: string })[]>;
}
