import { recordedOnCentre } from '../../../definitions/recorded-on.js';
import type { ClauseTexts } from '../../../engine/define.js';
import { say } from '../../../engine/texts.js';

export const texts: ClauseTexts = {
  title: say('中心每周电话回访重点部门', '中心每週電話回訪重點部門', "The centre's weekly calls to key departments"),
  sentence: {
    all: say(
      '{week} 中心没有对重点部门 {department} 做够电话回访',
      '{week} 中心未對重點部門 {department} 做足電話回訪',
      'In {week} the centre did not call enough about key department {department}',
    ),
  },
  working: {
    all: say(
      '中心打了 {made} 次，应有 {calls} 次',
      '中心打了 {made} 次，應有 {calls} 次',
      '{made} calls by the centre, {calls} needed',
    ),
  },
  consequence: { all: recordedOnCentre },
  avoid: {
    all: say(
      '本周结束前由中心电话回访 {calls} 次',
      '本週結束前由中心電話回訪 {calls} 次',
      '{calls} calls by the centre before the week is over',
    ),
  },
};
