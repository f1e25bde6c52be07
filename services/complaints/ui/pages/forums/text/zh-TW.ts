import type { Words } from '@goldkey/ui/texts';
import type { zhCN } from './zh-CN.js';

/** Texts of owners' forums, traditional Chinese as used in Hong Kong and Taiwan. */
export const zhTW: Words<typeof zhCN> = {
  'forums.title': '業主懇談會',
  'forums.hold': '登記懇談會',
  'forums.empty': '還沒有懇談會',
  'forums.empty.lead': '每月月初請十戶左右的業主來談，開完在這裡登記。',
  'forums.view.held': '措施待備案',
  'forums.view.all': '全部',
  'forums.heldAt': '什麼時候開的',
  'forums.property': '專案',
  'forums.households': '到場業主',
  'forums.households.hint': '按樓棟、房號找；每戶只算一次',
  'forums.count': '{count} 戶',
  'forums.subject': '主題',
  'forums.state': '狀態',
  'forums.file': '整改措施備案',
  'forums.file.lead': '懇談會後 24 小時內報品質中心備案；備案後不能再改。',
  'forums.actions': '整改措施',
  'forums.filedAt': '備案時間',
  'forums.filedAt.hint': '不填就是現在',
  'forums.withdraw': '撤回',
  'forums.withdraw.reason': '為什麼撤回',
  'forums.withdraw.lead': '登記錯了、登記重複了才撤回；撤回後不再計入，要重新登記正確的一次。自己登記的請別人撤。',
  'state.held': '措施待備案',
  'state.filed': '已備案',
  'state.withdrawn': '已撤回',
};
