import type { ClauseTexts } from '../../../engine/define.js';
import { say } from '../../../engine/texts.js';

export const texts: ClauseTexts = {
  title: say('周四报公司计划进度', '週四報公司計畫進度', 'Progress of the company plan on Thursday'),
  sentence: {
    all: say(
      '{week} 的公司计划进度到 {deadline} 没有报送',
      '{week} 的公司計畫進度到 {deadline} 未報送',
      'Progress of the company plan for {week} was not reported by {deadline}',
    ),
  },
  working: {
    all: say(
      '{monday} 至 {deadline} 收到 {week} 公司计划进度 0 份，应有 1 份',
      '{monday} 至 {deadline} 收到 {week} 公司計畫進度 0 份，應有 1 份',
      '0 of 1 report for {week} from {monday} to {deadline}',
    ),
  },
  avoid: {
    all: say(
      '在 {monday} 至 {deadline} 之间报送',
      '於 {monday} 至 {deadline} 之間報送',
      'Reporting it between {monday} and {deadline}',
    ),
  },
};
