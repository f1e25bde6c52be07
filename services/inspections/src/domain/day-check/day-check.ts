import type { Instant } from '@goldkey/kernel';
import type { DayCheckState } from './machine.js';

/** A duty post as the quality centre found it. */
export interface CheckedPost {
  readonly postId: string;
  readonly code: string;
  readonly name: string;
  readonly inOrder: boolean;
}

/** The quality centre counts duty posts in order (J-05); what is not becomes a finding (M-18). */
export interface DayCheck {
  readonly id: string;
  readonly propertyId: string;
  readonly departmentId?: string;
  readonly inspectorId: string;
  readonly inspectorName: string;
  readonly checkedAt: Instant;
  readonly posts: readonly CheckedPost[];
  readonly findings: readonly string[];
  readonly note?: string;
  readonly state: DayCheckState;
  readonly toldBy: string;
  readonly why?: string;
}

export type DayCheckEvent = {
  readonly type: 'DayCheckCompleted' | 'DayCheckWithdrawn';
  readonly eventId: string;
  readonly at: Instant;
  readonly check: DayCheck;
};

/** The check after an event. */
export const evolveDayCheck = (_check: DayCheck | undefined, event: DayCheckEvent): DayCheck => event.check;

export const postsInOrder = ({ posts }: Pick<DayCheck, 'posts'>): number =>
  posts.filter(({ inOrder }) => inOrder).length;
