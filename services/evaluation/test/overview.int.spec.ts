import { centre, desk, manager, type ReadingWorld, readingWorld } from './reading-world.js';
import { MONTH } from './small-organisation.js';

let world: ReadingWorld;
beforeAll(async () => {
  world = await readingWorld();
});
afterAll(() => world?.close());

const overview = async (query = '', as = centre) => (await world.get(`overview?month=${MONTH}${query}`, as)).body;
const idsOf = ({ items }: { items: readonly { propertyId: string }[] }) => items.map(({ propertyId }) => propertyId);

test('the overview shows every property of the month with its rates, what it costs and what it misses', async () => {
  const { items, targets } = await overview('&sort=code');
  expect(targets).toEqual({ closing: '0.7000', closingSatisfaction: '0.8000' });
  expect(items).toHaveLength(3);
  expect(items[0]).toMatchObject({
    propertyId: 'p-1',
    name: '云栖苑',
    managerId: 'e-manager',
    closing: { value: '0.5000', numerator: '2', denominator: '4' },
    closingSatisfaction: { value: '0.8000', numerator: '1.6', denominator: '2' },
    points: 0,
    fine: '21.00',
    overdue: 2,
    belowTarget: 1,
  });
  expect(items[2]).toMatchObject({ closing: { value: null, denominator: '0' }, overdue: 0, belowTarget: 0 });
});

test('totals come from summed counts and not from averaged rates', async () => {
  const { totals } = await overview();
  expect(totals).toMatchObject({
    properties: 3,
    closing: { value: '0.6667', numerator: '4', denominator: '6' },
    closingSatisfaction: { value: '0.8000', numerator: '1.6', denominator: '2' },
    fine: '61.00',
    overdue: 2,
  });
});

test('trouble comes first; a minus turns a sort round, and what has no rate stays last', async () => {
  expect(idsOf(await overview())[0]).toBe('p-1');
  expect(idsOf(await overview('&sort=-trouble')).at(-1)).toBe('p-1');
  expect(idsOf(await overview('&sort=closing'))).toEqual(['p-1', 'p-2', 'p-3']);
  expect(idsOf(await overview('&sort=-closing'))).toEqual(['p-2', 'p-1', 'p-3']);
  expect(idsOf(await overview('&sort=-fine'))[0]).toBe('p-1');
});

test('filter and words narrow what is shown and totalled; the counts of the chips heed the words only', async () => {
  const late = await overview('&filter=below-target');
  expect(idsOf(late)).toEqual(['p-1']);
  expect(late.totals).toMatchObject({ properties: 1, closing: { value: '0.5000' }, fine: '21.00' });
  expect(late.counts).toEqual({ all: 3, belowTarget: 1, overdue: 1, incomplete: 0 });
  const found = await overview(`&q=${encodeURIComponent('月湾')}`);
  expect(idsOf(found)).toEqual(['p-2']);
  expect(found.counts).toEqual({ all: 1, belowTarget: 0, overdue: 0, incomplete: 0 });
  expect(idsOf(await overview('&q=e-OTHER'))).toEqual(['p-3']);
});

test('a trend ends with the chosen month, and a month without a count is a gap', async () => {
  const { items } = await overview('&sort=code');
  expect(items[0].trend.closing).toEqual([null, null, null, null, null, '0.5000']);
});

test('who sees two properties is shown two, and their totals', async () => {
  const own = await overview('', manager);
  expect(idsOf(own).sort()).toEqual(['p-1', 'p-2']);
  expect(own.totals).toMatchObject({ properties: 2, fine: '41.00' });
  expect(own.counts.all).toBe(2);
  expect(idsOf(await overview(`&q=${encodeURIComponent('听松里')}`, manager))).toEqual([]);
});

test('a property with events that could not be read is told as incomplete, to who sees it', async () => {
  await world.park('p-2', 'broken-1');
  const { items, counts } = await overview('&filter=incomplete');
  expect(items).toMatchObject([{ propertyId: 'p-2', incomplete: { parkedEvents: 1 } }]);
  expect(counts.incomplete).toBe(1);
  expect((await overview('&filter=incomplete', desk)).items).toEqual([]);
});

test.each([
  ['month=2024-13', 'month'],
  ['month=March', 'month'],
  ['sort=colour', 'sort'],
  ['filter=all', 'filter'],
])('%s is refused with the field and the reason', async (query, field) => {
  const { status, body } = await world.get(`overview?${query}`, centre, 'en');
  expect(status).toBe(400);
  expect(body).toMatchObject({ code: 'request.invalid', errors: [{ field, reason: expect.any(String) }] });
});

test('without a month the running one is shown', async () => {
  const { status, body } = await world.get('overview', centre);
  expect(status).toBe(200);
  const inShanghai = new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Shanghai', year: 'numeric', month: '2-digit' });
  expect(body.month).toBe(inShanghai.format(new Date()));
});
