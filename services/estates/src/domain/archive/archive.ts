import type { Day, Instant } from '@goldkey/kernel';

/** Files of the building's completion, of owners, of quality, contracts, and others. */
export const ARCHIVE_KINDS = ['completion', 'owner', 'quality', 'contract', 'other'] as const;
export type ArchiveKind = (typeof ARCHIVE_KINDS)[number];

/** A file is out of its shelf for a time. */
export interface Loan {
  readonly loanId: string;
  readonly borrower: string;
  readonly purpose: string;
  readonly issuedOn: Day;
  readonly dueOn: Day;
  /** Absent: still out. */
  readonly returnedOn?: Day;
}

/** A kept paper file. */
export interface Archive {
  readonly id: string;
  readonly propertyId: string;
  readonly kind: ArchiveKind;
  /** Written on its back; no two of a property are alike. */
  readonly number: string;
  readonly title: string;
  /** Room, rack and shelf, in the property's own words. */
  readonly shelf: string;
  /** The household that an owner's file is about. */
  readonly householdId?: string;
  /** Last day on which it must be there; absent: kept for ever. */
  readonly keepUntil?: Day;
  /** Earliest first; only the last can be open. */
  readonly loans: readonly Loan[];
  /** The approved list by which it was destroyed, and the day. */
  readonly destruction?: { readonly listId: string; readonly on: Day };
}

export type ArchiveEvent = {
  readonly type: 'ArchiveFiled' | 'ArchiveCorrected' | 'ArchiveIssued' | 'ArchiveReturned' | 'ArchiveDestroyed';
  readonly eventId: string;
  readonly at: Instant;
  readonly archive: Archive;
  readonly facts: Readonly<Record<string, unknown>>;
};

/** The file after an event. */
export const evolveArchive = (_archive: Archive | undefined, event: ArchiveEvent): Archive => event.archive;

/** The loan by which the file is out of its shelf. */
export const openLoan = ({ loans }: Archive): Loan | undefined => loans.find(({ returnedOn }) => !returnedOn);
