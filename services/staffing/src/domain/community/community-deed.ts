import type { Day, Instant } from '@goldkey/kernel';

/** An activity with the residents, and new contents of the community's notice board. */
export const COMMUNITY_KINDS = ['community-activity', 'bulletin-change'] as const;
export type CommunityKind = (typeof COMMUNITY_KINDS)[number];

/** Something that the centre did for the community on a day. */
export interface CommunityDeed {
  readonly id: string;
  readonly propertyId: string;
  readonly kind: CommunityKind;
  /** What it was: the name of the activity, the topic of the board. */
  readonly title: string;
  /** Where it was, or which board. */
  readonly place: string;
  readonly on: Day;
  /** Who saw to it. */
  readonly employeeId: string;
  /** Households that took part; only of an activity, where they were counted. */
  readonly households?: number;
  readonly note: string;
  readonly state: 'standing' | 'withdrawn';
  readonly why?: string;
  readonly recordedEvent: string;
}

export type CommunityEvent = {
  readonly eventId: string;
  readonly at: Instant;
  readonly deed: CommunityDeed;
} & (
  | { readonly type: 'CommunityDeedRecorded' }
  | { readonly type: 'CommunityDeedWithdrawn'; readonly withdrawnEvent: string }
);

/** The deed after an event. */
export const evolveCommunityDeed = (_deed: CommunityDeed | undefined, event: CommunityEvent): CommunityDeed =>
  event.deed;
