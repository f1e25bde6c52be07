/** Plans of work with their items, meetings with the problems that they carry forward, and the month's requisitions. */
import { addDays, clock, dayIn, lastDayOf, shiftMonth, weekOfDay, written } from './calendar.mjs';
import { MANAGED, PLAN_ITEMS } from './cast.mjs';
import { chanceFor } from './chance.mjs';
import { doneAt } from './punctuality.mjs';

/** Where one person manages all the time, what becomes of a plan is told by the plan itself; elsewhere by acts of duty. */
const KEPT_AS_PLANS = new Set(['LXY', 'GYT', 'HYL']);
export const keepsPlans = ({ id }) => KEPT_AS_PLANS.has(id);

const handedIn = (chance, property, month) =>
  doneAt(chance, property, { inTime: clock(dayIn(month, 26), '15:20'), deadline: clock(dayIn(month, 28), '23:59') });

const responsibleIn = (property) =>
  property.people.filter(({ role }) => ['centre-director', 'supervisor'].includes(role));

const progressIn = (chance, property, { month, weeks, items, isPast }) =>
  weeks
    .filter(({ thursday }) => thursday.startsWith(month))
    .flatMap(({ thursday, week }, n) => {
      const reportedAt = doneAt(chance, property, {
        inTime: clock(thursday, '10:40'),
        deadline: clock(thursday, '12:00'),
      });
      return reportedAt === undefined || !isPast(reportedAt)
        ? []
        : [
            {
              week,
              done: items[n] === undefined ? [] : [n],
              summary: `${items[n] ?? '各项'}已完成，其余按计划推进。`,
              reportedAt: written(reportedAt),
            },
          ];
    });

const monthPlan = (chance, property, month, calendar) => {
  const { weeks, isPast } = calendar;
  const submittedAt = handedIn(chance, property, shiftMonth(month, -1));
  const items = chance.some(PLAN_ITEMS, 5);
  const responsible = responsibleIn(property);
  const evaluatedAt = doneAt(chance, property, {
    inTime: clock(dayIn(shiftMonth(month, 1), 2), '11:10'),
    deadline: clock(dayIn(shiftMonth(month, 1), 2), '23:59'),
  });
  const isHandedIn = submittedAt !== undefined && isPast(submittedAt);
  const progress = isHandedIn ? progressIn(chance, property, { month, weeks, items, isPast }) : [];
  const isEvaluated = isHandedIn && evaluatedAt !== undefined && isPast(evaluatedAt);
  return {
    key: `${property.id}/${month}`,
    plan: {
      propertyId: property.id,
      employeeId: (property.managersOn(calendar.today)[0] ?? property.director).employeeId,
      planKind: 'month',
      period: month,
      items: items.map((what, n) => ({
        what,
        responsibleId: responsible[n % responsible.length].employeeId,
        dueOn: dayIn(month, 8 + n * 4),
      })),
    },
    ...(isHandedIn && { submittedAt: written(submittedAt), progress }),
    ...(isEvaluated && {
      evaluation: {
        done: items.map((_, n) => n).filter((n) => n >= progress.length && chance.happens(property.punctual)),
        summary: '多数事项按期完成，未完成的转入下月。',
        submittedAt: written(evaluatedAt),
      },
    }),
  };
};

/** Month by month from the second of those told on; and at the managed property this week's of the departments. */
export const workPlansOf = (property, calendar) => {
  if (!keepsPlans(property)) return [];
  const chance = chanceFor('work-plans', property.id);
  const [, middle, present] = calendar.months;
  const months = [middle, present, shiftMonth(present, 1)].map((month) => monthPlan(chance, property, month, calendar));
  const begun = months.filter(({ submittedAt, plan }) => submittedAt !== undefined || plan.period > present);
  return property.id === MANAGED ? [...begun, ...weekPlans(property, calendar), nextYear(property, calendar)] : begun;
};

const WEEKLY = {
  客户服务部: ['回访本周办结的报修', '张贴停水通知', '催缴上门六户'],
  工程维修部: ['水泵房月检', '更换地库灯管二十支', '清理三幢天沟'],
  秩序维护部: ['消防通道清车', '夜班查岗两次', '更换门岗台账'],
  环境保洁部: ['地库冲洗', '垃圾房消杀', '大堂玻璃清洁'],
};

const weekPlans = (property, { today }) =>
  property.departments.flatMap(({ id: departmentId, name }) => {
    const head = property.people.find((one) => one.departmentId === departmentId && one.role === 'supervisor');
    const items = WEEKLY[name].map((what, n) => ({ what, responsibleId: head.employeeId, dueOn: addDays(today, n) }));
    const plan = {
      propertyId: property.id,
      departmentId,
      employeeId: head.employeeId,
      planKind: 'week',
      period: weekOfDay(today),
      items,
    };
    return [{ key: `${departmentId}/week`, plan, submittedAt: undefined, submitNow: true }];
  });

