import { type Decision, fen, type Instant, plus } from '@goldkey/kernel';
import fc from 'fast-check';
import { at } from '../../testing/a-complaint.js';
import { costOf } from '../work-order/cost.js';
import type { WorkOrder } from '../work-order/work-order.js';
import { ASKED_IN } from './machine.js';
import {
  answeredByBilling,
  chargeIdOf,
  chargeRepair,
  postponeCharge,
  type RepairCharge,
  type RepairChargeEvent,
  repeatCharge,
  takeBackCharge,
  withdrawCharge,
} from './repair-charge.js';

const begun = at('2026-08-03 09:00');
const rec = (minutes: number) => {
  const when: Instant = plus(begun, minutes * 60_000);
  return { at: when, now: when, eventId: `e-${minutes}` };
};
const confirmed: WorkOrder = {
  ...{ id: 'w-1', number: 'YQY-2608-0001-1', matterId: 'm-1', propertyId: 'p-1', departmentId: 'u-1' },
  ...{ category: '跳闸', description: '厨房跳闸', priority: 'normal', state: 'confirmed', householdId: 'h-1' },
  ...{ madeAt: begun, steps: [], labour: '20.00', labourPaidBy: 'owner', tools: [], redone: 0, materials: [] },
};
const give = (order: WorkOrder, minutes = 0, known?: RepairCharge) =>
  chargeRepair(known, { ...rec(minutes), order, by: 'a-1', byName: '王芳' });
const after = (decision: Decision<RepairChargeEvent>, before?: RepairCharge): RepairCharge | undefined => {
  if (!decision.accepted) throw new Error(decision.refusal.code);
  return decision.events.at(-1)?.charge ?? before;
};

test('what the owner pays is charged where their household is known and there is something to pay, once', () => {
  const charge = after(give(confirmed));
  expect(charge).toMatchObject({ id: 'w-1-0', amount: '20.00', householdId: 'h-1', state: 'waiting' });
  expect(after(give(confirmed, 5, charge), charge)).toBe(charge);
  const { householdId: _, ...homeless } = confirmed;
  for (const order of [homeless, { ...confirmed, labourPaidBy: 'centre' as const }, { ...confirmed, labour: '0.00' }])
    expect(after(give(order))).toBeUndefined();
  expect(after(give({ ...confirmed, state: 'done' }))).toBeUndefined();
});

test('billing that is away is asked after longer and longer pauses; what it refused only once somebody says so', () => {
  let charge = after(give(confirmed)) as RepairCharge;
  const pauses: number[] = [];
  for (let time = 0; time < 8; time += 1) {
    charge = after(postponeCharge(charge, rec(1))) as RepairCharge;
    pauses.push((charge.nextTryAt - rec(1).now) / 1000);
  }
  expect(pauses).toEqual([1, 2, 4, 8, 16, 32, 60, 60]);
  const refusal = 'billing.order-fee-item-missing';
  const refused = after(answeredByBilling(charge, { ...rec(2), asked: 'charge', refusal })) as RepairCharge;
  expect(refused).toMatchObject({ state: 'refused', refusal });
  expect(after(postponeCharge(refused, rec(3)), refused)).toBe(refused);
  const again = after(repeatCharge(refused, rec(4))) as RepairCharge;
  expect(again).toMatchObject({ state: 'waiting', tries: 0, nextTryAt: rec(4).now });
  expect(again.refusal).toBeUndefined();
  expect(repeatCharge(again, rec(5))).toMatchObject({ refusal: { code: 'complaints.repair-charge-state' } });
});

