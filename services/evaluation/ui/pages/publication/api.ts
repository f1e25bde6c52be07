export type Channel = 'console' | 'notice-board' | 'bulletin' | 'screen' | 'paper';
export const CHANNELS: readonly Channel[] = ['console', 'notice-board', 'bulletin', 'screen', 'paper'];
export type PublicationStateName = 'open' | 'ready' | 'published' | 'over';

/** What `/api/evaluation/publications` answers (application/queries/publication-views.ts). */
export interface PublicationItem {
  readonly propertyId: string;
  readonly name?: string;
  readonly state: PublicationStateName;
  readonly missing: readonly string[];
  readonly publicationId?: string;
  readonly from?: string;
  readonly until?: string;
  readonly channels?: readonly Channel[];
  readonly unanswered?: number;
  readonly appeals?: number;
}

export interface ShownLine {
  readonly entryId: string;
  readonly clause: string;
  readonly title: string;
  readonly month: string;
  readonly at: string;
  readonly employeeId: string;
  readonly employeeName: string;
  readonly points: number;
  readonly fine: string;
  readonly corrects?: { readonly month: string; readonly kind: string };
}

export interface ShownStipend {
  readonly employeeId: string;
  readonly employeeName: string;
  readonly halfYear: string;
  readonly months: number;
  readonly standard: string;
  readonly deducted: string;
  readonly before: string;
  readonly due: string;
}

export interface ShownBonus {
  readonly bonusId: string;
  readonly departmentId: string;
  readonly departmentName: string;
  readonly period: string;
  readonly employeeId: string;
  readonly employeeName: string;
  readonly amount: string;
}

export interface Objection {
  readonly objectionId: string;
  readonly mayAnswer: boolean;
  readonly raisedByName: string;
  readonly raisedAt: string;
  readonly text: string;
  readonly answeredByName?: string;
  readonly answeredAt?: string;
  readonly answer?: string;
}

export interface Publication {
  readonly publicationId: string;
  readonly propertyId: string;
  readonly name?: string;
  readonly period: string;
  readonly number: number;
  readonly from: string;
  readonly until: string;
  readonly channels: readonly Channel[];
  readonly publishedByName: string;
  readonly publishedAt: string;
  readonly state: 'published' | 'over';
  readonly ownOnly: boolean;
  readonly points: number;
  readonly fine: string;
  readonly lines: readonly ShownLine[];
  readonly stipends: readonly ShownStipend[];
  readonly bonuses: readonly ShownBonus[];
  readonly objections: readonly Objection[];
  readonly proof: {
    readonly previousHash: string;
    readonly hash: string;
    readonly months: readonly { readonly month: string; readonly number: number; readonly hash: string }[];
    readonly intact: boolean;
  };
}

export interface PayrollHead {
  readonly fileId: string;
  readonly propertyId: string;
  readonly propertyName?: string;
  readonly number: number;
  readonly madeByName: string;
  readonly madeAt: string;
  readonly items: number;
  readonly total: string;
}

export interface PayrollItem {
  readonly place: number;
  readonly reference: string;
  readonly kind: 'fine' | 'stipend' | 'bonus';
  readonly employeeId: string;
  readonly employeeName: string;
  readonly propertyId: string;
  readonly propertyName?: string;
  readonly period: string;
  readonly clause?: string;
  readonly title?: string;
  readonly amount: string;
  readonly corrects?: string;
  readonly publicationId: string;
}

export interface PayrollFile extends Omit<PayrollHead, 'items'> {
  readonly items: readonly PayrollItem[];
}

export const PUBLICATIONS = '/api/evaluation/publications';
export const PAYROLL = '/api/evaluation/payroll-files';
export const publicationPath = (publicationId: string): string =>
  `${PUBLICATIONS}/${encodeURIComponent(publicationId)}`;
export const payrollPath = (fileId: string): string => `${PAYROLL}/${encodeURIComponent(fileId)}`;
