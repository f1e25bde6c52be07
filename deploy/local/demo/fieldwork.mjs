/** What besides rounds and findings is done at the managed property: a route, an emergency, equipment, upkeep. */
import { addDays } from '@goldkey/kernel';
import { clock, written } from './calendar.mjs';

/** Posts of the route, in the order in which it is walked. */
const ROUTE = ['G-01', 'P-01', 'P-02', 'G-02'];

export const fieldworkOf = ({ id: propertyId }, { today }) => {
  const at = (daysAgo, time) => written(clock(addDays(today, -daysAgo), time));
  return {
    route: { name: '地面一圈', posts: ROUTE },
    incident: {
      told: {
        propertyId,
        kind: 'flood',
        place: '4 栋水泵房',
        what: '进水管爆裂，地面积水约十厘米',
        at: at(2, '08:40'),
      },
      calls: [
        { to: 'leader', at: at(2, '08:52') },
        { to: 'qm-centre', at: at(2, '08:58') },
      ],
      record: {
        course: '08:40 巡查发现漏水，关总阀并抽水，10:30 更换管段后恢复供水',
        cause: '管件老化',
        harm: '无人受伤，水泵电机受潮停用一台',
        measures: '更换管段，电机送修，当日张贴停水通知',
        at: at(2, '15:20'),
      },
    },
    upkeep: [
      {
        programme: {
          ...{ propertyId, kind: 'cleaning', name: '大堂清洁', area: '1–6 栋大堂', from: addDays(today, -6) },
          standard: '地面无水渍、无纸屑，玻璃无手印；拖把专用，湿拖后立警示牌',
          doer: { firm: '洁雅保洁', contact: '现场主管 020-38886000' },
          frequency: { every: 'days', days: 1 },
        },
        works: [
          { daysAgo: 5, mark: { mark: 'good' } },
          { daysAgo: 4, mark: { mark: 'poor', remark: '3 栋大堂玻璃有手印' } },
          { daysAgo: 3, mark: { mark: 'good' } },
          { daysAgo: 1 },
        ],
      },
      {
        programme: {
          ...{ propertyId, kind: 'pest-control', name: '灭蚊蝇', area: '垃圾房、地库', from: addDays(today, -14) },
          standard: '垃圾房每平方米 50 毫升 0.5 % 高效氯氰菊酯，作业前一天张贴通知',
          doer: { firm: '安康消杀' },
          frequency: { every: 'days', days: 7 },
        },
        works: [{ daysAgo: 7, mark: { mark: 'fair', remark: '地库东侧仍有蚊虫' } }],
      },
      {
        programme: {
          ...{ propertyId, kind: 'planting', name: '大堂租摆养护', area: '1 栋大堂', from: addDays(today, -20) },
          standard: '散尾葵 6 盆、绿萝 12 盆，租自绿艺园艺；叶面无尘、无枯叶，缺损三日内更换',
          doer: { firm: '绿艺园艺', contact: '020-38887000' },
          frequency: { every: 'week', weekdays: [1, 4] },
        },
        works: [],
      },
    ].map(({ programme, works }) => ({
      programme,
      works: works.map(({ daysAgo, mark }) => ({ day: addDays(today, -daysAgo), at: at(daysAgo, '10:20'), mark })),
    })),
    equipment: [
      {
        propertyId,
        code: 'SB-01',
        name: '生活水泵 1 号',
        kind: 'pump',
        place: '4 栋水泵房',
        serves: '1–6 栋高区供水',
        since: addDays(today, -30),
        meterUnit: '小时',
        checks: [
          { checkId: 'look', title: '运行巡检', every: { days: 7 } },
          { checkId: 'grease', title: '加注润滑脂', every: { units: 500 } },
        ],
      },
      {
        propertyId,
        code: 'XF-02',
        name: '消防水泵 2 号',
        kind: 'fire',
        place: '地库消防泵房',
        since: addDays(today, -26),
        checks: [{ checkId: 'run', title: '手动启泵试验', every: { days: 30 } }],
      },
      {
        propertyId,
        code: 'FM-11',
        name: '给水总阀',
        kind: 'shut-off',
        place: '西门水表井',
        serves: '关闭后 1–3 栋停水',
        since: today,
        checks: [{ checkId: 'turn', title: '启闭一次', every: { days: 90 } }],
      },
    ],
    reading: { code: 'SB-01', value: 430 },
  };
};