test('what is unwanted before billing answered is taken back once it is known to be booked, and forgotten where it was not', () => {
  const unwanted = after(takeBackCharge(after(give(confirmed)) as RepairCharge, rec(1))) as RepairCharge;
  expect([unwanted.state, ASKED_IN[unwanted.state]]).toEqual(['unwanted', 'charge']);
  const returning = after(answeredByBilling(unwanted, { ...rec(2), asked: 'charge' })) as RepairCharge;
  expect([returning.state, ASKED_IN[returning.state]]).toEqual(['returning', 'take-back']);
  // The answer to the charge comes once more: nothing has been taken back by it.
  expect(after(answeredByBilling(returning, { ...rec(3), asked: 'charge' }), returning)).toBe(returning);
  expect(after(answeredByBilling(returning, { ...rec(4), asked: 'take-back' }))).toMatchObject({ state: 'returned' });
  const dropped = after(answeredByBilling(unwanted, { ...rec(2), asked: 'charge', refusal: 'x' })) as RepairCharge;
  expect(dropped.state).toBe('dropped');
  expect(after(answeredByBilling(dropped, { ...rec(3), asked: 'charge' }))).toMatchObject({ state: 'returning' });
});

test('only what billing refused is withdrawn; it is charged anew when somebody says so, and taken back should it be booked after all', () => {
  const said = { reason: '业主已付现金', by: 'a-2', byName: '李四' };
  const withdraw = (charge: RepairCharge, minutes: number) => withdrawCharge(charge, { ...rec(minutes), ...said });
  const waiting = after(give(confirmed)) as RepairCharge;
  expect(withdraw(waiting, 1)).toMatchObject({ refusal: { code: 'complaints.repair-charge-state' } });
  const refused = after(answeredByBilling(waiting, { ...rec(2), asked: 'charge', refusal: 'x' })) as RepairCharge;
  const withdrawn = after(withdraw(refused, 3)) as RepairCharge;
  expect([withdrawn.state, ASKED_IN[withdrawn.state], withdrawn.refusal]).toEqual(['withdrawn', undefined, undefined]);
  expect(withdrawn.withdrawal).toEqual({ ...said, at: rec(3).now });
  expect(after(give(confirmed, 4, withdrawn), withdrawn)).toBe(withdrawn);
  const again = after(repeatCharge(withdrawn, rec(5))) as RepairCharge;
  expect([again.state, again.id, again.withdrawal]).toEqual(['waiting', waiting.id, undefined]);
  expect(after(answeredByBilling(withdrawn, { ...rec(5), asked: 'charge' }))).toMatchObject({ state: 'returning' });
  expect(after(takeBackCharge(withdrawn, rec(5)))).toMatchObject({ state: 'dropped' });
});

type Asked = 'charge' | 'take-back';
interface Answer {
  readonly id: string;
  readonly asked: Asked;
  readonly refusal?: string;
}

/** Billing as it is: what is booked under a key stays booked, and every time that it is asked it answers the same. */
class Ledger {
  readonly #booked = new Map<string, bigint>();

