import { type Instant, type Recorder, refused } from '@goldkey/kernel';
import { drawRoute, type Route } from '../../domain/route/route.js';
import type { RouteStore } from '../fieldwork-ports.js';
import type { Directory, Kept, PostStore } from '../ports.js';

export interface DrawRouteCommand extends Pick<Route, 'propertyId' | 'name' | 'postIds'> {
  readonly at?: Instant;
}

/** A route is drawn through posts of a property. */
export class DrawRoute {
  constructor(
    private readonly routes: RouteStore,
    private readonly posts: PostStore,
    private readonly directory: Directory,
    private readonly recorder: Recorder,
  ) {}

  async run({ at, ...said }: DrawRouteCommand): Promise<Kept<Route>> {
    const { propertyId, postIds } = said;
    if ((await this.directory.property(propertyId)) === undefined)
      return refused('inspections.property-not-found', { propertyId });
    const posts = new Set((await this.posts.find(propertyId, postIds)).map(({ id }) => id));
    const route = { ...said, id: this.recorder.newId() };
    return this.routes.add(drawRoute(undefined, { ...this.recorder.recording(at), route, posts }));
  }
}
