import type { Level } from './api-authority.js';
import type { ReportClose, ReportPart, ReportSince } from './gen/answers.js';

export type { ReportPart, RunPreview as Preview } from './gen/answers.js';

/** What the service answers: services/billing/src/adapters/in/http. Money is decimal yuan as text. */
export const BASE = '/api/billing';
export const FEE_ITEMS = `${BASE}/fee-items`;
export const HOUSEHOLDS = `${BASE}/households`;
export const PAYMENTS = `${BASE}/payments`;
export const RUNS = `${BASE}/runs`;
export const SHIFTS = `${BASE}/shifts`;
export const REPORTS = `${BASE}/reports`;
export const BUDGETS = `${BASE}/budgets`;
export const ADVANCES = `${BASE}/advances`;
export const METERS = `${BASE}/meters`;
/** What is old news after a command. */
export const RENEWED = [BASE];

export const householdPath = (id: string): string => `${HOUSEHOLDS}/${encodeURIComponent(id)}`;

export const MEANS = ['cash', 'wechat', 'alipay', 'card', 'transfer'] as const;
export type Means = (typeof MEANS)[number];
export const BASES = [
  'area',
  'fixed',
  'parking',
  'metered',
  'per-use',
  'shared-area',
  'shared-head',
  'shared-use',
] as const;
export type Basis = (typeof BASES)[number];
export const SHARED_USES = ['loss', 'common'] as const;
export const REPORT_KINDS = ['weekly', 'monthly', 'quarterly', 'shortfall-analysis'] as const;
export type ReportKind = (typeof REPORT_KINDS)[number];
export const UTILITIES = ['water', 'electricity', 'gas', 'heating', 'other'] as const;

/** A cost of the month that is shared among homes. */
export const isShared = ({ basis }: { readonly basis: Basis }): boolean => basis.startsWith('shared-');

export interface Tier {
  readonly upTo?: string;
  readonly price: string;
}

export const PREMISES_USES = ['home', 'shop', 'office', 'garage', 'storage', 'other'] as const;
export type PremisesUse = (typeof PREMISES_USES)[number];

/** What premises of one use cost instead. */
export interface UsePrice {
  readonly tiers: readonly Tier[];
  readonly minimum?: string;
}

export interface Tariff {
  readonly from: string;
  readonly until?: string;
  readonly tiers: readonly Tier[];
  readonly factor: string;
  readonly minimum?: string;
  readonly byUse?: Readonly<Partial<Record<PremisesUse, UsePrice>>>;
  readonly rounding?: { readonly to: string; readonly way: string };
}

export interface FeeItemLine {
  readonly id: string;
  readonly propertyId: string;
  readonly propertyName?: string;
  readonly code: string;
  readonly name: string;
  readonly basis: Basis;
  readonly audience: 'every-household' | 'subscribed';
  readonly unit: string;
  /** What main meters counted of a metered fee item; absent: a shared cost is said with the run. */
  readonly shares?: { readonly feeItemId: string; readonly of: readonly (typeof SHARED_USES)[number][] };
  readonly tariffs: readonly Tariff[];
  readonly version: number;
}

/** Of what was owed before the property came here nothing is known but the amount. */
export interface OpeningExplanation {
  readonly basis: 'opening';
}

/** What is taken off. */
export type Relief =
  | { readonly kind: 'exempt' }
  | { readonly kind: 'percent'; readonly percent: string }
  | { readonly kind: 'amount'; readonly amount: string };

export interface PricedExplanation {
  readonly basis: Basis;
  readonly quantity: string;
  readonly unit: string;
  readonly source: string;
  readonly tiers: readonly Tier[];
  /** What was counted and shared, at which price, and what that came to. */
  readonly shared?: { readonly quantity: string; readonly price: string; readonly amount: string };
  /** The use whose own price was taken. */
  readonly use?: PremisesUse;
  readonly factor: string;
  readonly days: number;
  readonly of: number;
  readonly minimum?: string;
  readonly minimumApplied: boolean;
  readonly rounded: string;
  readonly relief?: Relief;
  readonly reliefReason?: string;
}

