import { reportText } from './report-text.js';

const words = {
  itemDone: (title: string) => `done ${title}`,
  taskAssigned: (title: string) => `task ${title}`,
  taskFiled: (title: string) => `filed ${title}`,
  act: (kind: string, detail: string | undefined) => [kind, detail].filter(Boolean).join(' '),
  clock: (at: string) => `at ${at}`,
};

test('a report begins with what happened, a line each, numbered', () => {
  const text = reportText(
    [
      { kind: 'act', at: 'eight', deed: { kind: 'meeting-held', meetingKind: 'daily-wrap-up' } },
      { kind: 'task-filed', at: 'nine', title: '查电梯' },
      { kind: 'item-done', title: '换灯', note: '三盏' },
    ],
    words,
  );
  expect(text).toBe('1. at eight meeting-held daily-wrap-up\n2. at nine filed 查电梯\n3. done 换灯 (三盏)');
});

test('a day of which nothing is known begins with nothing', () => {
  expect(reportText([], words)).toBe('');
});
