/** Something that happened to a person's file, posts, hand-over list or certificates. */
export interface PersonsHistoryEntry {
  /** RFC 3339. */
  readonly happenedAt: string;
  /** 'appointment-started', 'certificate-granted'… */
  readonly change: string;
  readonly actor: { readonly name: string };
  readonly data: Readonly<Record<string, unknown>>;
  readonly recordKind: string;
  readonly recordId: string;
}

/** Reads what happened to a person, bounded by the caller's scope. */
export interface PersonsHistoryReader {
  /** Newest first; of a long history the newest 500. */
  of(employeeId: string): Promise<readonly PersonsHistoryEntry[]>;
}
