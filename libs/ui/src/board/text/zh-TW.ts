import type { Words } from '../../language/texts.js';
import type { zhCN } from './zh-CN.js';

/** Texts of the board, traditional Chinese as used in Hong Kong and Taiwan. */
export const zhTW: Words<typeof zhCN> = {
  'board.keys': '拖曳卡片，或在卡片的移動鍵上按空白鍵拿起，左右方向鍵換欄，空白鍵放下，Esc 取消。',
  'board.handle': '移動 {card}',
  'board.menu': '把 {card} 移到',
  'board.instructions': '按空白鍵拿起卡片，用左右方向鍵換欄，再按空白鍵放下，按 Esc 取消。',
  'board.picked': '已拿起 {card}，在「{lane}」。',
  'board.over': '{card} 在「{lane}」上方。',
  'board.over.refused': '{card} 不能放進「{lane}」：{reason}',
  'board.dropped': '{card} 已放進「{lane}」。',
  'board.dropped.refused': '{card} 沒有移動：{reason}',
  'board.cancelled': '已取消，{card} 留在原處。',
  'board.empty': '沒有',
  'board.more': '尚有 {count} 件，在清單裡看',
};
