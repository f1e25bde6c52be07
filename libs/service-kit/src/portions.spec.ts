import { refuseManyIds, refuseManyRows } from './portions.js';
import { verdictOf } from './problem.js';
import { grpcStatusOf } from './remote-refusal.js';

const INVALID_ARGUMENT = 3;
const refusalOf = (ask: () => unknown) => {
  try {
    return { answer: ask() };
  } catch (error) {
    const { code, facts, status } = verdictOf(error);
    return { code, facts, grpc: grpcStatusOf(status) };
  }
};

test('as many ids as are answered at once are taken, of all lists together, and one more is refused with the number', () => {
  expect(refusalOf(() => refuseManyIds(3, ['a', 'b'], ['c']))).toEqual({ answer: undefined });
  expect(refusalOf(() => refuseManyIds(3, ['a', 'b'], ['c', 'd']))).toEqual({
    code: 'request.asked-too-many-invalid',
    facts: { most: 3, asked: 4 },
    grpc: INVALID_ARGUMENT,
  });
});

test('an answer is given whole or refused, never cut', () => {
  expect(refusalOf(() => refuseManyRows(2, ['a', 'b']))).toEqual({ answer: ['a', 'b'] });
  expect(refusalOf(() => refuseManyRows(2, ['a', 'b', 'c']))).toMatchObject({
    code: 'request.answer-too-large-invalid',
    grpc: INVALID_ARGUMENT,
  });
});
