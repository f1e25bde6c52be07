import type { Words } from '@goldkey/ui/texts';
import type { zhCN } from './zh-CN.js';

/** Texts of the pages of billing, traditional Chinese as used in Hong Kong and Taiwan. */
export const zhTW: Words<typeof zhCN> = {
  'fee-items.column.code': '代碼',
  'fee-items.column.name': '名稱',
  'fee-items.empty': '尚無收費項目',
  'fee-items.search': '查找收費項目',
  'fee-items.title': '收費項目',
};
