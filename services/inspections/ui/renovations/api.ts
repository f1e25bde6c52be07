import type { CourseLine } from '@goldkey/ui';

export const RENOVATIONS = '/api/inspections/renovations';
export const renovationPath = (id: string): string => `${RENOVATIONS}/${encodeURIComponent(id)}`;

export const RENOVATION_STATES = ['applied', 'approved', 'rejected', 'accepted', 'withdrawn'] as const;
export type RenovationState = (typeof RENOVATION_STATES)[number];

export interface RenovationLine {
  readonly id: string;
  readonly propertyId: string;
  readonly propertyName?: string;
  readonly householdId: string;
  readonly home: string;
  readonly applicant?: string;
  readonly contractor: string;
  readonly foreman?: string;
  readonly works: string;
  readonly from: string;
  readonly until: string;
  readonly deposit?: string;
  readonly depositTaken?: { readonly amount: string; readonly receipt: string; readonly on: string };
  /** What was written down of it was taken back. */
  readonly depositWithdrawn?: true;
  readonly depositReturned?: {
    readonly returned: string;
    readonly withheld: string;
    readonly reason?: string;
    readonly on: string;
  };
  readonly papers: readonly string[];
  readonly state: RenovationState;
  readonly decision?: { readonly at: string; readonly byName?: string; readonly reason?: string };
  /** From the approval on. */
  readonly permit?: { readonly number: string; readonly hours?: string; readonly rules?: string };
  readonly patrols: readonly { readonly at: string; readonly note?: string; readonly photos: readonly string[] }[];
  readonly acceptance?: {
    readonly at: string;
    readonly byName?: string;
    readonly note?: string;
    /** Violations that were open then, and why it was accepted all the same. */
    readonly despite?: { readonly reason: string; readonly findingIds: readonly string[] };
  };
  /** What the day asks of it (D-07). */
  readonly dues: { readonly patrolBy?: string; readonly missed: number; readonly acceptBy?: string };
  readonly version: number;
}

export interface RenovationRecord extends RenovationLine {
  readonly history: readonly CourseLine[];
}
