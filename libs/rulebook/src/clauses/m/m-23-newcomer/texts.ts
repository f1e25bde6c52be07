import type { ClauseTexts } from '../../../engine/define.js';
import { say } from '../../../engine/texts.js';

export const texts: ClauseTexts = {
  title: say('新上任经理熟悉业主', '新上任經理熟悉業主', 'A new manager gets to know the owners'),
  sentence: {
    day: say(
      '{day} 建档 {profiled} 户、拜访 {visited} 户，不够',
      '{day} 建檔 {profiled} 戶、拜訪 {visited} 戶，不足',
      '{profiled} households profiled and {visited} visited on {day} were too few',
    ),
    first: say(
      '{first} 到 {day} 拜访 {visited} 户，不够',
      '{first} 至 {day} 拜訪 {visited} 戶，不足',
      '{visited} households visited from {first} to {day} were too few',
    ),
    long: say(
      '{first} 到 {day} 建档 {profiled} 户，不够',
      '{first} 至 {day} 建檔 {profiled} 戶，不足',
      '{profiled} households profiled from {first} to {day} were too few',
    ),
  },
  working: {
    day: say(
      '建档 {profiled} 户，应有 {profiles} 户；拜访 {visited} 户，应有 {visits} 户',
      '建檔 {profiled} 戶，應有 {profiles} 戶；拜訪 {visited} 戶，應有 {visits} 戶',
      '{profiled} of {profiles} profiled, {visited} of {visits} visited',
    ),
    first: say(
      '拜访 {visited} 户，应有 {visits} 户',
      '拜訪 {visited} 戶，應有 {visits} 戶',
      '{visited} of {visits} visited',
    ),
    long: say(
      '建档 {profiled} 户，应有 {profiles} 户',
      '建檔 {profiled} 戶，應有 {profiles} 戶',
      '{profiled} of {profiles} profiled',
    ),
  },
  avoid: {
    day: say(
      '当天建档 {profiles} 户、拜访 {visits} 户',
      '當天建檔 {profiles} 戶、拜訪 {visits} 戶',
      'Profiling {profiles} and visiting {visits} households on that day',
    ),
    first: say('到 {day} 拜访 {visits} 户', '至 {day} 拜訪 {visits} 戶', 'Visiting {visits} households by {day}'),
    long: say('到 {day} 建档 {profiles} 户', '至 {day} 建檔 {profiles} 戶', 'Profiling {profiles} households by {day}'),
  },
  parts: {
    day: say('当天', '當天', 'the day'),
    first: say('第一周拜访', '第一週拜訪', 'visits of the first week'),
    long: say('首月建档', '首月建檔', 'profiles of the first month'),
  },
};
