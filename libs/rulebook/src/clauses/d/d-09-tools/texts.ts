import type { ClauseTexts } from '../../../engine/define.js';
import { say } from '../../../engine/texts.js';

export const texts: ClauseTexts = {
  title: say('借用工具按期归还', '借用工具按期歸還', 'Borrowed tools come back'),
  sentence: {
    all: say(
      '{lent} 借出的工具到 {deadline} 没有归还',
      '{lent} 借出的工具到 {deadline} 未歸還',
      'The tool lent at {lent} had not come back by {deadline}',
    ),
  },
  working: { all: say('到 {deadline} 归还 0 次', '到 {deadline} 歸還 0 次', '0 returns by {deadline}') },
  avoid: { all: say('在 {deadline} 前归还', '於 {deadline} 前歸還', 'Returning it by {deadline}') },
};
