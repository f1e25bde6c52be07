/** Homes that owe are asked for it: what came of the first step, home by home. */
import { addDays } from './calendar.mjs';

export const dunningsOf = ({ today }) => [
  { result: 'sent', note: '短信已发' },
  { result: 'promised', promisedBy: addDays(today, 6), note: '发工资后来前台缴' },
  { result: 'sent', note: '短信已发' },
  { result: 'absent', note: '电话无人接，改日再打' },
  { result: 'disputed', note: '对公共能耗分摊有疑问，已约工程部解释' },
];
