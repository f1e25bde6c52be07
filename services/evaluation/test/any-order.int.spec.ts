import fc from 'fast-check';
import { EvaluationWorld, type TestEvent } from './evaluation-world.js';
import { MONTHS, twoProperties } from './two-properties.js';

let world: EvaluationWorld;
beforeAll(async () => {
  world = await EvaluationWorld.open('2026-05-12T09:00:00+08:00');
});
afterAll(() => world.close());

const placesOf = (name: string): string[] => [`${name}a`, `${name}b`];

const expectSameAsOffline = async (name: string, events: readonly TestEvent[]): Promise<void> => {
  for (const month of MONTHS) {
    const { subjects, ...rest } = await world.online(month, placesOf(name));
    // What is kept of the group is also that of other tests; every id begins with the name.
    const own = subjects.filter(({ id }) => id.startsWith(name));
    expect({ ...rest, subjects: own }).toEqual(world.offline(month, events));
  }
};

test('all facts at once make what the offline command makes of them', async () => {
  const events = twoProperties('all-');
  await world.tell(...events);
  await world.judge();
  expect(world.offline('2026-03', events).subjects.length).toBeGreaterThan(4);
  expect(world.offline('2026-04', events).subjects.flatMap(({ entries }) => entries).length).toBeGreaterThan(10);
  await expectSameAsOffline('all-', events);
});

test('facts that trickle in by any steps, in any order, some twice, make the same, and judging again appends nothing', async () => {
  let runs = 0;
  await fc.assert(
    fc.asyncProperty(
      fc.integer(),
      fc.array(fc.integer({ min: 1, max: 40 }), { minLength: 4, maxLength: 8 }),
      async (seed, steps) => {
        runs += 1;
        const name = `trickle-${runs}-`;
        const events = twoProperties(name);
        const [order] = fc.sample(fc.shuffledSubarray(events, { minLength: events.length }), { seed, numRuns: 1 });
        let rest: readonly TestEvent[] = order ?? [];
        for (const step of [...steps, events.length]) {
          await world.tell(...rest.slice(0, step), ...rest.slice(0, 2));
          rest = rest.slice(step);
          await world.judge(step);
        }
        await expectSameAsOffline(name, events);
        const entries = await world.entries(`${name}a`);
        await world.tell(...events);
        expect(await world.judge()).toBe(0);
        expect(await world.entries(`${name}a`)).toEqual(entries);
      },
    ),
    { numRuns: 4 },
  );
}, 240_000);

/** Facts of which what they change lies elsewhere than they do, and every twentieth of all. */
const told = twoProperties('');
const last = [
  ...new Set([
    ...[/complaint.decided/, /complaint.reopened/, /task.filed/, /callback.recorded/, /major.reported/].map((type) =>
      told.findIndex((event) => type.test(event.type)),
    ),
    ...[/roster.day-set/, /joint-inspection.held/].map((type) => told.findIndex((event) => type.test(event.type))),
    told.findIndex(({ data }) => (data as { role?: string }).role === 'leader-in-charge'),
    // A callback that speaks again, of another complaint.
    told.findLastIndex(({ type }) => type.endsWith('callback.recorded.v1')),
    ...told.flatMap(({ type }, index) => (type.includes('.withdrawn.') ? [index] : [])),
    ...told.flatMap((_event, index) => (index % 20 === 7 ? [index] : [])),
  ]),
].filter((index) => index >= 0);

test.each(last.map((index) => [told[index]?.type, index]))(
  '%s that comes last is seen in every month that it changes (%i)',
  async (_type, index) => {
    const name = `last-${index}-`;
    const events = twoProperties(name);
    await world.tell(...events.filter((_event, at) => at !== index));
    await world.judge();
    await world.tell(events[index] as TestEvent);
    await world.judge();
    await expectSameAsOffline(name, events);
  },
);

test('of differing copies the earliest stands, whichever comes first', async () => {
  const late = (name: string): [TestEvent, TestEvent] => {
    const filed = twoProperties(name).find(({ type }) => type.endsWith('task.filed.v1')) as TestEvent;
    const data = filed.data as Record<string, unknown>;
    return [
      { ...filed, time: '2026-03-01T15:00:00+08:00', data: { ...data, filedAt: '2026-03-01T15:00:00+08:00' } },
      { ...filed, time: '2026-03-03T15:00:00+08:00', data: { ...data, filedAt: '2026-03-03T15:00:00+08:00' } },
    ];
  };
  for (const [name, turn] of [
    ['copies-1-', false],
    ['copies-2-', true],
  ] as const) {
    const copies = late(name);
    const others = twoProperties(name).filter(({ id }) => id !== copies[0].id);
    const [first, second] = turn ? [copies[1], copies[0]] : copies;
    await world.tell(...others, first);
    await world.judge();
    await world.tell(second);
    await world.judge();
    await expectSameAsOffline(name, [...others, ...copies]);
    expect(await world.query('SELECT event FROM fact WHERE id = $1', [copies[0].id])).toEqual([{ event: copies[0] }]);
  }
});
