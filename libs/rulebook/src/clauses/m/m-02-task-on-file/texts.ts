import type { ClauseTexts } from '../../../engine/define.js';
import { say } from '../../../engine/texts.js';

export const texts: ClauseTexts = {
  title: say('上级加派的任务及时备案', '上級加派的任務及時備案', 'Tasks from above are put on file'),
  sentence: {
    all: say(
      '{assigned} 加派的任务到 {deadline} 还没有备案',
      '{assigned} 加派的任務到 {deadline} 仍未備案',
      'The task assigned at {assigned} was not on file by {deadline}',
    ),
  },
  working: {
    all: say(
      '{assigned} + {hours} 小时 = {deadline}',
      '{assigned} + {hours} 小時 = {deadline}',
      '{assigned} + {hours} h = {deadline}',
    ),
  },
  avoid: { all: say('在 {deadline} 前备案', '於 {deadline} 前備案', 'Filing it by {deadline}') },
};
