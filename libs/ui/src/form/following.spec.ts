import { following } from './use-following.js';

const was = { name: '张三', telephone: '13800000000', days: ['1', '2'] };

test('a field that nobody touched takes what another person wrote', () => {
  const now = { ...was, telephone: '13900000000', days: ['1'] };
  expect(following(was, was, now)).toEqual({ telephone: '13900000000', days: ['1'] });
});

test('what was typed stays', () => {
  const held = { ...was, telephone: '13700000000' };
  expect(following(held, was, { ...was, telephone: '13900000000' })).toEqual({});
});

test('a form over a record that stayed as it was changes nothing', () => {
  expect(following({ ...was, name: '李四' }, was, structuredClone(was))).toEqual({});
});
