import type { ClauseTexts } from '../../../engine/define.js';
import { say } from '../../../engine/texts.js';

const reckoning = say(
  '{counts} = {value}，低于 {target}',
  '{counts} = {value}，低於 {target}',
  '{counts} = {value}, below {target}',
);

export const texts: ClauseTexts = {
  title: say('月处结率与处结满意度', '月處結率與處結滿意度', "Month's closing rate and satisfaction with closings"),
  sentence: {
    closing: say(
      '{month} 投诉处结率 {value}，没有达到 {target}',
      '{month} 投訴處結率 {value}，未達 {target}',
      'The closing rate of {month} was {value} and did not reach {target}',
    ),
    satisfaction: say(
      '{month} 处结满意度 {value}，没有达到 {target}',
      '{month} 處結滿意度 {value}，未達 {target}',
      'Satisfaction with closings of {month} was {value} and did not reach {target}',
    ),
  },
  working: { closing: reckoning, satisfaction: reckoning },
  avoid: {
    closing: say(
      '月底前关单率达到 {target}',
      '月底前結案率達到 {target}',
      'A closing rate of {target} by the end of the month',
    ),
    satisfaction: say(
      '当月所关投诉的回访满意度达到 {target}',
      '當月所結投訴的回訪滿意度達到 {target}',
      "Callbacks on the month's closings that come to {target}",
    ),
  },
};
