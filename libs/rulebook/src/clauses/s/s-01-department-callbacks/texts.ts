import { recordedOnCentre } from '../../../definitions/recorded-on.js';
import type { ClauseTexts } from '../../../engine/define.js';
import { say } from '../../../engine/texts.js';

export const texts: ClauseTexts = {
  title: say('中心每日电话回访各部门', '中心每日電話回訪各部門', "The centre's daily callbacks of every department"),
  sentence: {
    all: say(
      '{deadline} 对部门 {department} 只回访了 {called} 件，应回访 {needed} 件',
      '{deadline} 對部門 {department} 只回訪了 {called} 件，應回訪 {needed} 件',
      'On {deadline} {called} matters of department {department} were called back, {needed} were needed',
    ),
  },
  working: {
    all: say(
      '前 {days} 天办结 {closed} 件，至多要 {matters} 件，故应回访 {needed} 件；实际 {called} 件',
      '前 {days} 天辦結 {closed} 件，至多要 {matters} 件，故應回訪 {needed} 件；實際 {called} 件',
      '{closed} closed in the {days} days before, {matters} at most, so {needed} needed; {called} called back',
    ),
  },
  consequence: { all: recordedOnCentre },
  avoid: {
    all: say(
      '当天电话回访该部门 {needed} 件不同的事项',
      '當天電話回訪該部門 {needed} 件不同的事項',
      'Calling back on {needed} different matters of the department that day',
    ),
  },
};
