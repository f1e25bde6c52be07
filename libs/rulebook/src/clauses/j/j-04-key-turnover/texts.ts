import type { ClauseTexts } from '../../../engine/define.js';
import { say } from '../../../engine/texts.js';

export const texts: ClauseTexts = {
  title: say('关键员工离职率', '關鍵員工離職率', 'Turnover of key staff'),
  sentence: {},
  avoid: {},
  percent: ['floor', 'target'],
};
