import type { ClauseTexts } from '../../../engine/define.js';
import { say } from '../../../engine/texts.js';

export const texts: ClauseTexts = {
  title: say('业主意见征询与年终考评', '業主意見徵詢與年終考評', 'Owners’ opinion survey and staff appraisal'),
  sentence: {
    survey: say(
      '{year} 年没有完成业主意见征询',
      '{year} 年未完成業主意見徵詢',
      'No owners’ opinion survey was completed in {year}',
    ),
    appraisal: say(
      '{year} 年没有完成员工年终考评',
      '{year} 年未完成員工年終考評',
      'The staff were not appraised in {year}',
    ),
  },
  working: { all: say('到 {deadline} 完成 0 次', '到 {deadline} 完成 0 次', '0 of 1 by {deadline}') },
  avoid: { all: say('在 {deadline} 结束前完成', '於 {deadline} 結束前完成', 'Completing it by {deadline}') },
  parts: {
    survey: say('业主意见征询', '業主意見徵詢', 'owners’ opinion survey'),
    appraisal: say('员工年终考评', '員工年終考評', 'staff appraisal'),
  },
};
