import { type Day, day } from '@goldkey/kernel';
import fc from 'fast-check';
import { at } from '../../testing/examples.js';
import { countFigure, drillFigure } from './measure.js';

const ZONE = 'Asia/Shanghai';
const last = day('2026-03-31');

test('what happened is counted, each by its day at the property; none is a figure', () => {
  expect(countFigure('public-order', [{ id: 'i-1', at: at('2026-03-02 00:10') }], ZONE)).toEqual({
    measure: 'public-order',
    value: '1',
    part: 1,
    records: [{ kind: 'incident', id: 'i-1', name: '2026-03-02' }],
  });
  expect(countFigure('car-park-accidents', [], ZONE)).toMatchObject({ value: '0', part: 0, records: [] });
});

test('a drill counts once it is held by the last day; without a plan there is no figure', () => {
  const drills = [
    { id: 'd-1', plannedOn: day('2026-03-05'), heldAt: at('2026-03-31 23:50') },
    { id: 'd-2', plannedOn: day('2026-03-30'), heldAt: at('2026-04-01 00:10') },
    { id: 'd-3', plannedOn: day('2026-03-31') },
  ];
  expect(drillFigure(drills, last, ZONE)).toMatchObject({
    value: '1/3',
    part: 1,
    whole: 3,
    records: [
      { name: '2026-03-05', part: 1, whole: 1 },
      { part: 0, whole: 1 },
      { part: 0, whole: 1 },
    ],
  });
  expect(drillFigure([], last, ZONE)).toEqual({ measure: 'emergency-drills', records: [] });
});

test('whatever was held: the parts of the records are the parts of the figure, and it lies between none and all', () => {
  const drill = fc.record({
    id: fc.uuid(),
    plannedOn: fc.constantFrom<Day>(day('2026-03-01'), last),
    heldAt: fc.option(fc.constantFrom(at('2026-03-10 10:00'), at('2026-04-02 10:00')), { nil: undefined }),
  });
  fc.assert(
    fc.property(fc.array(drill, { minLength: 1, maxLength: 20 }), (drills) => {
      const known = drills.map(({ heldAt, ...planned }) => ({ ...planned, ...(heldAt !== undefined && { heldAt }) }));
      const { part = -1, whole, records } = drillFigure(known, last, ZONE);
      expect(whole).toBe(drills.length);
      expect(records.reduce((sum, record) => sum + (record.part ?? 0), 0)).toBe(part);
      expect(part >= 0 && part <= drills.length).toBe(true);
    }),
  );
});
