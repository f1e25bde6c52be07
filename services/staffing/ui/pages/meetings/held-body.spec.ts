import type { ProblemLine } from '../../work/api.js';
import { heldBody, isHalfRemedy } from './held-body.js';

const remedy = { plan: '换泵', responsibleId: 'e-1', dueOn: '2026-04-25' };
const problem = (id: string, more: Partial<ProblemLine> = {}) => ({ id, what: id, ...more }) as ProblemLine;
const zone = 'Asia/Shanghai';
const meeting = { propertyId: 'p', kind: 'daily-wrap-up' as const, attendees: ['e-1'] };

test('of carried problems only what changes is told: closed, or planned anew', () => {
  const open = [problem('q-1'), problem('q-2', { remedy }), problem('q-3', { remedy }), problem('q-4')];
  const carried = {
    'q-1': remedy,
    'q-2': { ...remedy, closed: true, outcome: '已换' },
    'q-3': remedy,
    'q-4': { plan: '只有计划' },
  };
  expect(heldBody({ ...meeting, carried }, open, zone)).toMatchObject({
    closed: [{ problemId: 'q-2', outcome: '已换' }],
    planned: [{ problemId: 'q-1', remedy }],
  });
});

test('what came up has a plan only with plan, person and date', () => {
  const raised = [
    { what: '水泵漏', ...remedy },
    { what: '缺人', plan: '招人' },
  ];
  expect(heldBody({ ...meeting, raised }, [], zone)).toMatchObject({
    raised: [{ what: '水泵漏', remedy }, { what: '缺人' }],
    minutes: '',
  });
});

test('a remedy is said whole or not at all: half of one would be lost', () => {
  expect([{}, remedy, { plan: '', responsibleId: '', dueOn: '' }].map(isHalfRemedy)).toEqual([false, false, false]);
  for (const part of ['plan', 'responsibleId', 'dueOn'])
    expect([{ [part]: 'x' }, { ...remedy, [part]: undefined }].map(isHalfRemedy)).toEqual([true, true]);
});

test('a meeting that is written down later says when it was', () => {
  expect(heldBody({ ...meeting, heldAt: '2026-04-20T18:00' }, [], zone)).toMatchObject({
    heldAt: '2026-04-20T18:00:00+08:00',
  });
  expect(heldBody(meeting, [], zone)).not.toHaveProperty('heldAt');
});
