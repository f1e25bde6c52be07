import type { Words } from '@goldkey/ui/texts';
import type { zhCN } from './zh-CN.js';

/** Texts of the pages of clauses, traditional Chinese. */
export const zhTW: Words<typeof zhCN> = {
  title: '條款 {clause}',
  clauses: '條款',
  'clauses.search': '按編號或名稱查找',
  'clauses.none': '沒有符合的條款。',
  text: '條文',
  source: '出處',
  version: '規則書 {rulebook} 版（{month}）',
  parameters: '參數',
  'parameters.none': '這一條沒有參數。',
  parameter: '參數',
  value: '本月執行',
  builtIn: '內建',
  reading: '讀法',
  printed: '按原文',
  entries: '本月扣罰與記錄',
  'entries.none': '您的管轄範圍內，本月沒有人因此被扣罰或記錄。',
  'entries.more': '只列出最近的 {count} 條；合計是全部的。',
  sum: '{charged} 條扣罰：{points} 分、{fine}；{recorded} 條僅記錄。',
  who: '對象',
  place: '專案',
  at: '發生',
  cost: '扣罰',
  rulebook: '規則',
};
