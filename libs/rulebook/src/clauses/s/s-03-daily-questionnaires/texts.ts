import { recordedOnCentre } from '../../../definitions/recorded-on.js';
import type { ClauseTexts } from '../../../engine/define.js';
import { say } from '../../../engine/texts.js';

export const texts: ClauseTexts = {
  title: say('每个工作日的问卷', '每個工作日的問卷', 'Questionnaires each working day'),
  sentence: {
    all: say(
      '{deadline} 只收到 {taken} 份问卷',
      '{deadline} 只收到 {taken} 份問卷',
      'On {deadline} {taken} questionnaires were filled in',
    ),
  },
  working: {
    all: say(
      '{taken} 份，应有 {questionnaires} 份',
      '{taken} 份，應有 {questionnaires} 份',
      '{taken}, {questionnaires} needed',
    ),
  },
  consequence: { all: recordedOnCentre },
  avoid: {
    all: say(
      '当天收到 {questionnaires} 份问卷',
      '當天收到 {questionnaires} 份問卷',
      '{questionnaires} questionnaires on that day',
    ),
  },
};
