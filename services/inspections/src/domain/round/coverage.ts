import { atTime, type Day, type Instant } from '@goldkey/kernel';
import type { Round } from './round.js';

/** M-12: below so many people every post is visited twice a day. */
const SMALL_BELOW = 20;
/** M-12: above so many people half of the posts are enough. */
const LARGE_ABOVE = 50;
const NOON = '12:00';

/** What M-12 asks of a day: so many of the posts, each so often. */
export interface Need {
  readonly posts: number;
  readonly visits: number;
}

/** How many posts have to be visited how often (M-12, «coverage»), by the number of people appointed that day. */
export const needOf = (heads: number, posts: number): Need => {
  if (heads < SMALL_BELOW) return { posts, visits: 2 };
  if (heads <= LARGE_ABOVE) return { posts, visits: 1 };
  return { posts: Math.ceil(posts / 2), visits: 1 };
};

export interface PostCoverage {
  readonly postId: string;
  readonly visits: number;
  /** Visited as often as a post has to be. */
  readonly covered: boolean;
}

/** The day's patrols of one person, held against what M-12 asks. */
export interface DayCoverage {
  readonly heads: number;
  readonly need: Need;
  /** Posts in the order given. */
  readonly posts: readonly PostCoverage[];
  readonly covered: number;
  /** How many more posts must be covered before the day ends. */
  readonly missing: number;
  readonly noon: Instant;
  /** Patrols completed before noon or on it, and after. */
  readonly morning: number;
  readonly afternoon: number;
  readonly met: boolean;
}

export interface DayOfRounds {
  readonly day: Day;
  readonly zone: string;
  readonly heads: number;
  /** Posts that are active on the day. */
  readonly postIds: readonly string[];
  /** Rounds of one person that were completed on the day; a round belongs to the day of its end, with all its visits. */
  readonly rounds: readonly Round[];
}

/** What the day's rounds cover, and what is still missing. */
export const coverageOf = ({ day, zone, heads, postIds, rounds }: DayOfRounds): DayCoverage => {
  const counts = new Map<string, number>();
  const completed = rounds.filter(({ completedAt }) => completedAt !== undefined);
  for (const { postId } of completed.flatMap(({ visits }) => visits)) counts.set(postId, (counts.get(postId) ?? 0) + 1);
  const need = needOf(heads, postIds.length);
  const posts = postIds.map((postId) => {
    const visits = counts.get(postId) ?? 0;
    return { postId, visits, covered: visits >= need.visits };
  });
  const covered = posts.filter((post) => post.covered).length;
  const noon = atTime(day, NOON, zone);
  const morning = completed.filter(({ completedAt }) => (completedAt ?? noon) <= noon).length;
  const afternoon = completed.length - morning;
  const missing = Math.max(0, need.posts - covered);
  return {
    heads,
    need,
    posts,
    covered,
    missing,
    noon,
    morning,
    afternoon,
    met: morning > 0 && afternoon > 0 && missing === 0,
  };
};
