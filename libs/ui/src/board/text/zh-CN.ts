/** Texts of the board, simplified Chinese: the first language. */
export const zhCN = {
  'board.keys': '拖动卡片，或在卡片的移动键上按空格拿起，左右方向键换栏，空格放下，Esc 取消。',
  'board.handle': '移动 {card}',
  'board.menu': '把 {card} 移到',
  'board.instructions': '按空格拿起卡片，用左右方向键换栏，再按空格放下，按 Esc 取消。',
  'board.picked': '已拿起 {card}，在「{lane}」。',
  'board.over': '{card} 在「{lane}」上方。',
  'board.over.refused': '{card} 不能放进「{lane}」：{reason}',
  'board.dropped': '{card} 已放进「{lane}」。',
  'board.dropped.refused': '{card} 没有移动：{reason}',
  'board.cancelled': '已取消，{card} 留在原处。',
  'board.empty': '没有',
  'board.more': '还有 {count} 件，在列表里看',
} as const;
