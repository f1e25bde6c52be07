import { madeOf, queryOf, STEPS, stepsFor, wayTo } from './steps.js';

const all = () => true;

test('a property has the steps that are its own; what is done once for the group is left out', () => {
  const ids = stepsFor(all, false).map(({ id }) => id);
  expect(ids).toContain('departments');
  expect(ids).not.toContain('group');
  expect(ids.length).toBeLessThan(stepsFor(all, true).length);
});

test('nobody is shown a step that they cannot take', () => {
  expect(stepsFor((permission) => permission === 'billing:define', true).map(({ id }) => id)).toEqual(['fee-items']);
});

test('each step asks for a count of its own list, of the property that is chosen', () => {
  expect(queryOf({ query: { kind: 'department' } }, 'p-1')).toEqual({
    kind: 'department',
    propertyId: 'p-1',
    pageSize: 1,
  });
  expect(queryOf({}, undefined)).toEqual({ pageSize: 1 });
  expect(new Set(STEPS.map(({ id }) => id)).size).toBe(STEPS.length);
});

test('the account that sets the group up is no account that was opened', () => {
  expect(madeOf({ beforehand: 1 }, 1)).toBe(0);
  expect(madeOf({}, 3)).toBe(3);
});

test('ways lead to the property that is chosen', () => {
  expect(wayTo('/employees', 'p-1')).toBe('/employees?property=p-1');
  expect(wayTo('/employees', undefined)).toBe('/employees');
});
