import { recordedOnCentre } from '../../../definitions/recorded-on.js';
import type { ClauseTexts } from '../../../engine/define.js';
import { say } from '../../../engine/texts.js';

export const texts: ClauseTexts = {
  title: say('亏损项目定出措施', '虧損項目定出措施', 'A measure for a service at a loss'),
  sentence: {
    all: say(
      '{month} 亏损 {loss} 元的项目到 {deadline} 没有定出措施',
      '{month} 虧損 {loss} 元的項目到 {deadline} 未定出措施',
      'No measure was decided by {deadline} for the service that lost {loss} yuan in {month}',
    ),
  },
  working: {
    all: say(
      '{told} 上报，其后第 {days} 天结束 = {deadline}',
      '{told} 上報，其後第 {days} 天結束 = {deadline}',
      'told on {told}, the end of day {days} after it = {deadline}',
    ),
  },
  consequence: { all: recordedOnCentre },
  avoid: {
    all: say(
      '在 {deadline} 前定出措施：增加用户、调整价格或停办',
      '於 {deadline} 前定出措施：增加用戶、調整價格或停辦',
      'Deciding by {deadline} on more users, a new price or an end',
    ),
  },
};
