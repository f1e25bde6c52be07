/** What the centre keeps of its people: certificates, staff points, what they say and what is done for them, the survey. */
import { addDays, clock, dayIn, daysOf, later, shiftMonth, written } from './calendar.mjs';
import { MANAGED } from './cast.mjs';
import { chanceFor } from './chance.mjs';
import { doneAt } from './punctuality.mjs';
import { ELECTRICIAN } from './shifts.mjs';

const YEAR_DAYS = 365;

/** Licences by role. At the managed property one guard's ends soon and another's is over. */
export const certificatesOf = (property, { today }) => {
  const chance = chanceFor('certificates', property.id);
  const held = { 'security-guard': '保安员', maintenance: ELECTRICIAN };
  const until = (role, n) => {
    if (property.id === MANAGED && role === 'security-guard' && n === 1) return addDays(today, 18);
    if (property.id === MANAGED && role === 'security-guard' && n === 3) return addDays(today, -9);
    return addDays(today, chance.between(120, 900));
  };
  return Object.entries(held).flatMap(([role, craft]) =>
    property.people
      .filter((one) => one.role === role)
      .map(({ employeeId }, n) => {
        const validUntil = until(role, n);
        return {
          employeeId,
          craft,
          number: `${role === 'maintenance' ? 'T' : 'B'}${chance.between(10_000_000, 99_999_999)}`,
          validFrom: addDays(validUntil, -3 * YEAR_DAYS),
          validUntil,
        };
      }),
  );
};

/** Kind, what, and how many days ago it was handed over, if it was. */
const HANDED_OVER = [
  ['keys', '监控室、消防泵房钥匙共 8 把', 2],
  ['tools', '对讲机 12 台、强光手电 6 支', 1],
  ['documents', '消防器材台账、巡查签到本', undefined],
  ['matters', '东门道闸报修：厂家约定上门更换', undefined],
];

/** The head of the guards is about to change posts: the list for who follows, half of it done. */
export const handoversOf = (property, { today }) => {
  if (property.id !== MANAGED) return [];
  const guards = property.people.filter(({ role }) => role === 'security-guard');
  const head = property.people.find(
    ({ role, departmentId }) => role === 'supervisor' && departmentId === guards[0].departmentId,
  );
  return HANDED_OVER.map(([kind, what, ago]) => ({
    of: head.employeeId,
    item: { kind, what, toEmployeeId: guards.at(-1).employeeId, at: written(clock(addDays(today, -4), '09:30')) },
    ...(ago && { doneOn: addDays(today, -ago) }),
  }));
};

/** Key → name, direction, points from and to, most in a month. */
const RULES = {
  praise: ['收到业主表扬', 'earns', 2, 10, 20],
  found: ['拾金不昧', 'earns', 3, 10, undefined],
  idea: ['合理化建议被采纳', 'earns', 5, 20, undefined],
  extra: ['主动顶班或处置突发', 'earns', 2, 6, 12],
  mentor: ['带教新员工', 'earns', 2, 5, 10],
  late: ['迟到、早退', 'costs', 1, 3, 10],
  look: ['仪容仪表不合要求', 'costs', 1, 2, undefined],
  round: ['未按规程巡查或清洁', 'costs', 2, 5, undefined],
  complaint: ['有效投诉的责任人', 'costs', 3, 10, undefined],
};
const REASONS = {
  praise: ['帮三幢老人搬煤气瓶，业主来电致谢', '雨夜帮业主推车', '耐心讲清电费账单'],
  found: ['电梯里捡到钱包，交还失主', '草坪拾到手机，当天找到业主'],
  idea: ['地库导视牌换位置，找车快了', '快递柜挪到雨棚下'],
  extra: ['爆管当晚自愿留守', '同事请假顶一个夜班'],
  mentor: ['带新人走完全部点位', '手把手教用工单'],
  late: ['早会迟到十分钟', '下班早走一刻钟'],
  look: ['没有戴工牌', '制服没有扣好'],
  round: ['二号路线少走两个点', '三幢大堂地面没有擦'],
  complaint: ['答应回电没有回', '维修后没有清理现场'],
};
const ENTRIES_A_MONTH = 12;

