/** Homes of the managed property that are built over: one asks for it, one is at it, one is done, and one got its deposit back. */
import { addDays, clock, written } from './calendar.mjs';

const PERMIT = {
  hours: '工作日 8:30–12:00、14:00–18:00；周末和节假日不做有噪声的工序',
  rules: '不动承重墙和烟道，不改地漏位置\n垃圾装袋，走货梯，当天清运\n动火前到服务中心开动火单，现场备灭火器',
};

/**
 * From and until when, in days from today; what was agreed to be deposited, and the day it came in; days of patrols; what became of it.
 * `plan`: the part of the drawing that is built over.
 */
const RENOVATIONS = [
  {
    key: 'kitchen',
    home: 3,
    contractor: '安居装饰工程队',
    works: '厨房和卫生间翻新，不动承重墙',
    span: [3, 40],
    applied: -1,
    deposit: '2000.00',
    plan: [40, 200, 190, 122],
  },
  {
    key: 'balcony',
    home: 8,
    contractor: '筑新装饰',
    foreman: '老秦',
    works: '阳台封窗，客厅地面找平，水电局部改造',
    span: [-9, 12],
    applied: -12,
    deposit: '3000.00',
    taken: { ago: -10, receipt: 'YJ-0012' },
    patrols: [
      [-6, '水电开槽按图，垃圾已清运'],
      [-1, '防水层闭水试验中，无渗漏'],
    ],
    plan: [240, 180, 200, 142],
  },
  {
    key: 'bedroom',
    home: 14,
    contractor: '安居装饰工程队',
    works: '两间卧室换地板、刷墙',
    span: [-22, -1],
    applied: -26,
    deposit: '1500.00',
    taken: { ago: -23, receipt: 'YJ-0009' },
    patrols: [
      [-19, '地板进场，走货梯'],
      [-12, '刷墙，门窗已遮护'],
      [-4, '收尾清洁'],
    ],
    plan: [240, 40, 200, 130],
  },
  {
    key: 'bathroom',
    home: 20,
    contractor: '筑新装饰',
    works: '卫生间重做防水，换洁具',
    span: [-40, -12],
    applied: -44,
    deposit: '1500.00',
    taken: { ago: -41, receipt: 'YJ-0006' },
    patrols: [
      [-37, '旧砖清运完毕'],
      [-30, '闭水试验 48 小时，楼下无渗'],
      [-23, '贴砖'],
      [-15, '洁具安装'],
    ],
    accepted: { ago: -9, note: '现场与批准内容一致，公共部位已恢复' },
    returned: { ago: -8, returned: '1300.00', withheld: '200.00', reason: '货梯轿厢护板划伤，按维修单扣除' },
    plan: [40, 40, 120, 150],
  },
];

export const renovationsOf = ({ id: propertyId, owners }, { today }) => {
  const day = (ago) => addDays(today, ago);
  const at = (ago, time) => written(clock(day(ago), time));
  return RENOVATIONS.map(
    ({ key, home, span: [from, until], applied, deposit, taken, patrols, accepted, returned, plan, ...said }) => ({
      key,
      plan,
      application: {
        ...{ propertyId, householdId: owners[home].id, applicant: owners[home].ownerName, deposit },
        ...said,
        ...{ from: day(from), until: day(until), at: at(applied, '10:00') },
      },
      ...(taken && { deposit: { amount: deposit, receipt: taken.receipt, on: day(taken.ago) } }),
      ...(patrols && { permit: { ...PERMIT, at: at(applied + 1, '15:30') } }),
      patrols: (patrols ?? []).map(([ago, note]) => ({ note, at: at(ago, '10:40') })),
      ...(accepted && { acceptance: { note: accepted.note, at: at(accepted.ago, '16:10') } }),
      ...(returned && {
        depositReturn: {
          ...{ returned: returned.returned, withheld: returned.withheld, reason: returned.reason },
          on: day(returned.ago),
        },
      }),
    }),
  );
};
