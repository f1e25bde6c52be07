import type { ClauseTexts } from '../../../engine/define.js';
import { say } from '../../../engine/texts.js';

export const texts: ClauseTexts = {
  title: say('办结后的回访', '辦結後的回訪', 'Callback after the close'),
  sentence: {
    complaint: say(
      '{closed} 办结的投诉到 {deadline} 没有回访',
      '{closed} 辦結的投訴到 {deadline} 未回訪',
      'The complaint closed at {closed} was not called back by {deadline}',
    ),
    repair: say(
      '{closed} 完成的报修到 {deadline} 没有回访',
      '{closed} 完成的報修到 {deadline} 未回訪',
      'The repair completed at {closed} was not called back by {deadline}',
    ),
  },
  working: {
    all: say(
      '{closed} 起 {days} 天，到 {deadline} 回访 0 次',
      '{closed} 起 {days} 天，到 {deadline} 回訪 0 次',
      '{days} days from {closed}; 0 callbacks by {deadline}',
    ),
  },
  avoid: { all: say('在 {deadline} 结束前回访', '於 {deadline} 結束前回訪', 'Calling back by {deadline}') },
  parts: {
    complaint: say('投诉', '投訴', 'complaint'),
    repair: say('报修', '報修', 'repair'),
  },
};
