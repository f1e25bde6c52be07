import type { Instant } from '@goldkey/kernel';
import type { Complaint } from '../../domain/complaint/complaint.js';
import type { OwnerLink } from '../../domain/owner-link/owner-link.js';
import type { Choices, ComplaintFacts, ComplaintLine, ForumLine, OwnerView, Page } from './views.js';

/** What may be asked of a list: filters by name, `-receivedAt`, page from 1, words to look for. */
export interface ListRequest {
  readonly filters: Readonly<Record<string, unknown>>;
  readonly sort?: string;
  readonly page?: number;
  readonly pageSize?: number;
  readonly q?: string;
}

/** A matter as its page needs it. */
export interface FoundMatter {
  readonly complaint: Complaint;
  readonly facts: ComplaintFacts;
  /** Whether all that was ever told of it can be taken back by its event's id. */
  readonly newsKept: boolean;
}

/** Reads matters for pages. Every answer is bounded by the caller's scope. */
export interface ComplaintReader {
  /** `contacts`: whether the caller sees them; only then are they searched. */
  list(request: ListRequest, sight: { readonly contacts: boolean }): Promise<Page<ComplaintLine>>;
  /** Undefined: there is none, or it is a stranger's. */
  record(complaintId: string): Promise<FoundMatter | undefined>;
  /** Those of them about which a proposal waits, as they stand. */
  proposed(complaintIds: readonly string[]): Promise<readonly Complaint[]>;
  /** Those of them that are found, as they stand. */
  matters(complaintIds: readonly string[]): Promise<readonly Complaint[]>;
  /** Those of them that are found, in any order. */
  lines(complaintIds: readonly string[]): Promise<readonly ComplaintLine[]>;
  choices(): Promise<Choices>;
}

export interface ForumReader {
  list(request: ListRequest): Promise<Page<ForumLine>>;
  line(forumId: string): Promise<ForumLine | undefined>;
}

/** What the owner's page needs beside the matter itself. */
export interface LinkReader {
  propertyOf(
    link: OwnerLink,
  ): Promise<(Pick<OwnerView, 'contact'> & { readonly name: string; readonly timeZone: string }) | undefined>;
  /** Instant as the property's local text. */
  text(instant: Instant, timeZone: string): string;
}
