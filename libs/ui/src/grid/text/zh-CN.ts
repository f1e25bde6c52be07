/** Texts of the grid, simplified Chinese: the first language. */
export const zhCN = {
  'grid.keys':
    '方向键移动，Shift 选多格，输入或 F2 修改，Ctrl C / V 与 Excel 互贴，拖右下角小方块连着填，Ctrl D / R 向下、向右填，Ctrl Z 撤销；Esc 后 Tab 离开表格。',
  'grid.undo': '撤销',
  'grid.redo': '重做',
  'grid.saving': '正在保存 {count} 格',
  'grid.saved': '已全部保存',
  'grid.invalid': '{count} 格没有改：{reason}',
  'grid.refused': '{count} 格没有保存：{reason}',
  'grid.mine': '按我的再存一次',
  'grid.theirs': '知道了',
  'grid.pasted': '已粘贴 {count} 格',
  'grid.where': '{row}，{column}',
} as const;