  ask({ id, amount }: RepairCharge, asked: Asked, refuses: boolean): Answer {
    const key = `${id} ${asked}`;
    if (!this.#booked.has(key) && refuses) return { id, asked, refusal: 'billing.month-closed' };
    if (!this.#booked.has(key)) this.#booked.set(key, asked === 'charge' ? fen(amount) : -fen(amount));
    return { id, asked };
  }

  get total(): bigint {
    return [...this.#booked.values()].reduce((sum, amount) => sum + amount, 0n);
  }
}

/** An order that is confirmed and done again, and its charges, sent to a billing whose answers get lost, come twice or late. */
class Story {
  order: WorkOrder = { ...confirmed, state: 'done' };
  readonly charges = new Map<string, RepairCharge>();
  readonly ledger = new Ledger();
  /** Charges that somebody withdrew, and that were not charged anew. */
  readonly withdrawn = new Set<string>();
  readonly #underWay: Answer[] = [];
  #minutes = 0;

  confirm(labour: string): void {
    this.order = { ...this.order, state: 'confirmed', labour };
    const id = chargeIdOf(this.order);
    this.#keep(after(give(this.order, this.#next(), this.charges.get(id)), this.charges.get(id)));
  }

  redo(): void {
    if (this.order.state !== 'confirmed') return;
    this.order = { ...this.order, state: 'done', redone: this.order.redone + 1 };
    const last = [...this.charges.values()].at(-1);
    if (last !== undefined) this.#keep(after(takeBackCharge(last, rec(this.#next())), last));
  }

  send(fate: 'answers' | 'loses' | 'delays' | 'refuses'): void {
    for (const charge of this.charges.values()) {
      const asked = ASKED_IN[charge.state];
      if (asked === undefined) continue;
      const answer = this.ledger.ask(charge, asked, fate === 'refuses');
      if (fate === 'loses') this.#keep(after(postponeCharge(charge, rec(this.#next())), charge));
      if (fate === 'delays') this.#underWay.push(answer, answer);
      if (fate === 'answers' || fate === 'refuses') this.hear(answer);
    }
  }

  hear(answer: Answer | undefined = this.#underWay.shift()): void {
    const known = answer && this.charges.get(answer.id);
    if (answer !== undefined && known !== undefined)
      this.#keep(after(answeredByBilling(known, { ...rec(this.#next()), ...answer }), known));
  }

  repeat(which: (charge: RepairCharge) => boolean = () => true): void {
    for (const charge of [...this.charges.values()].filter(which)) {
      const decision = repeatCharge(charge, rec(this.#next()));
      if (!decision.accepted) continue;
      if (charge.state === 'withdrawn') this.withdrawn.delete(charge.id);
      this.#keep(after(decision, charge));
    }
  }

  withdraw(): void {
    for (const charge of this.charges.values()) {
      const said = { ...rec(this.#next()), reason: '不收了', by: 'a-2', byName: '李四' };
      const decision = withdrawCharge(charge, said);
      if (!decision.accepted) continue;
      this.withdrawn.add(charge.id);
      this.#keep(after(decision, charge));
    }
  }

  /** What the last confirmed order says, unless its charge was withdrawn. */
  get owed(): bigint {
    const isOwed = this.order.state === 'confirmed' && !this.withdrawn.has(chargeIdOf(this.order));
    return isOwed ? BigInt(fen(costOf(this.order).owner)) : 0n;
  }

  /** Billing is there again, and whoever is responsible tries again what it refused. */
  settle(): void {
    for (let round = 0; round < 4; round += 1) {
      this.repeat(({ state }) => state !== 'withdrawn');
      this.send('answers');
      while (this.#underWay.length > 0) this.hear();
    }
  }

  #next(): number {
    this.#minutes += 1;
    return this.#minutes;
  }

  #keep(charge: RepairCharge | undefined): void {
    if (charge !== undefined) this.charges.set(charge.id, charge);
  }
}

test('whatever comes twice or late, is lost or refused, the household is charged what the last confirmed order says, once, or nothing where that was withdrawn', () => {
  const labour = fc.integer({ min: 0, max: 500 }).map((n) => (n / 100).toFixed(2));
  const step = fc.oneof(
    fc.record({ does: fc.constant('confirm' as const), labour }),
    fc.record({ does: fc.constantFrom('redo' as const, 'hear' as const, 'repeat' as const, 'withdraw' as const) }),
    fc.record({
      does: fc.constant('send' as const),
      fate: fc.constantFrom('answers' as const, 'loses' as const, 'delays' as const, 'refuses' as const),
    }),
  );
  fc.assert(
    fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
      const story = new Story();
      for (const one of steps) {
        if (one.does === 'send') story.send(one.fate);
        // Confirmed work is not confirmed again with other amounts; the same confirmation may come twice.
        else if (one.does === 'confirm')
          story.confirm(story.order.state === 'confirmed' ? story.order.labour : one.labour);
        else story[one.does]();
      }
      story.settle();
      expect(story.ledger.total).toBe(story.owed);
    }),
    { numRuns: 500 },
  );
});
