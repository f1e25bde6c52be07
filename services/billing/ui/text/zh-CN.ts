/** Texts of the pages of billing, simplified Chinese: the first language. */
export const zhCN = {
  'fee-items.column.code': '代码',
  'fee-items.column.name': '名称',
  'fee-items.empty': '还没有收费项目',
  'fee-items.search': '查找收费项目',
  'fee-items.title': '收费项目',
} as const;
