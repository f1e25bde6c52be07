import { given } from '@goldkey/testing';
import fc from 'fast-check';
import { at } from '../../testing/examples.js';
import { changeRoute, drawRoute, type Route, retireRoute } from './route.js';

const posts = new Set(['a', 'b', 'c']);
const now = at('2026-08-03 09:00');
const recording = { at: now, now, eventId: 'event-1' };
const route: Route = { id: 'route-1', propertyId: 'p-1', name: '外围', postIds: ['b', 'a'] };
const none = undefined;

test('a route chooses among the posts of its property, each once', () => {
  given<undefined>(none)
    .when(drawRoute, { ...recording, route, posts })
    .then({ type: 'RouteDefined', eventId: 'event-1', at: now, route });
  const drawn = (postIds: readonly string[]) => drawRoute(none, { ...recording, route: { ...route, postIds }, posts });
  expect(drawn(['a', 'z'])).toMatchObject({ refusal: { code: 'inspections.post-not-found' } });
  expect(drawn(['a', 'b', 'a'])).toMatchObject({ refusal: { code: 'inspections.route-post-repeated' } });
});

test('a retired one is changed no more, and retired once', () => {
  given(route)
    .when(changeRoute, { ...recording, posts, name: '外围' })
    .then();
  const retired = { ...route, retiredAt: now };
  given(route).when(retireRoute, recording).then({ type: 'RouteRetired', eventId: 'event-1', at: now, route: retired });
  given<Route>(retired).when(retireRoute, recording).then();
  given<Route>(retired)
    .when(changeRoute, { ...recording, posts, name: '内圈' })
    .refuses('inspections.route-retired');
});

test('whatever order is asked for is the order that is kept, or refused for a good reason', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom('a', 'b', 'c', 'z'), { maxLength: 5 }), (postIds) => {
      const decision = changeRoute(route, { ...recording, posts, postIds });
      const isFit = new Set(postIds).size === postIds.length && !postIds.includes('z');
      expect(decision.accepted).toBe(isFit);
      const [event] = decision.accepted ? decision.events : [];
      if (event !== undefined) expect(event.route.postIds).toEqual(postIds);
    }),
  );
});