export const pointsRules = Object.entries(RULES).map(([key, [name, direction, least, most, mostInMonth]]) => ({
  key: `rule/${key}`,
  rule: { name, direction, least, most, ...(mostInMonth && { mostInMonth }) },
}));

const entriesOf = (property, { months, today }) => {
  const chance = chanceFor('points-entries', property.id);
  const staff = property.people.filter(({ role }) => !['property-manager', 'centre-director'].includes(role));
  const names = Object.keys(RULES);
  const [guard] = staff.filter(({ role }) => role === 'security-guard');
  return months.flatMap((month) => {
    const days = daysOf(month).filter((day) => day <= today);
    const given = new Map();
    return Array.from({ length: Math.ceil((ENTRIES_A_MONTH * days.length) / 31) }, (_, n) => {
      // The first guard, whose account it is at the managed property, has one entry a month at least.
      const rule = n === 0 ? 'praise' : chance.pick(names);
      const [, , least, most, mostInMonth = Number.POSITIVE_INFINITY] = RULES[rule];
      const { employeeId } = n === 0 ? guard : chance.pick(staff);
      const points = chance.between(least, Math.min(most, least + 3));
      const name = `${employeeId} ${rule}`;
      const before = given.get(name) ?? 0;
      if (before + points > mostInMonth) return undefined;
      given.set(name, before + points);
      const on = chance.pick(days);
      return {
        propertyId: property.id,
        employeeId,
        ruleId: `rule/${rule}`,
        points,
        on,
        reason: chance.pick(REASONS[rule]),
      };
    }).filter(Boolean);
  });
};

/** Months summed up, by the fifth or late or never; the quarter that ended before hangs out where its months are summed up. */
const summariesOf = (property, { months, isPast }) => {
  const chance = chanceFor('points', property.code);
  const told = months.map((month) => ({
    month: shiftMonth(month, -1),
    summarisedAt: doneAt(chance, property, {
      inTime: clock(dayIn(month, 4), '17:00'),
      deadline: clock(dayIn(month, 5), '23:59'),
    }),
  }));
  const closing = months.find((month) => Number(month.slice(5)) % 3 === 1);
  const late = closing !== undefined && property.punctual <= 0.7;
  const from = closing && dayIn(closing, late ? 19 : 11);
  const ofQuarter = closing ? [-3, -2, -1].map((back) => shiftMonth(closing, back)) : [];
  // The office makes good what it needs for the board, the day before.
  const made = ofQuarter.map((month) => {
    const done = told.find((one) => one.month === month)?.summarisedAt;
    const before = later(clock(from, '09:00'), -16);
    return {
      month,
      summarisedAt: told.some((one) => one.month === month)
        ? Math.min(done ?? before, before)
        : clock(dayIn(shiftMonth(month, 1), 4), '17:00'),
    };
  });
  const summaries = [...made, ...told.filter(({ month }) => !ofQuarter.includes(month))]
    .filter(({ summarisedAt }) => summarisedAt !== undefined && isPast(summarisedAt))
    .sort((one, other) => one.summarisedAt - other.summarisedAt);
  const hangsOut = closing !== undefined && isPast(clock(from, '09:00'));
  const year = closing && shiftMonth(closing, -1).slice(0, 4);
  return {
    summaries: summaries.map(({ month, summarisedAt }) => ({
      propertyId: property.id,
      month,
      summarisedAt: written(summarisedAt),
    })),
    publications: hangsOut
      ? [
          {
            propertyId: property.id,
            quarter: `${year}-Q${Math.ceil(Number(shiftMonth(closing, -1).slice(5)) / 3)}`,
            from,
            until: addDays(from, 6),
            publishedAt: written(clock(from, '09:00')),
          },
        ]
      : [],
  };
};

export const pointsOf = (property, calendar) => ({
  entries: entriesOf(property, calendar),
  ...summariesOf(property, calendar),
});

