import type { Words } from '@goldkey/ui/texts';
import type { zhCN } from './zh-CN.js';

/** Texts of the pages of estates, traditional Chinese as used in Hong Kong and Taiwan. */
export const zhTW: Words<typeof zhCN> = {
  'households.empty.lead': '以「匯入」一次錄入住戶清冊。',
  'households.import': '匯入住戶',
  'households.allBuildings': '全部',
  'properties.households': '檢視住戶',
  'households.column.areaSquareMetres': '面積（㎡）',
  'households.column.building': '樓棟',
  'households.column.ownerName': '業主',
  'households.column.ownerPhone': '電話號碼',
  'households.column.room': '房號',
  'households.empty': '尚無住戶',
  'households.search': '查找住戶',
  'households.title': '住戶',
  'properties.column.code': '代碼',
  'properties.column.households': '合約戶數',
  'properties.column.name': '專案',
  'properties.column.serviceEnd': '服務結束',
  'properties.column.serviceStart': '服務開始',
  'properties.empty': '尚無專案',
  'properties.search': '查找專案',
  'properties.title': '專案',
};
