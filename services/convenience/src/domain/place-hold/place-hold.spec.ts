import { type Decision, instant } from '@goldkey/kernel';
import fc from 'fast-check';
import { anOrder, thursday } from '../../testing/an-order.js';
import {
  answeredByEstates,
  askForPlace,
  type ParkingPlace,
  type PlaceHold,
  type PlaceHoldEvent,
  postponeHold,
  refusePlace,
  releaseHold,
} from './place-hold.js';

const said = { at: thursday, now: thursday, eventId: 'event-1' };
const place: ParkingPlace = { placeId: 's-1', propertyId: 'p-1', number: 'B1-017', householdIds: [] };
const order = anOrder({ kind: 'parking-rental', mode: 'standing', details: { plate: '浙A12345', from: '2026-04-01' } });
const asking = { ...said, id: 'hold-1', order, place, zone: 'Asia/Shanghai', number: 3 };
const after = (decision: Decision<PlaceHoldEvent>, before?: PlaceHold): PlaceHold => {
  if (!decision.accepted) throw new Error(JSON.stringify(decision));
  return (decision.events.at(-1)?.record ?? before) as PlaceHold;
};
const hold = after(askForPlace([], asking));
const codeOf = (decision: Decision<PlaceHoldEvent> | ReturnType<typeof refusePlace>) =>
  decision === undefined || decision.accepted ? undefined : decision.refusal.code;

test('a place is asked for from the day on which it is rented, or from today', () => {
  expect(hold).toMatchObject({ state: 'waiting', since: '2026-04-01', placeNumber: 'B1-017', number: 3 });
  const open = { ...order, details: {} };
  expect(after(askForPlace([], { ...asking, order: open })).since).toBe('2026-03-05');
});

test('no place is had that is another’s, elsewhere, or not for a standing order of parking', () => {
  const tries: readonly (readonly [ParkingPlace | undefined, object, string | undefined])[] = [
    [place, {}, undefined],
    [{ ...place, householdIds: ['h-1'] }, {}, undefined],
    [{ ...place, orderId: 'order-1' }, {}, undefined],
    [undefined, {}, 'convenience.parking-place-not-found'],
    [{ ...place, propertyId: 'p-2' }, {}, 'convenience.parking-place-not-found'],
    [{ ...place, orderId: 'order-2' }, {}, 'convenience.place-held'],
    [{ ...place, householdIds: ['h-1', 'h-2'] }, {}, 'convenience.place-taken'],
    [place, { mode: 'one-off' }, 'convenience.not-parking-invalid'],
    [place, { kind: 'bottled-water' }, 'convenience.not-parking-invalid'],
  ];
  for (const [known, changes, code] of tries)
    expect(codeOf(refusePlace(known, { ...order, ...changes }, 's-1'))).toBe(code);
});

test('a place has one order at a time, and an order one place; what is being given back is not free yet', () => {
  const other = { ...asking, id: 'hold-2', order: { ...order, id: 'order-2' } };
  expect(codeOf(askForPlace([hold], other))).toBe('convenience.place-held');
  expect(codeOf(askForPlace([{ ...hold, state: 'freeing' }], other))).toBe('convenience.place-held');
  expect(codeOf(askForPlace([hold], { ...asking, place: { ...place, placeId: 's-2' } }))).toBe(
    'convenience.place-chosen',
  );
});

test('whatever estates answers and when, a place that it gave is either had by the order or given back', () => {
  const acts = {
    hold: (known: PlaceHold, recording: typeof said) => answeredByEstates(known, { ...recording, asked: 'hold' }),
    refuse: (known: PlaceHold, recording: typeof said) =>
      answeredByEstates(known, { ...recording, asked: 'hold', refusal: 'estates.place-held' }),
    release: releaseHold,
    free: (known: PlaceHold, recording: typeof said) => answeredByEstates(known, { ...recording, asked: 'free' }),
    postpone: postponeHold,
  };
  const names = Object.keys(acts) as (keyof typeof acts)[];
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...names), { maxLength: 12 }), (story) => {
      let known = hold;
      let isReleased = false;
      for (const act of story) {
        known = after(acts[act](known, { ...said, now: instant(thursday + 1) }), known);
        isReleased ||= act === 'release' && known.state !== 'refused';
        if (isReleased) expect(['freeing', 'freed']).toContain(known.state);
        if (act === 'hold' && isReleased) expect(known.state).toBe('freeing');
      }
    }),
  );
});
