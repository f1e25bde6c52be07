import type { Words } from '@goldkey/ui/texts';
import type { services as zhCN } from '../zh-CN/services.js';

/** What was done for owners, and the links by which they confirm it, in traditional Chinese. */
export const services: Words<typeof zhCN> = {
  'fee.state.withdrawn': '已撤回',
  'fee.withdraw': '撤回收費',
  'fee.withdraw.note': '記錯的收費才撤回：等於沒有收過，不用上交。收的人自己不能撤回。',
  'fee.withdrawn': '撤回原因',
  'service.charge': '記入月帳單',
  'service.charge.note': '未付的金額隨這一戶的月帳單一起收，不再由員工代收。',
  'service.confirmDueAt': '確認期限',
  'service.fee': '收費',
  'service.late': '逾期未確認',
  'service.link': '業主確認連結',
  'service.link.note': '產生一次性連結，發給業主確認本次服務；以前發的連結隨即失效。',
  'service.link.open': '已發給業主，還沒有答覆',
  'service.link.own': '這次是您做的：請前台或別的同事把確認連結發給業主。',
  'service.link.revoke': '作廢確認連結',
  'service.link.revoke.note': '連結發錯了人時使用；業主再也打不開它。',
  'service.paidOtherwise': '付款不符',
  'service.paidSaid': '業主說付了',
  'service.performedAt': '服務時間',
  'service.received': '已收',
  'service.remark': '業主留言',
  'service.withdraw': '撤回登記',
  'service.withdraw.note':
    '記錯、重複登記的服務才撤回：等於沒有做過，到期的那天重新待做，送出的水回到庫存，扣款退回。做的人自己不能撤回；已登記收費的先撤回收費。',
  'service.withdrawn': '撤回原因',
  'service.state.withdrawn': '已撤回',
  'service.state.confirmed': '業主已確認',
  'service.state.disputed': '有異議',
  'service.state.performed': '待確認',
  'services.empty': '尚無服務紀錄',
  'services.title': '服務紀錄',
  'services.view.mine': '我做的',
  'services.view.odd': '付款不符',
  'services.view.open': '待確認',
};
