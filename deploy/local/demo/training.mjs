/** Training by the year, examinations, tools on loan, festivals. */
import { addDays, clock, dayIn, written } from './calendar.mjs';
import { MANAGED } from './cast.mjs';
import { chanceFor } from './chance.mjs';
import { doneAt } from './punctuality.mjs';

/** Name, month of the year, audience, yuan. */
const COURSES = [
  ['消防器材实操', 3, '全体员工', '1800.00'],
  ['高温作业与防暑', 6, '工程、保洁、秩序', '600.00'],
  ['电梯困人应急处置', 9, '工程、秩序', '2400.00'],
  ['接待礼仪与来电答复', 10, '客户服务部', '1500.00'],
  ['供暖季设备巡检', 11, '工程维修部', '1200.00'],
  ['年终安全复训', 12, '全体员工', '1600.00'],
];
const BUDGET = '12000.00';

/** What the first of the months told brought at work. */
const effectIn = ({ punctual }) =>
  punctual > 0.85
    ? { verdict: 'effective', remark: '抽查十人均能独立操作，月内无同类差错。' }
    : { verdict: 'partly-effective', remark: '抽查时三人步骤不熟，下月补训。' };

/** The year's plan, what was held of it, and an examination after it. */
export const trainingOf = (property, { months, today, isPast }) => {
  const chance = chanceFor('training', property.id);
  const year = today.slice(0, 4);
  const propertyId = property.id;
  const staff = property.people.filter(({ role }) => role !== 'property-manager');
  const held = months.flatMap((month, n) => {
    const course = COURSES.find(([, number]) => number === Number(month.slice(5))) ?? COURSES[n];
    const heldAt = clock(dayIn(month, 12 + n), '14:00');
    return isPast(clock(dayIn(month, 14 + n), '18:00')) && (n < 2 || property.punctual > 0.85)
      ? [{ course, month, heldAt, attendees: chance.some(staff, 10).map(({ employeeId }) => employeeId) }]
      : [];
  });
  return {
    plan: {
      propertyId,
      year,
      budget: BUDGET,
      courses: COURSES.map(([name, month, audience, cost]) => ({
        name,
        month: `${year}-${String(month).padStart(2, '0')}`,
        audience,
        cost,
      })),
    },
    sessions: held.map(({ course: [name, , , cost], month, heldAt, attendees }, n) => ({
      key: `${propertyId}/${month}`,
      inPlan: month.startsWith(year),
      session: {
        propertyId,
        name,
        trainer: chance.pick(['集团培训讲师 韩敏', '消防救援站 周指导', '工程部 老梁']),
        cost,
        attendees,
        satisfaction: Math.round(700 + property.punctual * 250 + chance.between(-20, 20)) / 10,
        heldAt: written(heldAt),
      },
      ...(n === 0 && { effect: { ...effectIn(property), judgedAt: written(clock(dayIn(month, 26), '10:00')) } }),
    })),
    examinations: held.slice(0, 1).map(({ course: [name], month, attendees }) => ({
      key: `${propertyId}/${month}`,
      examination: {
        propertyId,
        name: `${name}考试`,
        passMark: 80,
        results: attendees
          .filter((employeeId) => employeeId !== property.director.employeeId)
          .map((employeeId) => ({
            employeeId,
            score: Math.min(100, 64 + Math.round(property.punctual * 20) + chance.between(-8, 16)),
          })),
        takenAt: written(clock(dayIn(month, 14), '16:00')),
      },
    })),
  };
};

/** Tool, number, days ago lent, days it may be out, and what became of it. */
const LOANS = [
  ['冲击钻', 'GJ-014', 6, 3, undefined],
  ['管道疏通机', 'GJ-021', 3, 7, undefined],
  ['绝缘梯 3 米', 'GJ-003', 12, 5, { return: { returnedAt: 8 } }],
  ['红外测温仪', 'GJ-030', 20, 10, { return: { returnedAt: 5, damaged: true, remark: '屏幕有裂纹，仍可读数' } }],
  ['对讲机', 'DJ-107', 25, 14, { loss: { remark: '巡逻时遗失，已按规定登记' } }],
];

/** Tools of the managed property: one overdue, one in time, some returned, one lost. */
export const toolsOf = (property, { today }) => {
  if (property.id !== MANAGED) return [];
  const chance = chanceFor('tools');
  const staff = property.people.filter(({ role }) => ['maintenance', 'security-guard'].includes(role));
  return LOANS.map(([tool, number, ago, days, end], n) => ({
    key: `${number}/${n}`,
    loan: {
      propertyId: property.id,
      employeeId: chance.pick(staff).employeeId,
      tool,
      number,
      lentAt: written(clock(addDays(today, -ago), '09:10')),
      dueAt: written(clock(addDays(today, days - ago), '17:30')),
    },
    ...(end?.return && {
      giveBack: { ...end.return, returnedAt: written(clock(addDays(today, -end.return.returnedAt), '17:00')) },
    }),
    ...(end?.loss && { loss: end.loss }),
  }));
};

/** Festivals by their day of the year. */
const FESTIVALS = [
  ['元旦', '01-01'],
  ['妇女节', '03-08'],
  ['劳动节', '05-01'],
  ['儿童节', '06-01'],
  ['建军节', '08-01'],
  ['教师节', '09-10'],
  ['国庆节', '10-01'],
];
const PLAN_DAYS = 15;

/** The festivals of the months told and the next one, with the plan 15 days before and the decoration a day before. */
export const festivalsOf = (property, { first, today, isPast }) => {
  const chance = chanceFor('festivals', property.id);
  const years = [Number(today.slice(0, 4)) - 1, Number(today.slice(0, 4)), Number(today.slice(0, 4)) + 1];
  const dates = years.flatMap((year) => FESTIVALS.map(([name, day]) => ({ name, date: `${year}-${day}` })));
  const told = dates.filter(({ date }) => date > addDays(first, PLAN_DAYS + 5) && date <= today);
  const next = dates.find(({ date }) => date > today);
  return [...told, next].map(({ name, date }) => {
    const scheduledAt = clock(addDays(date, -PLAN_DAYS - 6), '10:00');
    const approvedAt = doneAt(chance, property, {
      inTime: clock(addDays(date, -PLAN_DAYS - 1), '15:00'),
      deadline: clock(addDays(date, -PLAN_DAYS), '23:59'),
    });
    const completedAt = doneAt(chance, property, {
      inTime: clock(addDays(date, -2), '16:00'),
      deadline: clock(addDays(date, -1), '23:59'),
    });
    const approved = approvedAt !== undefined && isPast(approvedAt);
    return {
      key: `${property.id}/${date}`,
      festival: {
        propertyId: property.id,
        name,
        date,
        plan: `大门和中心广场${name}主题布置，灯笼、花坛各一处；慰问值班员工；安全巡查加一班。`,
        responsibleId: (property.managersOn(today)[0] ?? property.director).employeeId,
        ...(isPast(scheduledAt) && { scheduledAt: written(scheduledAt) }),
      },
      ...(approved && { approvedAt: written(approvedAt) }),
      ...(approved &&
        completedAt !== undefined &&
        isPast(completedAt) && { completedAt: written(Math.max(completedAt, approvedAt)) }),
    };
  });
};
