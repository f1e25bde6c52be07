import { day } from '@goldkey/kernel';
import type { AccountMap } from '../domain/account-map/account-map.js';

/** A company's chart of accounts as it is usual: water has an account of its own and another rate. */
export const anAccountMap = (changes: Partial<AccountMap> = {}): AccountMap => ({
  id: 'map-1',
  propertyId: 'p-1',
  from: day('2026-01-01'),
  company: { name: '金钥匙物业服务有限公司', taxId: '91110000MA01TEST0X' },
  accounts: {
    receivable: '1122',
    credit: '2203.01',
    'order-prepayment': '2203.02',
    'order-deposit': '2241.01',
    cash: '1001',
    card: '1002.01',
    transfer: '1002.02',
    wechat: '1012.01',
    alipay: '1012.02',
    loss: '6702',
  },
  outputTax: '2221.01',
  feeItems: { water: { account: '6001.02', taxRate: '0.03', taxCode: '1100301010000000000' } },
  otherIncome: { account: '6001.99', taxRate: '0.06', taxCode: '3040801010000000000' },
  setBy: 'account-1',
  ...changes,
});
