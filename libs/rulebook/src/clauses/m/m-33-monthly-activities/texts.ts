import type { ClauseTexts } from '../../../engine/define.js';
import { say } from '../../../engine/texts.js';

export const texts: ClauseTexts = {
  title: say('每月的活动和培训', '每月的活動和培訓', 'Activities and training of the month'),
  sentence: {
    '99+1': say(
      '{month} 管理人员「99+1」活动少于 {wanted} 次',
      '{month} 管理人員「99+1」活動少於 {wanted} 次',
      'Fewer than {wanted} “99+1” with the managing staff in {month}',
    ),
    'staff-activity': say(
      '{month} 员工活动少于 {wanted} 次',
      '{month} 員工活動少於 {wanted} 次',
      'Fewer than {wanted} staff activities in {month}',
    ),
    'professional-training': say(
      '{month} 专业培训少于 {wanted} 次',
      '{month} 專業培訓少於 {wanted} 次',
      'Fewer than {wanted} professional trainings in {month}',
    ),
    'character-training': say(
      '{month} 品格培训少于 {wanted} 次',
      '{month} 品格培訓少於 {wanted} 次',
      'Fewer than {wanted} character trainings in {month}',
    ),
  },
  working: { all: say('{held} 次，应有 {wanted} 次', '{held} 次，應有 {wanted} 次', '{held} of {wanted}') },
  avoid: {
    all: say(
      '在 {deadline} 结束前举办 {wanted} 次',
      '於 {deadline} 結束前舉辦 {wanted} 次',
      'Holding {wanted} by {deadline}',
    ),
  },
  parts: {
    '99+1': say('「99+1」', '「99+1」', '“99+1”'),
    'staff-activity': say('员工活动', '員工活動', 'staff activity'),
    'professional-training': say('专业培训', '專業培訓', 'professional training'),
    'character-training': say('品格培训', '品格培訓', 'character training'),
  },
};
