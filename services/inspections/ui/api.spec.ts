import { SOURCES, sourcesFor } from './api.js';

test('a form offers the sources by which its reader may find, and no others', () => {
  const offered = (...permissions: string[]) => sourcesFor((permission) => permissions.includes(permission));
  expect(offered('inspections:quality')).toEqual(SOURCES);
  expect(offered()).toEqual(['patrol', 'full-coverage', 'renovation']);
  expect(offered('complaints:survey')).toEqual(['patrol', 'full-coverage', 'renovation', 'survey']);
});
