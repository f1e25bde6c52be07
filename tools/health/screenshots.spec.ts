import { EXAMPLES } from '../screenshots/examples.mjs';
import { foundRoutes } from '../screenshots/routes.mjs';

test('every page has a picture: one that is about a record knows where to find one', () => {
  const routes = foundRoutes().map(({ path }) => String(path));
  expect(routes.length).toBeGreaterThan(40);
  expect(routes.filter((route) => route.includes(':') && !(route in EXAMPLES))).toEqual([]);
  expect(Object.keys(EXAMPLES).filter((route) => !routes.includes(route))).toEqual([]);
});
