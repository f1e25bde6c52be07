import type { Words } from '@goldkey/ui/texts';
import type { zhCN } from './zh-CN.js';

/** Traditional Chinese as it is used in Hong Kong and Taiwan. */
export const zhTW: Words<typeof zhCN> = {
  'link.address': '連結網址',
  'link.copied': '已複製',
  'link.copy': '複製',
  'link.days': '有效天數',
  'link.make': '帳單連結',
  'link.ready': '請傳給業主，或讓業主掃碼。{at} 前有效，只顯示這一次。',
  'link.save': '產生連結',
  'link.scan': '掃碼看帳單',
};
