import type { ClauseTexts } from '../../../engine/define.js';
import { say } from '../../../engine/texts.js';

const reckoning = say(
  '{counts} = {value}，低于 {target}',
  '{counts} = {value}，低於 {target}',
  '{counts} = {value}, below {target}',
);

export const texts: ClauseTexts = {
  title: say('月闭环率与闭环满意度', '月結案率與結案滿意度', "Month's closing rate and satisfaction with closings"),
  sentence: {
    closing: say(
      '{month} 投诉闭环率 {value}，没有达到 {target}',
      '{month} 投訴結案率 {value}，未達 {target}',
      'The closing rate of {month} was {value} and did not reach {target}',
    ),
    satisfaction: say(
      '{month} 闭环满意度 {value}，没有达到 {target}',
      '{month} 結案滿意度 {value}，未達 {target}',
      'Satisfaction with closings of {month} was {value} and did not reach {target}',
    ),
  },
  working: { closing: reckoning, satisfaction: reckoning },
  avoid: {
    closing: say(
      '月底前闭环率达到 {target}',
      '月底前結案率達到 {target}',
      'A closing rate of {target} by the end of the month',
    ),
    satisfaction: say(
      '当月所关投诉的回访满意度达到 {target}',
      '當月所結投訴的回訪滿意度達到 {target}',
      "Callbacks on the month's closings that come to {target}",
    ),
  },
  parts: {
    closing: say('闭环率', '結案率', 'closing rate'),
    satisfaction: say('闭环满意度', '結案滿意度', 'satisfaction with closings'),
  },
  percent: ['value', 'target', 'closing', 'satisfaction'],
};
