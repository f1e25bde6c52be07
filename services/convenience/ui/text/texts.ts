import { defineTexts } from '@goldkey/ui/texts';
import { due as enDue } from './en/due.js';
import { fields as enFields } from './en/fields.js';
import { orders as enOrders } from './en/orders.js';
import { pages as en } from './en/pages.js';
import { registers as enRegisters } from './en/registers.js';
import { services as enServices } from './en/services.js';
import { due as zhCNDue } from './zh-CN/due.js';
import { fields as zhCNFields } from './zh-CN/fields.js';
import { orders as zhCNOrders } from './zh-CN/orders.js';
import { pages as zhCN } from './zh-CN/pages.js';
import { registers as zhCNRegisters } from './zh-CN/registers.js';
import { services as zhCNServices } from './zh-CN/services.js';
import { due as zhTWDue } from './zh-TW/due.js';
import { fields as zhTWFields } from './zh-TW/fields.js';
import { orders as zhTWOrders } from './zh-TW/orders.js';
import { pages as zhTW } from './zh-TW/pages.js';
import { registers as zhTWRegisters } from './zh-TW/registers.js';
import { services as zhTWServices } from './zh-TW/services.js';

/** Texts of the pages of convenience. */
export const convenienceTexts = defineTexts({
  namespace: 'convenience',
  'zh-CN': { ...zhCN, ...zhCNFields, ...zhCNRegisters, ...zhCNServices, ...zhCNOrders, ...zhCNDue },
  'zh-TW': { ...zhTW, ...zhTWFields, ...zhTWRegisters, ...zhTWServices, ...zhTWOrders, ...zhTWDue },
  en: { ...en, ...enFields, ...enRegisters, ...enServices, ...enOrders, ...enDue },
});