export type Explanation = OpeningExplanation | PricedExplanation;

export interface ChargeLine {
  readonly id: string;
  readonly feeItem: string;
  readonly month: string;
  readonly from: string;
  readonly until: string;
  readonly amount: string;
  readonly open: string;
  /** What was used: of an order what it was, and its number. */
  readonly note?: string | null;
  readonly explanation: Explanation;
}

export interface HouseholdLine {
  readonly householdId: string;
  readonly propertyId: string;
  readonly propertyName?: string;
  readonly building: string;
  readonly room: string;
  readonly area: string;
  readonly use?: PremisesUse | null;
  readonly owed: string;
  readonly credit: string;
}

export interface HouseholdAccount extends HouseholdLine {
  readonly charges: readonly ChargeLine[];
}

export interface ShiftLine {
  readonly id: string;
  readonly propertyId: string;
  readonly propertyName?: string;
  readonly cashierName: string;
  readonly employeeId?: string;
  readonly openedAt: string;
  readonly float: string;
  readonly state: 'open' | 'counted' | 'handed-over';
  readonly cash: string;
  /** The banking that took its cash. */
  readonly bankingId?: string;
  readonly receipts: number;
  readonly count?: {
    readonly counted: string;
    readonly expected: string;
    readonly difference: string;
    readonly note?: string;
  };
  readonly handover?: { readonly at: string; readonly to: string; readonly toName?: string; readonly amount: string };
  readonly version: number;
}

export interface RunLine {
  readonly id: string;
  readonly propertyId: string;
  readonly propertyName?: string;
  readonly month: string;
  readonly opening?: true;
  readonly lines: number;
  readonly total: string;
  readonly state: 'issuing' | 'issued' | 'reversing' | 'reversed';
  readonly progress: { readonly households: number; readonly householdsDone: number };
  readonly issuedAt: string;
  readonly reversal?: { readonly at: string; readonly reason: string };
  readonly version: number;
}

export interface Figures {
  /** Absent in reports that were submitted with the figures of their instant. */
  readonly asOf?: string;
  readonly receivable: string;
  readonly collected: string;
  readonly takings: Readonly<Partial<Record<Means, string>>>;
  readonly payments: number;
  readonly arrears: string;
  readonly households: number;
  /** Absent in reports that were submitted before there were parts. */
  readonly share?: string;
  readonly byFeeItem?: readonly ReportPart[];
  readonly byBuilding?: readonly ReportPart[];
  /** What was billed and paid of the period's charges after its end. */
  readonly since?: ReportSince;
  /** Months of the period that were closed by then. */
  readonly closes?: readonly ReportClose[];
}

export interface ReportLine {
  readonly id: string;
  readonly propertyId: string;
  readonly propertyName?: string;
  readonly kind: ReportKind;
  readonly period: string;
  readonly figures: Figures;
  readonly remarks?: string;
  readonly measures?: string;
  readonly submittedAt: string;
  readonly submitterName: string;
  readonly version: number;
}

export interface MeterLine {
  readonly id: string;
  readonly feeItemId: string;
  readonly propertyId: string;
  readonly propertyName?: string;
  readonly building?: string;
  readonly room?: string;
  readonly code: string;
  readonly digits: number;
  readonly state: 'in-use' | 'removed';
  readonly last: { readonly day: string; readonly value: string; readonly kind: 'actual' | 'estimate' };
  readonly daily?: string;
  readonly held?: {
    readonly id: string;
    readonly day: string;
    readonly value: string;
    readonly consumption: string;
    readonly heldFor: 'high' | 'backwards';
  };
  readonly version: number;
}

/** What waits for another person: credit to be paid out. */
export interface RefundLine {
  readonly id: string;
  readonly building?: string;
  readonly room?: string;
  readonly amount: string;
  readonly means: Means;
  readonly reason: string;
  readonly state: 'requested' | 'approved' | 'refused' | 'paid';
  readonly decisionNote?: string;
  readonly level: Level;
  readonly version: number;
}
