/** How some people of the managed property did in their positions: cards that are approved, under way, and just begun. */
import { headOf } from './cash.mjs';

/** What is said of each line that no record tells, in the order of the lines. */
const GUARD = [
  ['97%', '巡更记录：应到 310 点，实到 301 点'],
  ['4', '当月 6 次突发，平均到场四分钟'],
  ['88%', '业主回访 25 户，满意 22 户'],
];
const GUARD_BEFORE = [
  ['93%', '巡更记录：应到 300 点，实到 279 点'],
  ['6', '当月 5 次突发，平均到场六分钟'],
  ['80%', '业主回访 20 户，满意 16 户'],
];
const ANOTHER = [
  ['91%', '巡更记录：应到 310 点，实到 282 点'],
  ['7', '当月 6 次突发，平均到场七分钟'],
];
/** Of the head of the customer service, by the description that the platform brings: parts of the whole. */
const HEAD = [
  ['95%', '成立投诉 2 起，比上月少 1 起'],
  ['90%', '计划 20 项，完成 18 项'],
  ['92%', '回访 50 户，满意 46 户'],
  ['100%', '本月无关键员工离职'],
  ['88%', '暗访一次，得 88 分'],
  ['85%', '员工意见征询，20 人中 17 人满意'],
  ['90%', '培训后问卷，30 份中 27 份满意'],
  ['96%', '考核 25 人，合格 24 人'],
];

/** `until`: how far it came. The manager drafts, says and reviews; the general manager approves. */
export const positionCardsOf = (managed, { months: [first, last] }) => {
  const [guard, another] = managed.people.filter(({ role }) => role === 'security-guard');
  const head = headOf(managed, '客户服务部');
  const collector = managed.people.find(({ role }) => role === 'toll-collector');
  return [
    { of: guard.employeeId, period: first, until: 'approved', said: GUARD_BEFORE },
    { of: guard.employeeId, period: last, until: 'approved', said: GUARD },
    { of: head.employeeId, period: last, until: 'reviewed', said: HEAD },
    { of: another.employeeId, period: last, until: 'drafted', said: ANOTHER },
    { of: collector.employeeId, period: last, until: 'drafted', said: [] },
  ];
};
