import { everything, InspectionsWorld, someoneOf } from './inspections-world.js';

let world: InspectionsWorld;
beforeAll(async () => {
  world = await InspectionsWorld.open();
  world.employee('e-7', '王经理');
});
afterAll(() => world?.close());

const HOUR_MS = 3_600_000;
const VERBS = [...everything, 'inspections:supervise'];

test('the words for kinds that a property uses are told, the most used first: what was withdrawn, and a stranger’s, is not', async () => {
  const [here, elsewhere] = [await world.property(), await world.property()];
  const [manager, stranger] = [someoneOf(here, 'e-7', VERBS), someoneOf(elsewhere, 'e-7', VERBS)];
  const raise = (category: string, propertyId = here, as = manager) => {
    const at = new Date(Date.now() - HOUR_MS).toISOString();
    const found = { propertyId, source: 'patrol', category, place: '地库', description: '见照片', at };
    return world.done('POST', 'findings', found, as);
  };
  for (const category of ['照明', '渗漏', '渗漏']) await raise(category);
  const mistaken = await raise('照名');
  await world.done('POST', `findings/${mistaken.id}/withdrawal`, { reason: '写错了' }, manager, { version: 1 });
  await raise('占道', elsewhere, stranger);
  const asked = async (query: string, as = manager) => (await world.get(`finding-categories${query}`, as)).body;
  expect(await asked(`?propertyId=${here}`)).toEqual({
    items: [
      { category: '渗漏', count: 2 },
      { category: '照明', count: 1 },
    ],
    total: 2,
  });
  expect((await asked(`?propertyId=${here}`, stranger)).items).toEqual([]);
  expect((await asked('', stranger)).items).toEqual([{ category: '占道', count: 1 }]);
  expect((await world.get('finding-categories?page=2', manager)).status).toBe(400);
});
