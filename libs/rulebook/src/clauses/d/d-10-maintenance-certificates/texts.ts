import type { ClauseTexts } from '../../../engine/define.js';
import { say } from '../../../engine/texts.js';

export const texts: ClauseTexts = {
  title: say('维修工持证上岗', '維修工持證上崗', 'Craftsmen work certified'),
  sentence: {
    all: say(
      '{day} 排班上岗而没有有效的证书',
      '{day} 排班上崗而沒有有效的證書',
      'Rostered to work on {day} without a valid certificate',
    ),
  },
  working: { all: say('当天有效的证书 0 张', '當天有效的證書 0 張', '0 certificates valid that day') },
  avoid: { all: say('{day} 前取得有效的证书', '{day} 前取得有效的證書', 'A certificate that is valid on {day}') },
};
