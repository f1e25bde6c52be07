/** How the managed property is supervised: night checks, an inspection of everything under way, what the quality centre does. */
import { addDays, clock, later, written } from './calendar.mjs';

const both = (page) => [
  { register: 'security-log', entry: `第 ${page} 页` },
  { register: 'centre-record', entry: `第 ${page - 9} 页` },
];

/** People are named by their keys; `as` says whose door it is. Nothing here fulfils or breaks a duty of the month by itself. */
export const supervisionOf = ({ id: propertyId, people }, { today, months }) => {
  const held = (role) => people.filter((one) => one.role === role).map(({ employeeId }) => employeeId);
  const [manager] = held('property-manager');
  const [supervisor] = held('supervisor');
  const [window] = held('window-staff');
  const ahead = (days, time) => written(clock(addDays(today, days), time));
  return {
    propertyId,
    nightPlan: { propertyId, inspectorId: supervisor, plannedAt: ahead(2, '02:40') },
    nightCheck: {
      propertyId,
      startedAt: ahead(-1, '01:10'),
      endedAt: ahead(-1, '02:05'),
      entries: both(21),
      signed: true,
      note: '东门、地库正常，西门照明偏暗',
    },
    fullCoverage: { propertyId, participantIds: [manager, supervisor] },
    jointInspection: {
      propertyId,
      topic: '冬季消防',
      place: '消控室',
      meetsAt: ahead(5, '09:30'),
      expectedIds: [manager, supervisor],
    },
    thirdParty: {
      propertyId,
      surveyor: '衡信调查',
      surveyedOn: addDays(today, -6),
      score: '86.5',
      report: 'HX-2417',
      problems: [{ category: '绿化养护', place: '中心花园', description: '草坪有三处枯黄' }],
    },
    draw: { kind: 'day-check', month: months.at(-1), count: 2 },
    word: '当日福彩 3D：4 0 7',
    conduct: {
      propertyId,
      employeeId: window,
      article: 1,
      level: 'town',
      occurredOn: addDays(today, -2),
      description: '窗口值班时未佩戴工牌',
      evidence: '镇街检查记录 31 号',
      at: written(later(clock(addDays(today, -2), '16:00'), 0)),
    },
    hearing: { words: '工牌当天送去更换，已补领', at: ahead(-1, '10:00') },
  };
};
