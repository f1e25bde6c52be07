import { accept, type Decision, type Instant, isAlike, type Recording, refuse } from '@goldkey/kernel';
import { refuseFuture } from '../recording.js';

/** An ordered list of posts that a round follows. */
export interface Route {
  readonly id: string;
  readonly propertyId: string;
  readonly name: string;
  /** In the order in which they are walked. */
  readonly postIds: readonly string[];
  /** Absent: it is walked. */
  readonly retiredAt?: Instant;
}

export type RouteEvent = {
  readonly type: 'RouteDefined' | 'RouteChanged' | 'RouteRetired';
  readonly eventId: string;
  readonly at: Instant;
  readonly route: Route;
};

/** The route after an event. */
export const evolveRoute = (_route: Route | undefined, event: RouteEvent): Route => event.route;

/** Posts of the property, among which a route chooses. */
type Known = ReadonlySet<string>;

const refuseUnfit = ({ postIds }: Pick<Route, 'postIds'>, posts: Known): Decision<never> | undefined => {
  const unknown = postIds.find((id) => !posts.has(id));
  if (unknown !== undefined) return refuse('inspections.post-not-found', { id: unknown });
  const repeated = postIds.find((id, at) => postIds.indexOf(id) !== at);
  return repeated === undefined ? undefined : refuse('inspections.route-post-repeated', { id: repeated });
};

export interface DrawRoute extends Recording {
  readonly route: Omit<Route, 'retiredAt'>;
  readonly posts: Known;
}

/** A route is drawn; each post stands in it once. */
export const drawRoute = (_none: undefined, command: DrawRoute): Decision<RouteEvent> => {
  const { route, posts, eventId, at } = command;
  return refuseUnfit(route, posts) ?? refuseFuture(command) ?? accept({ type: 'RouteDefined', eventId, at, route });
};

export interface ChangeRoute extends Recording {
  readonly name?: string;
  readonly postIds?: readonly string[];
  readonly posts: Known;
}

/** Its name or its posts are changed. Nothing happens where nothing differs. */
export const changeRoute = (route: Route, command: ChangeRoute): Decision<RouteEvent> => {
  const { name = route.name, postIds = route.postIds, posts, eventId, at } = command;
  if (route.retiredAt !== undefined) return refuse('inspections.route-retired', {});
  const changed = { ...route, name, postIds };
  if (isAlike(changed, route)) return accept();
  return (
    refuseUnfit(changed, posts) ??
    refuseFuture(command) ??
    accept({ type: 'RouteChanged', eventId, at, route: changed })
  );
};

/** Nobody walks it any more; it stays to be seen. */
export const retireRoute = (route: Route, command: Recording): Decision<RouteEvent> => {
  const { eventId, at } = command;
  if (route.retiredAt !== undefined) return accept();
  return refuseFuture(command) ?? accept({ type: 'RouteRetired', eventId, at, route: { ...route, retiredAt: at } });
};
