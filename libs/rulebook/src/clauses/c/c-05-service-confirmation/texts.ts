import type { ClauseTexts } from '../../../engine/define.js';
import { say } from '../../../engine/texts.js';

export const texts: ClauseTexts = {
  title: say('服务由业主确认', '服務由業主確認', 'The owner confirms the service'),
  sentence: {
    all: say(
      '{performed} 的服务到 {deadline} 没有业主确认',
      '{performed} 的服務到 {deadline} 無業主確認',
      'The service of {performed} was not confirmed by the owner by {deadline}',
    ),
  },
  working: {
    all: say(
      '{performed} 后第 {days} 天结束 = {deadline}',
      '{performed} 後第 {days} 天結束 = {deadline}',
      'the end of day {days} after {performed} = {deadline}',
    ),
  },
  avoid: {
    all: say('在 {deadline} 前请业主确认', '於 {deadline} 前請業主確認', 'Having the owner confirm it by {deadline}'),
  },
};
