/** What is walked and found at the managed property: posts with their check-lists, rounds of the last days, findings. */
import { addDays } from '@goldkey/kernel';
import { clock, later, written } from './calendar.mjs';

const finding = (category, measure, hours) => ({ means: 'finding', category, measure, hours });
const item = (itemId, title, judge, failing = { means: 'note' }) => ({ itemId, title, judge, failing });
/** An item that a photo shows where it fails. */
const shown = (...of) => ({ ...item(...of), photoWanted: true });

const CHECK_LISTS = {
  gate: [
    item('barrier', '道闸', '起落顺畅，无异响', finding('设施损坏', '报修并跟进到恢复', 48)),
    item('tidy', '岗亭', '整洁，登记簿齐全'),
  ],
  garage: [
    item('light', '照明', '无连续两盏以上不亮', finding('照明损坏', '更换灯具', 24)),
    shown('lane', '消防通道', '无车辆、杂物占用', finding('消防通道', '联系车主移开', 4)),
  ],
  'public-area': [item('clean', '地面', '无垃圾、积水', finding('环境卫生', '当班清理', 8))],
};

const POSTS = [
  ['G-01', '东门岗', 'gate', '东门'],
  ['G-02', '西门岗', 'gate', '西门'],
  ['B-01', '地库一区', 'garage', '地下一层 A 区'],
  ['B-02', '地库三区', 'garage', '地下一层 C 区'],
  ['P-01', '中心花园', 'public-area', '中心花园'],
  ['P-02', '儿童活动区', 'public-area', '5 栋北侧'],
];

const MINUTES_A_POST = 5;

/** A round past every post; `failed` names a post and the item that was found wrong there. */
const roundOf = (day, time, { failed, note } = {}) => {
  const began = clock(day, time);
  const at = (place) => written(later(began, (place * MINUTES_A_POST) / 60));
  return {
    key: `${day} ${time}`,
    startedAt: at(0),
    completedAt: at(POSTS.length + 1),
    visits: POSTS.map(([code, , kind], place) => ({
      code,
      at: at(place + 1),
      answers: CHECK_LISTS[kind].map(({ itemId }) =>
        failed?.[0] === code && failed[1] === itemId
          ? { itemId, result: 'failed', note }
          : { itemId, result: 'in-order' },
      ),
    })),
  };
};

/** Rounds that were walked by now. */
const roundsOf = ({ today, isPast }) => {
  const yesterday = addDays(today, -1);
  const told = [
    [yesterday, '09:00', { failed: ['B-02', 'light'], note: '靠柱子连着三盏不亮' }],
    [yesterday, '15:30'],
    [today, '09:00'],
  ];
  return told
    .filter(([day, time]) => isPast(later(clock(day, time), 1)))
    .map(([day, time, wrong]) => roundOf(day, time, wrong));
};

/** Findings by hand: `by` raises it; `acts` follow in their order, each by somebody. */
const findingsOf = ({ today }) => {
  const at = (daysAgo, time) => written(clock(addDays(today, -daysAgo), time));
  return [
    {
      by: 'manager',
      finding: {
        source: 'patrol',
        category: '消防通道',
        place: '3 栋 1 单元',
        description: '楼道堆放纸箱和一辆旧自行车',
        measure: '通知业主清走，逾期代为清理',
        dueAt: at(1, '18:00'),
        at: at(3, '10:00'),
      },
      acts: [],
    },
    {
      by: 'manager',
      finding: {
        source: 'patrol',
        category: '设施损坏',
        place: '5 栋北侧',
        description: '儿童滑梯护栏松动',
        measure: '先围挡，再紧固',
        dueAt: at(2, '18:00'),
        at: at(4, '10:00'),
      },
      acts: [
        { by: 'manager', door: 'rectification', body: { proof: '已紧固并试用，照片存工程部', at: at(3, '11:00') } },
        { by: 'general', door: 'verification', body: { at: at(3, '16:00') } },
      ],
    },
    {
      by: 'quality',
      finding: {
        source: 'qm-day-check',
        category: '垃圾清运',
        place: '西门垃圾房',
        description: '桶外有散落垃圾，未及时清扫',
        at: at(1, '10:30'),
      },
      acts: [],
    },
  ];
};

export const inspectionsOf = ({ id: propertyId }, calendar) => ({
  propertyId,
  checkLists: Object.entries(CHECK_LISTS).map(([kind, items]) => ({ propertyId, kind, items })),
  posts: POSTS.map(([code, name, kind, place]) => ({
    key: `post ${code}`,
    post: {
      propertyId,
      code,
      name,
      kind,
      place,
      activeFrom: addDays(calendar.today, -1),
      checkpoints: code === 'G-02' ? [{ code: 'G-02-1', name: '车辆登记台' }] : [],
    },
  })),
  rounds: roundsOf(calendar),
  findings: findingsOf(calendar).map((one) => ({ ...one, finding: { ...one.finding, propertyId } })),
});
