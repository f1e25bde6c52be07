import type { ClauseTexts } from '../../../engine/define.js';
import { say } from '../../../engine/texts.js';

export const texts: ClauseTexts = {
  title: say('节日包装', '節日包裝', 'Festival decoration'),
  sentence: {
    plan: say(
      '{date} 节日的包装方案到 {deadline} 没有签批',
      '{date} 節日的包裝方案到 {deadline} 未簽批',
      'The decoration plan for the festival of {date} was not signed off by {deadline}',
    ),
    done: say(
      '{date} 节日的包装到 {deadline} 没有完成',
      '{date} 節日的包裝到 {deadline} 未完成',
      'The decoration for the festival of {date} was not done by {deadline}',
    ),
  },
  working: {
    plan: say(
      '{date} - {planDays} 天 = {deadline}',
      '{date} - {planDays} 天 = {deadline}',
      '{date} − {planDays} days = {deadline}',
    ),
    done: say(
      '{date} - {doneDays} 天 = {deadline}',
      '{date} - {doneDays} 天 = {deadline}',
      '{date} − {doneDays} day = {deadline}',
    ),
  },
  avoid: {
    plan: say('最迟在 {deadline} 签批', '最遲於 {deadline} 簽批', 'Signing it off by {deadline}'),
    done: say('最迟在 {deadline} 完成', '最遲於 {deadline} 完成', 'Finishing it by {deadline}'),
  },
  parts: {
    plan: say('方案签批', '方案簽批', 'plan signed off'),
    done: say('包装完成', '包裝完成', 'decoration done'),
  },
};
