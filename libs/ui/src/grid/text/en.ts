import type { Words } from '../../language/texts.js';
import type { zhCN } from './zh-CN.js';

/** Texts of the grid, English. */
export const en: Words<typeof zhCN> = {
  'grid.keys':
    'Arrows move, Shift selects more, type or F2 to edit, Ctrl C / V exchange with Excel, drag the corner to fill on, Ctrl D / R fill down and right, Ctrl Z undoes; Esc, then Tab leaves the grid.',
  'grid.undo': 'Undo',
  'grid.redo': 'Redo',
  'grid.saving': 'Saving {count} cells',
  'grid.saving_one': 'Saving one cell',
  'grid.saved': 'Everything is saved',
  'grid.invalid': '{count} cells are unchanged: {reason}',
  'grid.invalid_one': 'One cell is unchanged: {reason}',
  'grid.refused': '{count} cells were not saved: {reason}',
  'grid.refused_one': 'One cell was not saved: {reason}',
  'grid.mine': 'Save mine again',
  'grid.theirs': 'All right',
  'grid.pasted': '{count} cells pasted',
  'grid.pasted_one': 'One cell pasted',
  'grid.where': '{row}, {column}',
};
