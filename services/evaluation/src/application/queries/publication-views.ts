import type { Channel } from '../../domain/publication/publication.js';

/** Where the results of a place stand: months not closed, to be published, being published, or published long enough. */
export interface PublicationStandingView {
  /** `group`: what lies beyond all properties. */
  readonly propertyId: string;
  readonly name?: string;
  readonly state: 'open' | 'ready' | 'published' | 'over';
  /** Months of the period that are not closed. */
  readonly missing: readonly string[];
  readonly publicationId?: string;
  readonly from?: string;
  readonly until?: string;
  readonly channels?: readonly Channel[];
  /** Objections that wait for an answer, and open appeals against what is shown: both hold payroll up. */
  readonly unanswered?: number;
  readonly appeals?: number;
}

export interface PublicationsView {
  readonly period: string;
  readonly items: readonly PublicationStandingView[];
}

export interface ShownLineView {
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

export interface ShownStipendView {
  readonly employeeId: string;
  readonly employeeName: string;
  readonly halfYear: string;
  readonly months: number;
  readonly standard: string;
  readonly deducted: string;
  readonly before: string;
  readonly due: string;
}

export interface ShownBonusView {
  readonly bonusId: string;
  readonly departmentId: string;
  readonly departmentName: string;
  readonly period: string;
  readonly employeeId: string;
  readonly employeeName: string;
  /** Below 0: taken back. */
  readonly amount: string;
}

export interface ObjectionView {
  readonly objectionId: string;
  readonly raisedBy: string;
  readonly raisedByName: string;
  readonly raisedAt: string;
  readonly text: string;
  /** Whether the viewer answers it: who closes months, and did not raise it. */
  readonly mayAnswer: boolean;
  readonly answeredByName?: string;
  readonly answeredAt?: string;
  readonly answer?: string;
}

/** What was published, exactly as it was shown, with its proof. */
export interface PublicationView {
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
  /** Only the viewer's own lines are here: the publication is over, and others are not theirs to read. */
  readonly ownOnly: boolean;
  readonly points: number;
  readonly fine: string;
  readonly lines: readonly ShownLineView[];
  readonly stipends: readonly ShownStipendView[];
  readonly bonuses: readonly ShownBonusView[];
  readonly objections: readonly ObjectionView[];
  readonly proof: {
    readonly previousHash: string;
    readonly hash: string;
    readonly months: readonly { readonly month: string; readonly number: number; readonly hash: string }[];
    /** Worked out again just now: from the sheet and the publication before, and from the closed months as they are. */
    readonly intact: boolean;
  };
}

export interface PayrollItemView {
  readonly place: number;
  readonly reference: string;
  readonly kind: 'fine' | 'stipend' | 'bonus';
  readonly employeeId: string;
  readonly employeeName: string;
  readonly propertyId: string;
  readonly propertyName?: string;
  readonly period: string;
  /** Absent for a share of a bonus, which follows from no clause. */
  readonly clause?: string;
  readonly title?: string;
  /** Decimal yuan: negative is kept back. */
  readonly amount: string;
  readonly corrects?: string;
  readonly publicationId: string;
}

export interface PayrollHeadView {
  readonly fileId: string;
  readonly propertyId: string;
  readonly propertyName?: string;
  readonly number: number;
  readonly madeByName: string;
  readonly madeAt: string;
  readonly items: number;
  readonly total: string;
}

export interface PayrollFileView extends Omit<PayrollHeadView, 'items'> {
  readonly items: readonly PayrollItemView[];
}
