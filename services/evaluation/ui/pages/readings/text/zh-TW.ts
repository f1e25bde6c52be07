import type { Words } from '@goldkey/ui/texts';
import type { zhCN } from './zh-CN.js';

/** Texts of the register of readings, traditional Chinese. */
export const zhTW: Words<typeof zhCN> = {
  title: '讀法登記',
  lead: '原文沒有寫定的地方：可以怎樣讀，取了哪一種，換一種讀法過去的月份會有什麼不同。',
  rulebook: '規則',
  months: '月份',
  run: '試算全部讀法',
  'run.one': '試算',
  option: '讀法',
  effect: '換成它的影響',
  chosen: '採用',
  by: '{clause} {title} {value}',
  notYet: '還沒有試算',
  none: '沒有變化',
  people: '{losers} 人變差，{gainers} 人變好',
  missed: '次數 {missed}',
  points: '扣分 {points}',
  fine: '罰款 {fine}',
  of: '{months}，{properties} 個專案',
  waiting: '排隊中',
  running: '計算中 {done} / {total}',
  failed: '失敗',
  clauses: '涉及',
  search: '按編號或名稱查找',
};
