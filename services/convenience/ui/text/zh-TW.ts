import type { Words } from '@goldkey/ui/texts';
import type { zhCN } from './zh-CN.js';

/** Texts of the pages of convenience, traditional Chinese as used in Hong Kong and Taiwan. */
export const zhTW: Words<typeof zhCN> = {
  'venues.column.code': '代碼',
  'venues.column.name': '名稱',
  'venues.empty': '尚無場地',
  'venues.search': '查找場地',
  'venues.title': '場地',
};
