import type { ClauseTexts } from '../../../engine/define.js';
import { say } from '../../../engine/texts.js';

export const texts: ClauseTexts = {
  title: say('突发事件上报与记录', '突發事件上報與記錄', 'Emergencies are reported and recorded'),
  sentence: {
    leader: say(
      '{occurred} 的突发事件到 {deadline} 没有电话报分管领导',
      '{occurred} 的突發事件到 {deadline} 未電話報分管主管',
      'The emergency of {occurred} was not phoned to the leader in charge by {deadline}',
    ),
    'qm-centre': say(
      '{occurred} 的突发事件到 {deadline} 没有电话报品质管理中心',
      '{occurred} 的突發事件到 {deadline} 未電話報品質管理中心',
      'The emergency of {occurred} was not phoned to the quality centre by {deadline}',
    ),
    form: say(
      '{occurred} 的突发事件到 {deadline} 没有填处理记录表',
      '{occurred} 的突發事件到 {deadline} 未填處理記錄表',
      'The emergency of {occurred} was not on the incident form by {deadline}',
    ),
  },
  working: {
    form: say(
      '{occurred} + {hours} 小时 = {deadline}',
      '{occurred} + {hours} 小時 = {deadline}',
      '{occurred} + {hours} h = {deadline}',
    ),
    all: say(
      '{occurred} + {minutes} 分钟 = {deadline}',
      '{occurred} + {minutes} 分鐘 = {deadline}',
      '{occurred} + {minutes} min = {deadline}',
    ),
  },
  avoid: {
    form: say('在 {deadline} 前填表', '於 {deadline} 前填表', 'Filling in the form by {deadline}'),
    all: say('在 {deadline} 前打电话', '於 {deadline} 前打電話', 'Phoning by {deadline}'),
  },
  parts: {
    leader: say('电话报分管领导', '電話報分管主管', 'call to the leader in charge'),
    'qm-centre': say('电话报品质管理中心', '電話報品質管理中心', 'call to the quality centre'),
    form: say('处理记录表', '處理記錄表', 'incident form'),
  },
};
