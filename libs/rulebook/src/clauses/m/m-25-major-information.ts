import { dayOf, plus } from '@goldkey/kernel';
import { clockText } from '../../engine/calendar.js';
import { defineDuties } from '../../engine/define.js';
import { say } from '../../engine/texts.js';

const HOUR_MS = 3_600_000;
const TARGETS = ['qm-centre', 'hotline-400'];

/** M-25: major information reaches the quality centre and the 400 line. */
export const m25 = defineDuties({
  id: 'M-25',
  place: '003 · 投诉',
  reads: ['complaints.complaint.received', 'complaints.major.reported'],
  parameters: {
    hours: {
      unit: 'count',
      value: '2',
      title: say('上报时限（小时）', '上報時限（小時）', 'Hours for reporting'),
      reading: say(
        '原文未写时限，读作 2 小时',
        '原文未寫時限，讀作 2 小時',
        'The source names no limit; read as 2 hours.',
      ),
    },
  },
  texts: {
    title: say('重大信息上报', '重大資訊上報', 'Major information goes up'),
    text: say(
      '接到重大信息后 2 小时内，同时报品质管理中心和 400 热线。',
      '接獲重大資訊後 2 小時內，同時報品質管理中心及 400 熱線。',
      'Major information goes to the quality centre and the 400 line within two hours of its reception.',
    ),
    sentence: {
      all: say(
        '{received} 的重大投诉到 {deadline} 没有两处都报',
        '{received} 的重大投訴到 {deadline} 未兩處皆報',
        'The major complaint of {received} had not reached both places by {deadline}',
      ),
    },
    avoid: { all: say('在 {deadline} 前两处都报', '於 {deadline} 前兩處皆報', 'Reporting it to both by {deadline}') },
  },
  *duties(situation, _span, on) {
    const { zone } = situation;
    for (const complaint of situation.facts('complaints.complaint.received')) {
      const { complaintId, major, receivedAt } = complaint.data;
      if (!major) continue;
      const deadline = plus(receivedAt, on(dayOf(receivedAt, zone)).count('hours') * HOUR_MS);
      const reports = situation.factsOf('complaints.major.reported', 'complaintId', complaintId);
      yield {
        part: 'all',
        deadline,
        window: { from: receivedAt, until: deadline },
        owed: { role: 'property-manager' },
        done: TARGETS.every((to) => reports.some(({ data }) => data.to === to && data.reportedAt <= deadline)),
        causes: [complaint.id],
        about: complaintId,
        details: { received: clockText(receivedAt, zone), deadline: clockText(deadline, zone) },
      };
    }
  },
});
