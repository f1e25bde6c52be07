import type { ClauseTexts } from '../../../engine/define.js';
import { say } from '../../../engine/texts.js';

export const texts: ClauseTexts = {
  title: say('收费率达到目标', '收費率達到目標', 'Collection rate at its target'),
  sentence: {
    target: say(
      '{month} 收费率 {rate}，没有达到 {target}',
      '{month} 收費率 {rate}，未達 {target}',
      'The collection rate of {month} was {rate} and did not reach {target}',
    ),
    analysis: say(
      '{month} 收费率没有达到目标，到 {deadline} 没有交后续分析',
      '{month} 收費率未達目標，到 {deadline} 未交後續分析',
      'The collection rate of {month} missed its target and no analysis followed by {deadline}',
    ),
  },
  working: {
    target: say('{rate}，低于 {target}', '{rate}，低於 {target}', '{rate}, below {target}'),
    analysis: say(
      '{rate}，低于 {target}；分析 0 份',
      '{rate}，低於 {target}；分析 0 份',
      '{rate}, below {target}; 0 of 1 analysis',
    ),
  },
  avoid: {
    target: say('当月收费率达到 {target}', '當月收費率達到 {target}', 'A collection rate of {target}'),
    analysis: say('在 {deadline} 结束前交分析', '於 {deadline} 結束前交分析', 'Submitting the analysis by {deadline}'),
  },
  parts: {
    target: say('当月收费率', '當月收費率', 'the month’s rate'),
    analysis: say('后续分析', '後續分析', 'analysis'),
  },
  percent: ['rate', 'target'],
};
