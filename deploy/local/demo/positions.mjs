/** The positions of the group: most from the templates that the platform brings, two in words of the group's own. */
import { addDays } from './calendar.mjs';
import { MANAGED } from './cast.mjs';

const DESK_OF = { personnel: 'HR-01', office: 'OF-01' };
const DEPARTMENT_HEADS = { 客户服务部: 'CS-01', 秩序维护部: 'SE-01' };
const BY_ROLE = {
  'property-manager': 'PM-01',
  'centre-director': 'PM-02',
  'window-staff': 'CS-02',
  'customer-service': 'CS-02',
  'toll-collector': 'CS-03',
  maintenance: 'EN-01',
  'security-guard': 'SE-02',
};

/** The key of the position that somebody is placed on; cleaners and some heads are on none yet. */
export const positionOf = ({ role, desk, departmentId }) =>
  desk === undefined ? (BY_ROLE[role] ?? DEPARTMENT_HEADS[departmentId?.split('/')[1]]) : DESK_OF[desk];

const blank = {
  grade: '员级',
  superior: '部门主管',
  subordinates: [],
  headCountPer: 'property',
  keyPosition: false,
};

/** How many each property needs is the group's to say; the templates say one. */
const perProperty = (code, template, headCount) => ({
  code,
  template,
  changes: { headCount, headCountPer: 'property' },
});

const POSITIONS = [
  perProperty('PM-01', 'service-centre-director', 1),
  perProperty('PM-02', 'service-centre-head', 1),
  perProperty('CS-01', 'customer-service-manager', 1),
  perProperty('CS-02', 'property-officer', 5),
  perProperty('CS-03', 'toll-collector', 1),
  perProperty('EN-01', 'maintenance-worker', 4),
  perProperty('SE-01', 'security-manager', 1),
  {
    code: 'SE-02',
    description: {
      ...blank,
      name: '秩序维护员',
      superior: '安管部经理',
      headCount: 5,
      summary: '守好出入口和消控室，按路线巡逻，遇事先处置再上报。',
      duties: [
        { duty: '值岗', tasks: ['来访登记和放行', '车辆引导，消防通道不让占', '消控室报警先核实再复位'] },
        { duty: '巡逻', tasks: ['每班按路线走完各个点位', '发现隐患拍照上报'] },
        { duty: '交接班', tasks: ['当面清点器材和钥匙', '未了事项写进交接本'] },
      ],
      authority: [{ kind: 'work', what: '按规程值岗、巡逻', powers: ['carry-out'] }],
      indicators: [
        { indicator: '巡逻到点率', weight: 40, measure: 'stated', floor: '80%', target: '100%' },
        { indicator: '突发情况到场时间（分钟）', weight: 20, measure: 'stated', floor: '10', target: '3' },
        { indicator: '业主对门岗的评价', weight: 20, measure: 'stated', floor: '60%', target: '95%' },
        { indicator: '培训计划完成率', weight: 20, measure: 'training-plan', floor: '50%', target: '100%' },
      ],
      conditions: {
        hours: '白班、夜班轮换',
        place: '门岗、消控室、园区',
        surroundings: '室内外',
        hazard: '夜间、雨雪天气',
      },
      qualifications: {
        education: '初中以上',
        experience: '不限',
        certificates: '保安员证；消控岗另需消防设施操作员证',
        knowledge: '小区平面、消防器材的位置',
        skills: ['会用灭火器和对讲机'],
        qualities: ['沉着', '有礼貌'],
        health: '体检合格',
      },
      career: { promotion: '安管部班长', rotation: '门岗、巡逻、消控', substitution: '同班互替' },
      training: { before: '三天跟班，应急预案考试', after: '每月一次演练' },
    },
  },
  {
    code: 'HR-01',
    template: 'human-resources-manager',
    changes: { headCount: 1, headCountPer: 'unit' },
  },
  {
    code: 'OF-01',
    description: {
      ...blank,
      name: '综合管理部经理',
      grade: '经理级',
      superior: '总经理',
      headCountPer: 'unit',
      headCount: 1,
      summary: '公文、会务、制度和物资，把集团各部门的事接得上。',
      duties: [
        { duty: '制度', tasks: ['岗位说明书的审核', '制度的发布和复查'] },
        { duty: '物资', tasks: ['申购的汇总', '固定资产盘点'] },
      ],
      authority: [
        { kind: 'work', what: '审核各部门的计划', powers: ['review'], matter: 'work-plan' },
        { kind: 'expense', what: '审核各项目的物料申购', powers: ['review'], matter: 'material-requisition' },
      ],
      indicators: [
        { indicator: '督办事项按期办结', weight: 60 },
        { indicator: '制度复查按期完成', weight: 40 },
      ],
    },
  },
];

/** Positions with the day from which they are in force, who is to follow on two of them, and whom they lack. */
export const positionsAt = (managed, { first, today }) => {
  const [head] = managed.people.filter(
    ({ departmentId, role }) => departmentId === `${MANAGED}/客户服务部` && role === 'supervisor',
  );
  const named = { propertyId: MANAGED };
  return {
    positions: POSITIONS.map((position) => ({ ...position, effectiveFrom: first })),
    successors: [
      {
        ...named,
        positionId: 'PM-01',
        employeeId: managed.director.employeeId,
        readiness: 'ready-now',
        note: '已代管过两个月，预算编制还要带一次。',
      },
      {
        ...named,
        positionId: 'PM-02',
        employeeId: head.employeeId,
        readiness: 'ready-in-a-year',
        note: '现场经验足，先到工程部轮岗三个月。',
      },
    ],
    recruitments: [
      {
        positionId: 'SE-02',
        unitId: `${MANAGED}/秩序维护部`,
        number: 1,
        reason: '夜班只有一人，缺一名机动。',
        neededBy: addDays(today, 30),
        approved: true,
      },
      {
        positionId: 'EN-01',
        unitId: `${MANAGED}/工程维修部`,
        number: 1,
        reason: '供暖季报修多，缺一名持电工证的维修工。',
        neededBy: addDays(today, 45),
        approved: false,
      },
    ],
  };
};
