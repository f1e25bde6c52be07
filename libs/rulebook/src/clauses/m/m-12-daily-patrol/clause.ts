import type { Day } from '@goldkey/kernel';
import { multiplyRatios, roundUp } from '@goldkey/kernel';
import { type Patrol, patrolsBy, postsOn } from '../../../definitions/patrols.js';
import { workDays } from '../../../definitions/work-days.js';
import { clockAt } from '../../../engine/calendar.js';
import { defineDuties } from '../../../engine/define.js';
import type { Parameters } from '../../../engine/parameters.js';
import { whole } from '../../../engine/rate.js';
import type { Situation } from '../../../engine/situation.js';
import { texts } from './texts.js';

/** How many posts have to be visited how often, by the number of people who are appointed that day. */
const asked = (heads: number, posts: number, numbers: Parameters): { posts: number; visits: number } => {
  if (heads < numbers.count('smallBelow')) return { posts, visits: numbers.count('visitsWhereSmall') };
  if (heads <= numbers.count('largeAbove')) return { posts, visits: 1 };
  return { posts: Number(roundUp(multiplyRatios(whole(posts), numbers.ratio('shareWhereLarge')))), visits: 1 };
};

/** What the patrols of the day cover, against what is asked. */
const coverage = (situation: Situation, day: Day, patrols: readonly Patrol[], numbers: Parameters) => {
  const visits = new Map<string, number>();
  for (const { postId } of patrols.flatMap(({ data }) => data.visits))
    visits.set(postId, (visits.get(postId) ?? 0) + 1);
  const heads = new Set(situation.holders(day).map(({ employeeId }) => employeeId)).size;
  const posts = postsOn(situation, day);
  const need = asked(heads, posts.length, numbers);
  const covered = posts.filter((postId) => (visits.get(postId) ?? 0) >= need.visits).length;
  return { heads, posts: posts.length, need, covered };
};

/** M-12: the manager patrols in the morning and in the afternoon, and comes by enough posts. */
export const clause = defineDuties({
  id: 'M-12',
  texts,
  reads: ['inspections.patrol.completed', 'inspections.post.defined'],
  *duties(situation, span, on) {
    for (const { day, window, holder } of workDays(situation, span, 'property-manager')) {
      const numbers = on(day);
      const noon = clockAt(day, numbers.text('noon'), situation.zone);
      const patrols = holder === undefined ? [] : patrolsBy(situation, holder.employeeId, day);
      const morning = patrols.filter(({ data }) => data.completedAt <= noon).length;
      const { heads, posts, need, covered } = coverage(situation, day, patrols, numbers);
      yield {
        deadline: window.until,
        window,
        owed: { role: 'property-manager' },
        done: morning > 0 && patrols.length > morning && covered >= need.posts,
        about: day,
        details: {
          day,
          morning: String(morning),
          afternoon: String(patrols.length - morning),
          heads: String(heads),
          posts: String(posts),
          covered: String(covered),
          needed: String(need.posts),
          visits: String(need.visits),
        },
      };
    }
  },
});
