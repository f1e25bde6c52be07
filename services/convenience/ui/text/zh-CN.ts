/** Texts of the pages of convenience, simplified Chinese: the first language. */
export const zhCN = {
  'venues.column.code': '代码',
  'venues.column.name': '名称',
  'venues.empty': '还没有场地',
  'venues.search': '查找场地',
  'venues.title': '场地',
} as const;
