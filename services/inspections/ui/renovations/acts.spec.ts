import { ACTS, hindrance } from './acts.js';
import { RENOVATION_STATES } from './api.js';

test('whoever may do all is offered what the picture of states shows, and nothing at its ends', () => {
  const allowed = RENOVATION_STATES.map((state) =>
    ACTS.filter((act) => hindrance(act, state, () => true) === undefined),
  );
  expect(allowed).toEqual([
    ['correct', 'approval', 'rejection', 'withdrawal'],
    ['patrols', 'findings', 'acceptance', 'withdrawal'],
    [],
    [],
    [],
  ]);
});

test('a guard may patrol and raise what is wrong, and approve nothing', () => {
  const may = (permission: string) => permission === 'inspections:patrol';
  expect(ACTS.filter((act) => hindrance(act, 'approved', may) === undefined)).toEqual(['patrols', 'findings']);
  expect(hindrance('approval', 'applied', may)).toBe('may');
});
