import type { Day, Instant, Month, Period } from '@goldkey/kernel';
import type { ShownBonus } from '../domain/bonus/shown.js';
import type { PayrollFile, Published } from '../domain/payroll/payroll.js';
import type { ClosedLines } from '../domain/publication/decide.js';
import type { Objection, Publication, PublicationPlace, ShownStipend } from '../domain/publication/publication.js';
import type { ClosableProperty } from './closing-ports.js';

/** A publication as it is listed: without what it shows. */
export type PublicationHead = Omit<Publication, 'lines' | 'stipends' | 'bonuses' | 'months'> & {
  /** Objections that are not answered, and open appeals against lines that it shows. */
  readonly unanswered: number;
  readonly appeals: number;
};

/** Where a place's period stands on its way to being published. */
export interface PublicationStanding {
  readonly property: ClosableProperty;
  /** Months of the period that are closed. */
  readonly closed: readonly Month[];
  readonly publication?: PublicationHead;
}

/** What is known of a publication, with the sheet as the text that its hash covers. */
export interface PublicationRecord {
  readonly publication: Publication;
  readonly text: string;
}

/** Published results and objections to them, within the caller's scope. */
export interface PublicationStore {
  /** The property of the place, or the group; `undefined` outside the caller's scope. */
  property(propertyId: string | null): Promise<ClosableProperty | undefined>;
  /** Nobody else publishes for the place until this transaction ends. */
  hold(propertyId: string | null): Promise<void>;
  /** Those of the months that are closed, with their frozen lines. */
  closed(propertyId: string | null, months: readonly Month[]): Promise<readonly ClosedLines[]>;
  ofPlace(place: PublicationPlace): Promise<Publication | undefined>;
  last(propertyId: string | null): Promise<{ readonly number: number; readonly hash: string } | undefined>;
  /** What publications have told of stipends so far, by person and half-year. */
  stipendsTold(): Promise<readonly ShownStipend[]>;
  /** Ids of violations whose line fell to an appeal. */
  violationsUpheld(): Promise<ReadonlySet<string>>;
  /** Shares of the property's bonuses that a publication of a period ending on that day shows, in the order of the sheet. */
  bonuses(propertyId: string, last: Day): Promise<readonly ShownBonus[]>;
  add(publication: Publication, text: string): Promise<void>;
  find(publicationId: string): Promise<PublicationRecord | undefined>;
  standings(period: Period): Promise<readonly PublicationStanding[]>;
  /** The hash of the place's publication with this number. */
  hashOf(propertyId: string | null, number: number): Promise<string | undefined>;
  objections(publicationId: string): Promise<readonly Objection[]>;
  objection(objectionId: string): Promise<Objection | undefined>;
  addObjection(objection: Objection, zone: string): Promise<void>;
  answer(objection: Objection & Required<Pick<Objection, 'answer'>>, zone: string): Promise<void>;
}

/** A payroll file as it is listed. */
export interface PayrollHead extends Omit<PayrollFile, 'items'> {
  readonly items: number;
  readonly total: bigint;
}

/** Amounts that were published, and what payroll was told of them. */
export interface PayrollStore {
  hold(): Promise<void>;
  /** Amounts of publications that are over and have no unanswered objection; of a property, or of all in scope. */
  published(propertyId: string | null, now: Instant): Promise<readonly Published[]>;
  /** Which of these references were told. */
  told(references: readonly string[]): Promise<ReadonlySet<string>>;
  nextNumber(propertyId: string | null): Promise<number>;
  add(file: PayrollFile): Promise<void>;
  list(): Promise<readonly PayrollHead[]>;
  find(fileId: string): Promise<PayrollFile | undefined>;
}
