import { translator } from '@goldkey/ui/texts';
import type { EntryExplanation } from '../../api.js';
import { evaluationTexts } from '../../text/texts.js';
import { courseOf, eventName, eventPath } from './course.js';
import { eventTexts } from './text/texts.js';

const t = translator(evaluationTexts, 'zh-CN');
const nameOf = translator(eventTexts, 'zh-CN');

const event = (id: string, type: string, time: string, data: unknown = {}) => ({
  id,
  source: '/goldkey/staffing',
  type,
  time,
  subject: id,
  data,
});

const entry = (over: Partial<EntryExplanation>): EntryExplanation =>
  ({ at: '2026-03-05T12:00:00+08:00', evidence: [], postings: [], ...over }) as EntryExplanation;

test('an event has a name, an unknown one keeps its type', () => {
  expect(eventName('goldkey.staffing.task.filed.v1', nameOf)).toBe('追加任务备案');
  expect(eventName('goldkey.staffing.certificate.granted.v2', nameOf)).toBe('staffing.certificate.granted');
});

test('a record is called as people call it, never by its id', () => {
  const noteOf = (data: unknown) =>
    courseOf(
      entry({ evidence: [event('t-1', 'goldkey.staffing.task.assigned.v1', '2026-03-04T12:00:00+08:00', data)] }),
      t,
      nameOf,
    )[0]?.note;
  expect(noteOf({ taskId: 't-1', title: '换灯' })).toBe('换灯');
  expect(noteOf({ taskId: 't-1' })).toBeUndefined();
});

test('where nothing was done the deadline is the cause', () => {
  const course = courseOf(
    entry({ evidence: [event('t-1', 'goldkey.staffing.task.assigned.v1', '2026-03-04T12:00:00+08:00')] }),
    t,
    nameOf,
  );
  expect(course.map(({ kind, words }) => [kind, words])).toEqual([
    ['plain', '交办追加任务'],
    ['cause', '到期，没有做到'],
  ]);
});

test('an event at the entry’s own instant is the cause, postings come by their time', () => {
  const course = courseOf(
    entry({
      evidence: [event('f-2', 'goldkey.inspections.finding.raised.v1', '2026-03-05T04:00:00Z')],
      postings: [{ kind: 'charged', points: 2, fine: '0.00', postedAt: '2026-03-05T12:00:01+08:00' }],
    }),
    t,
    nameOf,
  );
  expect(course.map(({ kind, words }) => [kind, words])).toEqual([
    ['cause', '检查发现'],
    ['plain', '记账'],
  ]);
});

test('a complaint, a finding and a task can be opened from their events', () => {
  expect(eventPath(event('c-1', 'goldkey.complaints.complaint.closed.v1', ''))).toBe('/complaints/c-1');
  expect(eventPath(event('x', 'goldkey.complaints.major.reported.v1', '', { complaintId: 'c-2' }))).toBe(
    '/complaints/c-2',
  );
  expect(eventPath(event('f-1', 'goldkey.inspections.finding.raised.v1', ''))).toBe('/findings/f-1');
  expect(eventPath(event('t-1', 'goldkey.staffing.task.filed.v1', ''))).toBe('/tasks?open=t-1');
  expect(eventPath(event('x-1', 'goldkey.staffing.tool.lent.v1', ''))).toBeUndefined();
});
