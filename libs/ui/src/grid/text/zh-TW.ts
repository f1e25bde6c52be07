import type { Words } from '../../language/texts.js';
import type { zhCN } from './zh-CN.js';

/** Texts of the grid, traditional Chinese as used in Hong Kong and Taiwan. */
export const zhTW: Words<typeof zhCN> = {
  'grid.keys':
    '方向鍵移動，Shift 選取多格，輸入或 F2 修改，Ctrl C / V 與 Excel 互貼，拖右下角小方塊連著填，Ctrl D / R 向下、向右填，Ctrl Z 復原；按 Esc 後以 Tab 離開表格。',
  'grid.undo': '復原',
  'grid.redo': '重做',
  'grid.saving': '正在儲存 {count} 格',
  'grid.saved': '已全部儲存',
  'grid.invalid': '{count} 格沒有更改：{reason}',
  'grid.refused': '{count} 格沒有儲存：{reason}',
  'grid.mine': '依我的再存一次',
  'grid.theirs': '知道了',
  'grid.pasted': '已貼上 {count} 格',
  'grid.where': '{row}，{column}',
};
