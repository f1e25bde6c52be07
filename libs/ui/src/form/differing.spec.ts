import { differing } from './differing.js';

test('a fact that changed is told as it was and as it is now, one that stayed is not', () => {
  const was = [
    { label: '状态', value: '已受理' },
    { label: '责任人', value: '王芳' },
  ];
  const now = [
    { label: '状态', value: '已分派' },
    { label: '责任人', value: '王芳' },
  ];
  expect(differing(was, now)).toEqual([{ label: '状态', was: '已受理', now: '已分派' }]);
});

test('a fact that came or went is empty where it was not', () => {
  const due = { label: '期限', value: '3月5日 18:00' };
  expect(differing([due], [])).toEqual([{ label: '期限', was: '3月5日 18:00', now: '' }]);
  expect(differing([{ label: '期限', value: undefined }], [due])).toEqual([
    { label: '期限', was: '', now: '3月5日 18:00' },
  ]);
});

test('of a list only what went and what came is told', () => {
  const was = [{ label: '权限', value: ['查看投诉', '受理投诉', '分派'] }];
  const now = [{ label: '权限', value: ['查看投诉', '分派', '回访'] }];
  expect(differing(was, now)).toEqual([{ label: '权限', was: '受理投诉', now: '回访' }]);
});
