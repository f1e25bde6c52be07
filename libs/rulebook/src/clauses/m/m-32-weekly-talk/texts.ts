import type { ClauseTexts } from '../../../engine/define.js';
import { say } from '../../../engine/texts.js';

export const texts: ClauseTexts = {
  title: say('每周员工恳谈', '每週員工懇談', 'A talk with staff each week'),
  sentence: {
    all: say(
      '{week} 经理没有与 {people} 名员工恳谈的记录',
      '{week} 經理沒有與 {people} 名員工懇談的紀錄',
      'No talk of the manager with {people} of the staff is recorded in {week}',
    ),
  },
  working: {
    all: say(
      '{week} 经理本人恳谈的员工少于 {people} 名',
      '{week} 經理本人懇談的員工少於 {people} 名',
      'fewer than {people} people met by the manager in {week}',
    ),
  },
  avoid: {
    all: say(
      '在 {deadline} 结束前与 {people} 名员工恳谈并记录',
      '於 {deadline} 結束前與 {people} 名員工懇談並記錄',
      'Holding and recording talks with {people} of the staff by {deadline}',
    ),
  },
};
