import type { ClauseTexts } from '../../../engine/define.js';
import { say } from '../../../engine/texts.js';

export const texts: ClauseTexts = {
  title: say('内部员工考核合格率', '內部員工考核合格率', 'Staff who passed the examination'),
  sentence: {},
  avoid: {},
  percent: ['floor', 'target'],
};
