import { shadeOf } from './shade.js';
import { staysOf } from './stays.js';

test('none is not shaded, the most is shaded most, and more is never paler', () => {
  expect([shadeOf(0, 9), shadeOf(1, 9), shadeOf(4, 9), shadeOf(9, 9), shadeOf(1, 1)]).toEqual([0, 1, 2, 3, 1]);
});

test('the one that is due first stays; of several sources, or alone, none', () => {
  const line = (id: string, dueAt?: string, source = 'patrol') => ({
    id,
    source,
    raisedAt: `2026-08-0${id}T09:00:00+08:00`,
    ...(dueAt !== undefined && { dueAt }),
  });
  const [none, late, early] = [
    line('1'),
    line('2', '2026-08-09T18:00:00+08:00'),
    line('3', '2026-08-08T18:00:00+08:00'),
  ];
  expect(staysOf([none, late, early])?.id).toBe('3');
  expect(staysOf([line('2'), line('1')])?.id).toBe('1');
  expect(staysOf([late])).toBeUndefined();
  expect(staysOf([late, line('4', undefined, 'joint')])).toBeUndefined();
});
