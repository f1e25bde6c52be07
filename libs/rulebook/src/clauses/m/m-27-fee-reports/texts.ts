import type { ClauseTexts } from '../../../engine/define.js';
import { say } from '../../../engine/texts.js';

export const texts: ClauseTexts = {
  title: say('收费周报、月报、季报', '收費週報、月報、季報', 'Fee reports of week, month and quarter'),
  sentence: {
    weekly: say(
      '{period} 的收费周报到 {deadline} 没有报送',
      '{period} 的收費週報到 {deadline} 未報送',
      'The weekly fee report of {period} was not submitted by {deadline}',
    ),
    monthly: say(
      '{period} 的收费月报到 {deadline} 没有报送',
      '{period} 的收費月報到 {deadline} 未報送',
      'The monthly fee report of {period} was not submitted by {deadline}',
    ),
    quarterly: say(
      '{period} 的欠费与收费率季报到 {deadline} 没有报送',
      '{period} 的欠費與收費率季報到 {deadline} 未報送',
      'The quarterly report of arrears and collection of {period} was not submitted by {deadline}',
    ),
  },
  working: {
    all: say(
      '到 {deadline} 收到 {period} 报表 0 份，应有 1 份',
      '到 {deadline} 收到 {period} 報表 0 份，應有 1 份',
      '0 of 1 report of {period} by {deadline}',
    ),
  },
  avoid: { all: say('在 {deadline} 结束前报送', '於 {deadline} 結束前報送', 'Submitting it by {deadline}') },
  parts: {
    weekly: say('周报', '週報', 'weekly'),
    monthly: say('月报', '月報', 'monthly'),
    quarterly: say('季报', '季報', 'quarterly'),
  },
};
