import { recordedOnCentre } from '../../../definitions/recorded-on.js';
import type { ClauseTexts } from '../../../engine/define.js';
import { say } from '../../../engine/texts.js';

export const texts: ClauseTexts = {
  title: say('年度便民服务项目价格报批', '年度便民服務項目價格報批', "Approval of the year's convenience services"),
  sentence: {
    all: say(
      '{year} 年便民服务项目和价格到 {deadline} 还没有批准',
      '{year} 年便民服務項目和價格到 {deadline} 仍未批准',
      'The services and prices of {year} were not approved by {deadline}',
    ),
  },
  working: {
    all: say(
      '限期 {deadline}，此前没有批准记录',
      '限期 {deadline}，此前無批准紀錄',
      'due {deadline}, nothing approved before',
    ),
  },
  consequence: { all: recordedOnCentre },
  avoid: {
    all: say(
      '在 {deadline} 前拟定并报总经理批准',
      '於 {deadline} 前擬定並報總經理批准',
      'Drafting them and having them approved by {deadline}',
    ),
  },
};