/** Begun in good time, not yet handed in. */
const nextYear = (property, { today }) => ({
  key: `${property.id}/year`,
  plan: {
    propertyId: property.id,
    employeeId: (property.managersOn(today)[0] ?? property.director).employeeId,
    planKind: 'year',
    period: String(Number(today.slice(0, 4)) + 1),
    items: ['业主满意度提高两个百分点', '地库照明改造', '电梯年检一次合格', '收缴率达到 96%', '骨干轮岗四人'].map(
      (what) => ({ what }),
    ),
  },
});

const PROBLEMS = [
  ['地库三区渗水反复', '联系防水单位勘查，出方案', '已注浆，雨后无渗漏。'],
  ['充电桩排队占道', '划排队线，晚高峰派人引导', '划线后占道投诉为零。'],
  ['二幢电梯噪声', '维保单位换导靴', '已换，分贝合格。'],
  ['垃圾分类误投多', '撤并桶点，早晚定时督导', '误投下降一半。'],
  ['门禁卡掉线', '厂家升级控制器', '升级后一周无掉线。'],
  ['绿化枯死补种', '报预算，开春补种', '已列入年度预算。'],
];

/** Two a month: what the last one raised is closed at the next of its kind where the property is well run. */
export const meetingsOf = (property, { months, isPast }) => {
  const chance = chanceFor('meetings', property.id);
  const actor = (day) => (property.managersOn(day)[0] ?? property.director).employeeId;
  const heads = responsibleIn(property);
  const held = months.flatMap((month, n) => {
    const last = addDays(lastDayOf(month), -1);
    return [
      { kind: 'monthly-review', day: dayIn(month, 8), heldAt: clock(dayIn(month, 8), '14:00'), n },
      { kind: 'department', day: last, heldAt: clock(last, '16:00'), n },
    ];
  });
  return held
    .filter(({ heldAt }) => isPast(heldAt))
    .map(({ kind, day, heldAt, n }) => {
      const problemAt = (at) => PROBLEMS[(at * 2 + (kind === 'department' ? 1 : 0)) % PROBLEMS.length];
      const [what, plan] = problemAt(n);
      const planned = chance.happens(property.punctual);
      const closes = n > 0 && chance.happens(property.closing);
      const [earlier, , outcome] = problemAt(n - (closes ? 1 : 0));
      return {
        key: `${property.id}/${day}`,
        propertyId: property.id,
        ...(closes && { closes: { what: earlier, outcome } }),
        meeting: {
          propertyId: property.id,
          kind,
          attendees: [...new Set([actor(day), ...heads.map(({ employeeId }) => employeeId)])],
          minutes: kind === 'department' ? '各部门通报本月完成情况。' : '复盘上月投诉与收缴，逐条定责任人。',
          raised: [
            {
              what,
              ...(planned && {
                remedy: { plan, responsibleId: heads[n % heads.length].employeeId, dueOn: addDays(day, 20) },
              }),
            },
          ],
          heldAt: written(heldAt),
        },
      };
    });
};

const LINES = [
  ['LED 灯管 18W', 40, '支', '12.50', '地库照明更换', '工程维修部'],
  ['A4 纸', 10, '箱', '118.00', '前台与办公', '客户服务部'],
  ['拖把头', 24, '个', '9.80', '保洁', '环境保洁部'],
  ['手电筒', 6, '支', '45.00', '夜班巡逻', '秩序维护部'],
];

/** On the 25th: the managed property's with their lines, the others' as acts of duty. */
export const requisitionsOf = (property, { months, isPast }) => {
  const chance = chanceFor('requisitions', property.id);
  const told = months.map((month) => {
    const day = dayIn(month, 25);
    const approvedAt = doneAt(chance, property, { inTime: clock(day, '15:00'), deadline: clock(day, '23:59') });
    return { month, ...(approvedAt !== undefined && isPast(approvedAt) && { approvedAt: written(approvedAt) }) };
  });
  if (property.id !== MANAGED)
    return {
      acts: told.flatMap(({ month, approvedAt }) =>
        approvedAt
          ? [{ act: 'requisition', propertyId: property.id, month, note: '按部门预算核定。', approvedAt }]
          : [],
      ),
      requisitions: [],
    };
  const lines = (n) =>
    LINES.slice(0, 2 + (n % 3)).map(([what, quantity, unit, unitPrice, purpose, department]) => ({
      what,
      quantity: quantity + n * 2,
      unit,
      unitPrice,
      purpose,
      departmentId: `${property.id}/${department}`,
    }));
  return {
    acts: [],
    requisitions: told.map(({ month, approvedAt }, n) => ({
      key: `${property.id}/${month}`,
      requisition: { propertyId: property.id, month, lines: lines(n) },
      ...(approvedAt && { approvedAt }),
    })),
  };
};
