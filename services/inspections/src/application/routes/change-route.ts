import { type Instant, type Recorder, refused } from '@goldkey/kernel';
import { changeRoute, type Route } from '../../domain/route/route.js';
import type { RouteStore } from '../fieldwork-ports.js';
import type { Kept, PostStore, Target } from '../ports.js';

export interface ChangeRouteCommand extends Target {
  readonly name?: string;
  readonly postIds?: readonly string[];
  readonly at?: Instant;
}

/** The name of a route or the order of its posts is changed. */
export class ChangeRoute {
  constructor(
    private readonly routes: RouteStore,
    private readonly posts: PostStore,
    private readonly recorder: Recorder,
  ) {}

  async run({ id, expectedVersion, at, ...said }: ChangeRouteCommand): Promise<Kept<Route>> {
    const known = await this.routes.find(id);
    if (known === undefined) return refused('inspections.route-not-found', { id });
    const found = await this.posts.find(known.propertyId, said.postIds ?? known.postIds);
    const command = { ...said, ...this.recorder.recording(at), posts: new Set(found.map((post) => post.id)) };
    return this.routes.change({ id, expectedVersion }, (route) => changeRoute(route, command));
  }
}
