import { dayOf, plus } from '@goldkey/kernel';
import { clockText } from '../../engine/calendar.js';
import { defineDuties } from '../../engine/define.js';
import { say } from '../../engine/texts.js';

const HOUR_MS = 3_600_000;

/** M-02: a task added from above is put on file with administration in time, by whoever; it is owed by whom the task names. */
export const m02 = defineDuties({
  id: 'M-02',
  place: '003 · 每日',
  reads: ['staffing.task.assigned', 'staffing.task.filed'],
  costs: {
    fine: '1.00',
    reading: say(
      '原文「1元/条」，疑脱落「00」，按字面取 1 元',
      '原文「1元/條」，疑脫落「00」，依字面取 1 元',
      'The source prints 1 yuan; it may have read 100. Taken as printed.',
    ),
  },
  parameters: {
    hours: { unit: 'count', value: '24', title: say('备案时限（小时）', '備案時限（小時）', 'Hours for filing') },
  },
  texts: {
    title: say('上级加派的任务及时备案', '上級加派的任務及時備案', 'Tasks from above are put on file'),
    text: say(
      '现场总经理及以上加派的任务，接到后 24 小时内报行政管理部备案；每漏一条罚 1 元。',
      '現場總經理及以上加派的任務，接獲後 24 小時內向行政管理部備案；每漏一條罰 1 元。',
      'A task that the general manager or somebody above adds is filed with administration within 24 hours; each one missed costs 1 yuan.',
    ),
    sentence: {
      all: say(
        '{assigned} 加派的任务到 {deadline} 还没有备案',
        '{assigned} 加派的任務到 {deadline} 仍未備案',
        'The task assigned at {assigned} was not on file by {deadline}',
      ),
    },
    avoid: { all: say('在 {deadline} 前备案', '於 {deadline} 前備案', 'Filing it by {deadline}') },
  },
  *duties(situation, _span, on) {
    for (const task of situation.facts('staffing.task.assigned')) {
      const { taskId, employeeId, assignedAt } = task.data;
      const deadline = plus(assignedAt, on(dayOf(assignedAt, situation.zone)).count('hours') * HOUR_MS);
      const filed = situation.factsOf('staffing.task.filed', 'taskId', taskId);
      yield {
        part: 'all',
        deadline,
        window: { from: assignedAt, until: deadline },
        owed: { employeeId },
        done: filed.some(({ data }) => data.filedAt <= deadline),
        causes: [task.id],
        about: taskId,
        details: { assigned: clockText(assignedAt, situation.zone), deadline: clockText(deadline, situation.zone) },
      };
    }
  },
});
