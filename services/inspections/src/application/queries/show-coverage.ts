import { type Day, dayOf, endOfDay, type Instant, type Outcome, refused, startOfDay } from '@goldkey/kernel';
import type { CheckItem } from '../../domain/check-list/check-list.js';
import type { Post } from '../../domain/post/post.js';
import { coverageOf, type DayCoverage } from '../../domain/round/coverage.js';
import type { RouteStore } from '../fieldwork-ports.js';
import type { CheckListStore, DayReader, Directory, Self } from '../ports.js';

export interface CoverageQuestion {
  readonly propertyId: string;
  /** Absent: today, where the property lies. */
  readonly day?: Day;
  /** Whose rounds; absent: the manager's, for whom M-12 asks, and where there is none the caller's own. */
  readonly inspectorId?: string;
}

/** A post as the phone needs it, also without a network. */
export interface DuePost extends Post {
  readonly visits: number;
  readonly covered: boolean;
  readonly checkListVersion?: number;
  readonly items: readonly CheckItem[];
}

export interface DueRounds extends Omit<DayCoverage, 'posts'> {
  readonly propertyId: string;
  readonly day: Day;
  readonly timeZone: string;
  readonly inspectorId?: string;
  readonly posts: readonly DuePost[];
  /** Routes that may be followed, each with those of its posts that are visited on the day. */
  readonly routes: readonly { readonly id: string; readonly name: string; readonly postIds: readonly string[] }[];
}

/** The rounds that a day asks for, and what of them is still missing before noon and before the evening (M-12). */
export class ShowCoverage {
  constructor(
    private readonly reader: DayReader,
    private readonly checkLists: CheckListStore,
    private readonly routes: RouteStore,
    private readonly directory: Directory,
    private readonly self: Self,
    private readonly clock: { now(): Instant },
  ) {}

  async run({ propertyId, ...asked }: CoverageQuestion): Promise<Outcome<DueRounds>> {
    const property = await this.directory.property(propertyId);
    if (property === undefined) return refused('inspections.property-not-found', { propertyId });
    const { timeZone } = property;
    const day = asked.day ?? dayOf(this.clock.now(), timeZone);
    const { heads, managers } = await this.reader.staffOn(propertyId, day);
    const inspectorId = asked.inspectorId ?? managers[0] ?? this.self.employeeId();
    const posts = await this.reader.activePosts(propertyId, day);
    const span = { from: startOfDay(day, timeZone), until: endOfDay(day, timeZone) };
    const rounds = inspectorId === undefined ? [] : await this.reader.roundsOf(propertyId, inspectorId, span);
    const postIds = posts.map(({ id }) => id);
    const { posts: covered, ...coverage } = coverageOf({ day, zone: timeZone, heads, postIds, rounds });
    const lists = await this.checkLists.ofProperty(propertyId);
    const duePosts = posts.map((post, at): DuePost => {
      const last = lists.get(post.kind)?.versions.at(-1);
      const { visits = 0, covered: isCovered = false } = covered[at] ?? {};
      return {
        ...post,
        visits,
        covered: isCovered,
        items: last?.items ?? [],
        ...(last && { checkListVersion: last.version }),
      };
    });
    const active = new Set(postIds);
    const routes = (await this.routes.ofProperty(propertyId)).map(({ id, name, postIds: stops }) => ({
      id,
      name,
      postIds: stops.filter((postId) => active.has(postId)),
    }));
    const whose = inspectorId === undefined ? {} : { inspectorId };
    return { accepted: true, value: { propertyId, day, timeZone, ...whose, ...coverage, posts: duePosts, routes } };
  }
}
