import type { Day, Instant } from '@goldkey/kernel';

/** The parameters of clauses that differ from the built-in version, as exact texts. */
export type Overrides = Readonly<Record<string, Readonly<Record<string, string>>>>;

/** A group's own version of the rulebook on its way: drafted, proposed, approved by a second person; then in force from its day. */
export interface Version {
  /** Chosen by people; it stands in every line that is judged by it. */
  readonly id: string;
  /** The first of a month. */
  readonly from: Day;
  readonly overrides: Overrides;
  readonly note: string;
  readonly standing: 'draft' | 'proposed' | 'approved' | 'withdrawn';
  readonly draftedBy: string;
  readonly draftedAt: Instant;
  /** Everybody who had a hand in its numbers, and on whose behalf: none of them approves it. */
  readonly editors: readonly string[];
  readonly approvedBy?: string;
  readonly approvedAt?: Instant;
  /** Why it was returned. */
  readonly returned?: string;
}

interface By {
  readonly at: Instant;
  readonly by: string;
}

export type VersionEvent =
  | (By & { readonly type: 'VersionDrafted'; readonly version: Version })
  | (By & { readonly type: 'VersionChanged' } & Pick<Version, 'from' | 'overrides' | 'note' | 'editors'>)
  | (By & { readonly type: 'VersionProposed' })
  | (By & { readonly type: 'VersionReturned'; readonly reason: string })
  | (By & { readonly type: 'VersionApproved' })
  | (By & { readonly type: 'VersionWithdrawn'; readonly wasApproved: boolean });

/** The version after the event. */
export const evolveVersion = (version: Version | undefined, event: VersionEvent): Version => {
  if (event.type === 'VersionDrafted') return event.version;
  if (version === undefined) throw new Error('the first event of a version is its draft');
  switch (event.type) {
    case 'VersionChanged': {
      const { from, overrides, note, editors } = event;
      return { ...version, from, overrides, note, editors: [...new Set([...version.editors, ...editors])] };
    }
    case 'VersionProposed': {
      const { returned: _settled, ...rest } = version;
      return { ...rest, standing: 'proposed' };
    }
    case 'VersionReturned':
      return { ...version, standing: 'draft', returned: event.reason };
    case 'VersionApproved':
      return { ...version, standing: 'approved', approvedBy: event.by, approvedAt: event.at };
    case 'VersionWithdrawn':
      return { ...version, standing: 'withdrawn' };
  }
};
