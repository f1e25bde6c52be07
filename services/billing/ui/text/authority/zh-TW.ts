import type { Words } from '@goldkey/ui/texts';
import type { zhCN } from './zh-CN.js';

/** 核准額度的文字。 */
export const zhTW: Words<typeof zhCN> = {
  above: '由上級核准',
  any: '不限',
  'day.note': '從這一天起用，最早今天；之前的核准不受影響。',
  'edit.note': '不填即不限。超出專案額度由區域核准，超出區域額度由集團核准。減免按頭一年最多減掉的金額計。',
  edit: '設定額度',
  empty: '尚未設定額度，核准人可以核准任何金額。',
  from: '起用日',
  held: '現行額度',
  'kind.concession': '減免',
  'kind.refund': '退款',
  'kind.write-off': '沖銷',
  kind: '核准事項',
  lead: '減免、退款和沖銷，每一級最多核准多少；超出的由上一級核准。',
  'level.group': '集團',
  'level.property': '專案',
  'level.region': '區域',
  mine: '您按{level}核准：{limits}',
  'state.held': '現行',
  'state.past': '已過',
  'state.planned': '待起用',
  state: '狀態',
  title: '核准額度',
  versions: '歷次額度',
  who: '由誰核准',
  worth: '頭一年最多 {amount}',
  'worth.unknown': '沒有帳單，算不出金額',
};
