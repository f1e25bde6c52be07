import { recordedOnDepartment } from '../../../definitions/recorded-on.js';
import type { ClauseTexts } from '../../../engine/define.js';
import { say } from '../../../engine/texts.js';

export const texts: ClauseTexts = {
  title: say(
    '调查核实的问题限期整改',
    '調查核實的問題限期整改',
    'Problems that the survey verified are put right in time',
  ),
  sentence: {
    all: say(
      '{raised} 核实的问题到 {deadline} 没有说明并整改',
      '{raised} 核實的問題到 {deadline} 未說明並整改',
      'The problem verified at {raised} was not explained and put right by {deadline}',
    ),
  },
  working: {
    all: say(
      '限期 {deadline}，此前没有整改记录',
      '限期 {deadline}，此前無整改紀錄',
      'due {deadline}, nothing put right before',
    ),
  },
  consequence: { all: recordedOnDepartment },
  avoid: {
    all: say(
      '在 {deadline} 前书面说明并整改',
      '於 {deadline} 前書面說明並整改',
      'Explaining it in writing and putting it right by {deadline}',
    ),
  },
};
