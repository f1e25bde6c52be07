import type { ProblemLine } from '../../work/api.js';
import { heldBody } from './held-body.js';

const remedy = { plan: '换泵', responsibleId: 'e-1', dueOn: '2026-04-25' };
const problem = (id: string, more: Partial<ProblemLine> = {}) => ({ id, what: id, ...more }) as ProblemLine;
const meeting = { propertyId: 'p', kind: 'daily-wrap-up' as const, attendees: ['e-1'] };

test('of carried problems only what changes is told: closed, or planned anew', () => {
  const open = [problem('q-1'), problem('q-2', { remedy }), problem('q-3', { remedy }), problem('q-4')];
  const carried = {
    'q-1': remedy,
    'q-2': { ...remedy, closed: true, outcome: '已换' },
    'q-3': remedy,
    'q-4': { plan: '只有计划' },
  };
  expect(heldBody({ ...meeting, carried }, open)).toMatchObject({
    closed: [{ problemId: 'q-2', outcome: '已换' }],
    planned: [{ problemId: 'q-1', remedy }],
  });
});

test('what came up has a plan only with plan, person and date', () => {
  const raised = [
    { what: '水泵漏', ...remedy },
    { what: '缺人', plan: '招人' },
  ];
  expect(heldBody({ ...meeting, raised }, [])).toMatchObject({
    raised: [{ what: '水泵漏', remedy }, { what: '缺人' }],
    minutes: '',
  });
});
