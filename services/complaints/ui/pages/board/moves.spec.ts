import fc from 'fast-check';
import { lanes, moveTo, runsAtOnce } from './moves.js';

test('a matter goes from the call over the decision and the assignment to its end', () => {
  expect([moveTo('received', 'decided'), moveTo('decided', 'assigned'), moveTo('assigned', 'closed')]).toEqual([
    { act: 'decide' },
    { act: 'assign' },
    { act: 'close' },
  ]);
});

test('steps may be left out, as at the counter: what is done at once is closed at once', () => {
  expect(moveTo('received', 'assigned')).toEqual({ act: 'assign' });
  expect(moveTo('received', 'closed')).toEqual({ act: 'close' });
});

test('only a closed matter is reopened, and a closed one must be before it is assigned again', () => {
  expect(moveTo('closed', 'reopened')).toEqual({ act: 'reopen' });
  expect(moveTo('assigned', 'reopened')).toEqual({ hindrance: 'closed-only' });
  expect(moveTo('closed', 'assigned')).toEqual({ hindrance: 'reopen-first' });
});

test('nothing goes back before its beginning', () => {
  fc.assert(
    fc.property(fc.constantFrom(...lanes), (from) => {
      expect(moveTo(from, 'received')).toEqual({ hindrance: 'received-once' });
      if (from !== 'received') expect(moveTo(from, 'decided')).toEqual({ hindrance: 'decided-before' });
    }),
  );
});

test('only what needs no word more runs when the card is dropped', () => {
  expect((['decide', 'assign', 'close', 'reopen'] as const).filter(runsAtOnce)).toEqual(['reopen']);
});
