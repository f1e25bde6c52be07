import fc from 'fast-check';
import { HandIn, type HandInAnswer } from './hand-in.js';
import type { Visit } from './steps.js';

/** A phone with a bad line to a service that does each key once. */
class Phone {
  readonly visits = new Map<string, Visit>();
  readonly timers: (() => void)[] = [];
  readonly done: string[] = [];
  readonly keys = new Map<string, string>();
  sends = 0;

  constructor(private readonly line: (at: number) => 'ok' | 'lost' | 'answer-lost') {}

  finish(item: string) {
    this.visits.set(item, { item, state: 'done', answers: {}, commandKey: `key ${item}` });
  }

  readonly world = {
    waiting: async () => [...this.visits.values()].filter(({ state }) => state === 'done'),
    keep: async (visit: Visit) => {
      this.visits.set(visit.item, visit);
    },
    after: (_milliseconds: number, call: () => void) => {
      this.timers.push(call);
    },
    send: async (visit: Visit): Promise<HandInAnswer> => {
      const how = this.line(this.sends);
      this.sends += 1;
      if (how === 'lost') return { kind: 'later' };
      const key = visit.commandKey ?? '';
      if (!this.keys.has(key)) {
        this.keys.set(key, visit.item);
        this.done.push(visit.item);
      }
      if (how === 'answer-lost') return { kind: 'later' };
      return visit.item.startsWith('bad') ? { kind: 'refused', reason: '已重开' } : { kind: 'done' };
    },
  };
}

test('what was done is handed in, in its order', async () => {
  const phone = new Phone(() => 'ok');
  phone.finish('a');
  phone.finish('b');
  await new HandIn(phone.world).run();
  expect(phone.done).toEqual(['a', 'b']);
  expect([...phone.visits.values()].map(({ state }) => state)).toEqual(['handed-in', 'handed-in']);
});

test('what is refused keeps the reason and holds up nobody', async () => {
  const phone = new Phone(() => 'ok');
  phone.finish('bad');
  phone.finish('b');
  await new HandIn(phone.world).run();
  expect(phone.visits.get('bad')).toMatchObject({ state: 'refused', reason: '已重开' });
  expect(phone.visits.get('b')?.state).toBe('handed-in');
});

test('what is done while it is at it is handed in, too', async () => {
  const phone = new Phone(() => 'ok');
  const handIn = new HandIn(phone.world);
  phone.finish('a');
  const running = handIn.run();
  phone.finish('b');
  await Promise.all([running, handIn.run()]);
  expect(phone.done).toEqual(['a', 'b']);
});

test('whoever left is not asked again', async () => {
  const phone = new Phone(() => 'lost');
  phone.finish('a');
  const handIn = new HandIn(phone.world);
  await handIn.run();
  handIn.end();
  phone.timers[0]?.();
  await handIn.run();
  expect(phone.sends).toBe(1);
});

test('however bad the line: everything is done exactly once, in its order, and nothing is left', async () => {
  const way = fc.constantFrom('ok' as const, 'lost' as const, 'answer-lost' as const);
  await fc.assert(
    fc.asyncProperty(fc.integer({ min: 0, max: 6 }), fc.array(way, { maxLength: 20 }), async (count, ways) => {
      const phone = new Phone((at) => ways[at] ?? 'ok');
      const handIn = new HandIn(phone.world);
      const names = Array.from({ length: count }, (_, at) => `v${at}`);
      for (const name of names) {
        phone.finish(name);
        await handIn.run();
      }
      for (let call = phone.timers.shift(); call !== undefined; call = phone.timers.shift()) {
        call();
        await handIn.run();
      }
      expect(phone.done).toEqual(names);
      expect([...phone.visits.values()].every(({ state }) => state === 'handed-in')).toBe(true);
    }),
  );
});