const OPINIONS = [
  ['食堂周末能不能开一顿晚饭', '从下周起周六日供晚餐，先试一个月。'],
  ['夜班更衣室没有热水', '已报修，热水器本周装好。'],
  ['雨衣破了三件，门岗不够用', '已申购五件，月底前发到班组。'],
];
const SUGGESTIONS = [
  [
    '门岗备一辆平板车',
    '老人买米买油从门口搬回家太重，门岗放一辆平板车登记借用。',
    'adopted',
    '100.00',
    '投入小、业主需要，本周办。',
  ],
  ['保洁工具按楼挂牌', '工具混用容易丢，按楼挂牌、下班清点。', 'adopted', '50.00', '可行，先在一至三幢试。'],
  ['巡逻路线倒着走一遍', '固定路线容易被摸清，每周换一次方向。', undefined],
];
const ACTIVITIES = [
  ['morning-reading', '晨读十分钟'],
  ['staff-activity', '员工生日会'],
  ['99+1', '多做一件：帮独居老人换灯泡'],
];
const DEEDS = [
  ['community-activity', '便民磨刀日', '中心广场'],
  ['bulletin-change', '冬季用火用电提醒', '各单元公告栏'],
];

/** Opinions with their promise, suggestions, and what is done for staff and community in each month. */
export const careOf = (property, { months, today, isPast }) => {
  const chance = chanceFor('care', property.id);
  const staff = property.people.filter(({ role }) => ['security-guard', 'cleaner', 'maintenance'].includes(role));
  const manager = property.managersOn(today)[0] ?? property.director;
  const propertyId = property.id;
  const at = (back, time) => clock(addDays(today, -back), time);
  const opinions = OPINIONS.map(([text, reply], n) => {
    const raisedAt = at(26 - n * 12, '10:20');
    const replyDue = later(raisedAt, 72);
    const repliedAt = doneAt(chance, property, { inTime: later(raisedAt, 40), deadline: replyDue });
    return {
      key: `${propertyId}/${n}`,
      opinion: {
        propertyId,
        employeeId: chance.pick(staff).employeeId,
        text,
        raisedAt: written(raisedAt),
        replyDue: written(replyDue),
      },
      ...(repliedAt && isPast(repliedAt) && { reply: { reply, repliedAt: written(repliedAt) } }),
    };
  });
  const suggestions = SUGGESTIONS.slice(propertyId === MANAGED ? 0 : 1).map(
    ([title, text, outcome, reward, reason], n) => ({
      key: `${propertyId}/${n}`,
      suggestion: {
        propertyId,
        employeeId: chance.pick(staff).employeeId,
        title,
        text,
        madeAt: written(at(20 - n * 5, '16:00')),
      },
      ...(outcome && { decision: { outcome, reward, reason, decidedAt: written(at(14 - n * 5, '11:00')) } }),
    }),
  );
  const days = months.flatMap((month, n) => [dayIn(month, 7 + n), dayIn(month, 18 + n)]);
  const activities = days.flatMap((day) =>
    ACTIVITIES.filter(() => chance.happens(property.punctual)).map(([kind, note], n) => ({
      act: 'activity',
      propertyId,
      kind,
      organizerId: manager.employeeId,
      participants: chance.some(staff, 6).map(({ employeeId }) => employeeId),
      note,
      heldAt: clock(day, `${10 + n}:30`),
    })),
  );
  const deeds = months.flatMap((month) =>
    DEEDS.filter(() => chance.happens(property.punctual)).map(([kind, title, place], n) => ({
      propertyId,
      kind,
      title,
      place,
      on: dayIn(month, 9 + n * 3),
      employeeId: manager.employeeId,
      ...(kind === 'community-activity' && { households: chance.between(18, 70) }),
    })),
  );
  return {
    opinions,
    suggestions,
    activities: activities
      .filter(({ heldAt }) => isPast(heldAt))
      .map((one) => ({ ...one, heldAt: written(one.heldAt) })),
    deeds: deeds.filter(({ on }) => on < today),
  };
};

const ANSWERS = 3;

/** The staff survey of the last full month, as the sheets of each department were collected. */
export const surveyOf = (property, { months }) => {
  const chance = chanceFor('survey', property.id);
  return property.departments.flatMap(({ id: departmentId }) =>
    ['workplace', 'training', 'superior'].flatMap((topic) =>
      Array.from({ length: ANSWERS }, () => ({
        propertyId: property.id,
        departmentId,
        topic,
        score: Math.min(100, Math.round(62 + property.punctual * 26 + chance.between(-10, 10))),
        answeredAt: written(clock(dayIn(months[1], 20), `${10 + chance.between(0, 7)}:15`)),
      })),
    ),
  );
};
