import type { Locale } from '@goldkey/ui/locale';
import type { PremisesUse } from '../api.js';

/** What premises are used for, and how it is said that they are priced by it. */
export const USES: Readonly<Record<Locale, Readonly<Record<PremisesUse | 'label', string>>>> = {
  'zh-CN': {
    label: '按用途计价',
    home: '住宅',
    shop: '商铺',
    office: '办公',
    garage: '车库',
    storage: '储藏',
    other: '其他',
  },
  'zh-TW': {
    label: '按用途計價',
    home: '住宅',
    shop: '商鋪',
    office: '辦公',
    garage: '車庫',
    storage: '儲藏',
    other: '其他',
  },
  en: {
    ...{ label: 'Priced by use', home: 'Home', shop: 'Shop', office: 'Office' },
    ...{ garage: 'Garage', storage: 'Storage', other: 'Other' },
  },
};
