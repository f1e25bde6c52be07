import { formatInstant, type Instant, parseInstant } from '@goldkey/kernel';
import fc from 'fast-check';
import { EvaluationWorld, event, type TestEvent } from './evaluation-world.js';
import { MONTHS, twoProperties } from './two-properties.js';

/**
 * Logs as an adversary would write them: acts moved onto deadlines and ends of months to the millisecond or just past them, copies
 * that differ, withdrawals before and after what they take back, everything in any order and by any steps.
 */
const ZONE = 'Asia/Shanghai';
const EDGES = ['12:00:00.000', '12:00:00.001', '16:30:00.000', '16:30:00.001', '23:59:59.999', '00:00:00.000'] as const;

/** The event at another instant of its day, wherever it tells its own. */
const movedTo = (told: TestEvent, clock: string): TestEvent => {
  const time = formatInstant(parseInstant(`${told.time.slice(0, 10)}T${clock}+08:00`) as Instant, ZONE);
  return JSON.parse(JSON.stringify(told).replaceAll(`"${told.time}"`, `"${time}"`)) as TestEvent;
};

/** Appointments, units and registrations say where and when anything counts; moved, they would leave little to judge. */
const isAct = ({ type }: TestEvent): boolean =>
  !/(property\.registered|unit\.defined|appointment\.|withdrawn)/.test(type);

interface Mischief {
  readonly moves: readonly (readonly [at: number, edge: (typeof EDGES)[number]])[];
  /** A second copy of the same event, an hour later: the earlier one stands. */
  readonly copied: readonly number[];
  readonly withdrawn: readonly number[];
  readonly order: number;
  readonly steps: readonly number[];
}

const anyPlace = fc.nat({ max: 100_000 });
const anyMischief: fc.Arbitrary<Mischief> = fc.record({
  moves: fc.array(fc.tuple(anyPlace, fc.constantFrom(...EDGES)), { minLength: 40, maxLength: 90 }),
  copied: fc.array(anyPlace, { minLength: 5, maxLength: 20 }),
  withdrawn: fc.array(anyPlace, { minLength: 5, maxLength: 20 }),
  order: fc.integer(),
  steps: fc.array(fc.integer({ min: 1, max: 120 }), { minLength: 2, maxLength: 5 }),
});

const written = (name: string, { moves, copied, withdrawn }: Mischief): readonly TestEvent[] => {
  const events = twoProperties(name);
  const acts = events.flatMap((told, at) => (isAct(told) ? [at] : []));
  const actAt = (place: number): number => acts[place % acts.length] as number;
  for (const [place, edge] of moves) events[actAt(place)] = movedTo(events[actAt(place)] as TestEvent, edge);
  const copies = copied.map((place) => movedTo(events[actAt(place)] as TestEvent, '23:59:59.999'));
  const back = withdrawn.map((place, index) => {
    const { id, type } = events[actAt(place)] as TestEvent;
    const kind = type.replace(/^goldkey\.(.*)\.v1$/, '$1.withdrawn');
    // By the clock some are taken back before they were told.
    const time = index % 2 === 0 ? '2026-05-07T11:00:00+08:00' : '2026-02-01T11:00:00+08:00';
    return event(kind, time, { eventId: id }, { id: `${name}back-${index}` });
  });
  return [...events, ...copies, ...back];
};

let world: EvaluationWorld;
beforeAll(async () => {
  world = await EvaluationWorld.open('2026-05-12T09:00:00+08:00');
});
afterAll(() => world.close());

test('whatever an adversary writes, the ledger is what the offline command says, and judging again appends nothing', async () => {
  let runs = 0;
  await fc.assert(
    fc.asyncProperty(anyMischief, async (mischief) => {
      runs += 1;
      const name = `foe-${runs}-`;
      const events = written(name, mischief);
      const [order] = fc.sample(fc.shuffledSubarray([...events], { minLength: events.length }), {
        seed: mischief.order,
        numRuns: 1,
      });
      let rest: readonly TestEvent[] = order ?? [];
      for (const step of [...mischief.steps, events.length]) {
        await world.tell(...rest.slice(0, step), ...rest.slice(0, 3));
        rest = rest.slice(step);
        await world.judge();
      }
      for (const month of MONTHS) {
        const { subjects, ...others } = await world.online(month, [`${name}a`, `${name}b`]);
        const own = subjects.filter(({ id }) => id.startsWith(name));
        expect({ ...others, subjects: own }).toEqual(world.offline(month, events));
      }
      const entries = await world.entries(`${name}a`);
      await world.tell(...events);
      expect(await world.judge()).toBe(0);
      expect(await world.entries(`${name}a`)).toEqual(entries);
    }),
    { numRuns: 3 },
  );
}, 240_000);
