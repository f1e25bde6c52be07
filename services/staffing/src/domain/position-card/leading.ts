import type { AppointmentRole } from '../appointment/appointment.js';

/** A post on a day, and how far above the person's own unit it stands: 0 in the same unit. */
export interface Post {
  readonly employeeId: string;
  readonly role: AppointmentRole;
  readonly steps: number;
}

const RANKS: Partial<Record<AppointmentRole, number>> = {
  supervisor: 1,
  'centre-director': 2,
  'property-manager': 3,
  'leader-in-charge': 3,
  'general-manager': 4,
};

const rankOf = (role: AppointmentRole): number => RANKS[role] ?? 0;

/** Whether who holds the post leads somebody in that role: by a higher role, or by an equal one that leads in a unit above. */
const leads = ({ role, steps }: Post, led: AppointmentRole): boolean =>
  rankOf(role) > rankOf(led) || (steps > 0 && rankOf(role) > 0 && rankOf(role) === rankOf(led));

/** Who leads somebody, of the posts in their unit and above it; with the rank that they lead by, the highest where they hold several. */
export const leadersOf = (posts: readonly Post[], led: AppointmentRole): ReadonlyMap<string, number> => {
  const leaders = new Map<string, number>();
  for (const post of posts) {
    if (!leads(post, led)) continue;
    leaders.set(post.employeeId, Math.max(rankOf(post.role), leaders.get(post.employeeId) ?? 0));
  }
  return leaders;
};
