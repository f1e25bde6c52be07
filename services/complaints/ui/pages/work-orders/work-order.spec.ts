import { craftsmenOf, isGivable, linesOf, type OrderState, orderActs, whyNot } from './work-order.js';

const everything = () => true;
const actsIn = (state: OrderState, mayWork = true, may: (permission: string) => boolean = everything) =>
  orderActs({ state, mayWork }, may);

test('the worker goes from accepting to finishing, the owner signs, a bad job is done again', () => {
  expect(actsIn('given')).toEqual(['accept', 'decline', 'cancel']);
  expect(actsIn('accepted')[0]).toBe('begin');
  expect(actsIn('working')).toEqual(['finish', 'wait', 'cancel']);
  expect(actsIn('waiting')[0]).toBe('resume');
  expect(actsIn('done')).toEqual(['confirm', 'redo']);
  expect(actsIn('confirmed')).toEqual(['redo']);
  expect(actsIn('cancelled')).toEqual([]);
});

test('somebody else’s order is not worked on, and nobody does what the position does not allow', () => {
  expect(actsIn('working', false)).toEqual(['cancel']);
  expect(actsIn('working', false, (permission) => permission !== 'complaints:assign')).toEqual([]);
  expect(actsIn('given', false, () => false)).toEqual([]);
});

test('only who is certified and on shift is sent, and begun work is not dragged away', () => {
  const worker = { crafts: ['电工'], onShift: true };
  expect(whyNot({ craft: '电工', state: 'open' }, worker)).toBeUndefined();
  expect(whyNot({ craft: '焊工', state: 'open' }, worker)).toBe('craft');
  expect(whyNot({ state: 'open' }, { ...worker, onShift: false })).toBe('off');
  expect(whyNot({ state: 'working' }, worker)).toBe('begun');
  // Opened, the order can be given with a reason.
  expect(['open', 'working', 'done'].map((state) => isGivable(state as OrderState))).toEqual([true, true, false]);
});

test('craftsmen on shift come first, and who is none does not come', () => {
  const person = (employeeId: string, onShift: boolean, roles = ['maintenance']) => ({
    employeeId,
    name: employeeId,
    roles,
    onShift,
    crafts: [],
  });
  const found = craftsmenOf([person('a', false), person('b', true), person('c', true, ['cleaner'])]);
  expect(found.map(({ employeeId }) => employeeId)).toEqual(['b', 'a']);
  expect(linesOf(' 查线路 \n\n换开关')).toEqual(['查线路', '换开关']);
});
