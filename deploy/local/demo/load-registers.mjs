/** What the managed property's people wrote into their registers: a few records of each, some of them led on by an act. */
import { addDays } from './calendar.mjs';

/** What departments may use up of material in the month that runs, in yuan; one of them goes beyond it. */
const BUDGETS = { 客户服务部: '800.00', 工程维修部: '1500.00', 环境保洁部: '300.00', 秩序维护部: '400.00' };

/**
 * By register: what is written, and the acts that followed. `day` makes a day of the last full month, `running` is the month that
 * runs; `department` knows departments by their names. Of what is due one thing is soon, and one was.
 */
const recordsOf = (day, running, department, today) => {
  const issue = (name, item, [quantity, unit, amount], told) => ({
    ...{ item, direction: 'out', quantity, unit, amount, departmentId: department(name), movedOn: `${running}-01` },
    ...told,
  });
  const at = (of, clock = '09:30') => `${day(of)}T${clock}:00+08:00`;
  return {
    'estates/visitor-vehicles': [
      [
        { plate: '京A35K18', visits: '3-2-501', purpose: '探亲', inAt: at('12') },
        ['leave', { outAt: at('12', '17:20') }],
      ],
      [{ plate: '冀F8821挂', visits: '7-1-102', purpose: '装修送料', inAt: at('13') }],
    ],
    'estates/construction-phases': [
      [
        { name: '一期', plannedHouseholds: 420, soldHouseholds: 420, builtPercent: 100, asOf: day('28') },
        ['deliver', { deliveredOn: day('02') }],
      ],
      [{ name: '二期', plannedHouseholds: 360, soldHouseholds: 188, builtPercent: 65, asOf: day('28') }],
    ],
    'estates/committee-members': [
      [{ name: '周敏', home: '5-1-302', office: 'chair', termFrom: '2024-09-01', termUntil: '2027-08-31' }],
      [{ name: '韩立', home: '2-3-801', office: 'member', termFrom: '2024-09-01', termUntil: '2027-08-31' }],
    ],
    'estates/committee-matters': [
      [
        { kind: 'meeting', subject: '公共收益使用', on: day('06'), present: 7, text: '讨论地库照明改造的费用来源' },
        ['settle', { outcome: '同意从公共收益列支', settledOn: day('09') }],
      ],
      [{ kind: 'report', subject: '上半年物业服务报告', on: day('15'), text: '收费、维修、满意度与下半年安排' }],
    ],
    'inspections/emergency-drills': [
      [
        { subject: '地库火灾疏散', kind: 'fire', plannedOn: day('18'), place: '一号地库' },
        ['hold', { heldAt: at('18', '15:00'), participants: 26, minutes: 22, account: '报警、断电、疏散、清点' }],
      ],
    ],
    'inspections/violations': [
      [
        { what: '楼道堆放电动车', who: 'resident', whose: '4-2-601', place: '4 号楼 6 层', seenAt: at('11') },
        ['explain', { explanation: '当面说明消防要求' }],
      ],
    ],
    'inspections/car-park-matters': [
      [
        {
          kind: 'accident',
          place: '一号地库 B 区',
          plates: '京A35K18',
          happenedAt: at('20', '18:40'),
          text: '倒车剐蹭立柱，无人受伤',
        },
        ['settle', { outcome: '车主赔付 300 元，立柱已补漆' }],
      ],
    ],
    'inspections/legal-duties': [
      [
        {
          title: '电梯定期检验',
          kind: 'inspection',
          authority: '特种设备检验所',
          number: 'TS-2026-118',
          dueOn: addDays(today, 12),
          responsible: '工程主管',
        },
      ],
      [
        {
          title: '消防设施检测报告',
          kind: 'report',
          authority: '消防救援大队',
          dueOn: addDays(today, -2),
          responsible: '安管主管',
        },
      ],
    ],
    'inspections/emergency-plans': [
      [
        {
          title: '电梯困人应急预案',
          kind: 'lift',
          text: '接报、安抚、救援、回访',
          revisedOn: '2026-01-10',
          reviewBy: '2027-01-10',
        },
      ],
    ],
    'complaints/online-voices': [
      [
        { platform: '业主论坛', author: '匿名', said: '北门快递柜占道，推车过不去', seenAt: at('08') },
        ['answer', { reply: '快递柜已移位，附照片' }],
      ],
    ],
    'complaints/outside-bodies': [
      [{ name: '街道派出所', kind: 'police', contact: '社区民警', phone: '01012345678', knownSince: '2024-05-01' }],
      [{ name: '社区居委会', kind: 'community', contact: '物业专干', knownSince: '2024-05-01' }],
    ],
    'complaints/outside-visits': [
      [
        {
          kind: 'visit',
          body: '社区居委会',
          purpose: '联合消防宣传',
          visitedAt: at('16', '14:00'),
          findings: '商定下月在中心广场举办',
        },
      ],
    ],
    'complaints/agreements': [
      [
        {
          body: '清泉水站',
          subject: '桶装水代送',
          terms: '每桶 20 元，次日送达，按月结算',
          signedOn: '2026-01-05',
          expiresOn: '2026-12-31',
        },
      ],
    ],
    'staffing/candidates': [
      [{ name: '孙强', phone: '13900007711', position: '水电维修工', source: '内部推荐', appliedOn: day('10') }],
    ],
    'staffing/personnel-reports': [
      [
        {
          kind: 'month',
          period: day('01').slice(0, 7),
          asOf: day('28'),
          headCount: 34,
          hired: 1,
          left: 0,
          trainedHours: 46,
          text: '保洁缺编一人',
        },
        ['submit', {}],
      ],
    ],
    'staffing/pay-handovers': [
      [{ kind: 'pay', month: day('01').slice(0, 7), people: 34, amount: '186420.50', handedOn: day('25') }],
    ],
    'staffing/honours': [
      [
        {
          kind: 'service-story',
          title: '雨夜送药',
          period: day('01').slice(0, 7),
          papersOn: day('20'),
          story: '夜班保安为独居老人送药并陪护至家属赶到',
        },
      ],
    ],
    'staffing/house-rules': [
      [
        {
          title: '交接班规程',
          kind: 'procedure',
          edition: '2.0',
          text: '一、提前十分钟到岗；二、当面清点器具；三、双方签名',
          draftedOn: day('03'),
        },
      ],
    ],
    'staffing/house-papers': [
      [
        { title: '集团内刊', issue: day('01').slice(0, 7), handedOutOn: day('05'), copies: 40 },
        ['study', { studiedOn: day('11'), readers: 31 }],
      ],
    ],
    'staffing/material-budgets': Object.entries(BUDGETS).map(([name, amount]) => [
      { departmentId: department(name), month: running, amount },
    ]),
    'staffing/store-movements': [
      [{ item: '节能灯管', direction: 'in', quantity: 120, unit: '支', amount: '1560.00', movedOn: day('04') }],
      [issue('工程维修部', '节能灯管', [16, '支', '208.00'], { movedOn: day('14'), purpose: '地库照明' })],
      [{ item: '拖把头', direction: 'in', quantity: 60, unit: '个', amount: '588.00', movedOn: day('26') }],
      [{ item: 'A4 纸', direction: 'in', quantity: 12, unit: '箱', amount: '1416.00', movedOn: day('26') }],
      [issue('工程维修部', '节能灯管', [30, '支', '390.00'], { purpose: '楼道更换' })],
      [issue('客户服务部', 'A4 纸', [3, '箱', '354.00'], { purpose: '前台与办公' })],
      [issue('环境保洁部', '拖把头', [24, '个', '235.20'], { purpose: '月初更换' })],
      [
        issue('环境保洁部', '拖把头', [10, '个', '98.00'], {
          purpose: '雨后清理',
          overrunReason: '连日降雨，地库与大堂加派人手',
        }),
      ],
    ],
  };
};

export const loadRegisters = async ({ eachOf }, book, { inspections, months, today }, { manager }) => {
  const propertyId = book.idOf(inspections.propertyId);
  const [, last, running] = months;
  const department = (name) => book.idOf(`${inspections.propertyId}/${name}`);
  const told = recordsOf((of) => `${last}-${of}`, running, department, today);
  await eachOf(Object.entries(told), async ([register, records]) => {
    for (const [index, [content, act]] of records.entries()) {
      const name = `register/${register}/${index}`;
      const { id, version } = await manager.post(`/api/${register}`, { ...content, propertyId }, name);
      if (act) await manager.post(`/api/${register}/${id}/${act[0]}`, act[1], `${name}/${act[0]}`, version);
    }
  });
};
