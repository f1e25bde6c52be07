/** texts.ts and parameters.yaml of a new clause. */
import { quoted } from './names.mjs';

const say = (simplified, traditional, english) => `say(${[simplified, traditional, english].map(quoted).join(', ')})`;

const chargeWords = ({ title }) => ({
  sentence: say(`{when} 发生：${title.simplified}`, `{when} 發生：${title.traditional}`, `At {when}: ${title.english}`),
  working: say('{when} 的记录，计 1 次', '{when} 的記錄，計 1 次', 'Recorded at {when}, counted once'),
  avoid: say('这件事没有发生', '此事未發生', 'It not having happened'),
});

const dutyWords = ({ title }) => ({
  sentence: say(
    `{when} 起，到 {deadline} 没有完成：${title.simplified}`,
    `{when} 起，至 {deadline} 未完成：${title.traditional}`,
    `Begun at {when}, not done by {deadline}: ${title.english}`,
  ),
  working: say(
    '{when} 起 {hours} 小时，到 {deadline} 完成 0 次，应有 1 次',
    '{when} 起 {hours} 小時，至 {deadline} 完成 0 次，應有 1 次',
    '{hours} hours from {when}: done 0 of 1 times by {deadline}',
  ),
  avoid: say('在 {deadline} 之前完成', '於 {deadline} 之前完成', 'Doing it by {deadline}'),
});

export const clauseTexts = (clause) => {
  const { title } = clause;
  const { sentence, working, avoid } = clause.done === undefined ? chargeWords(clause) : dutyWords(clause);
  return `import type { ClauseTexts } from '../../../engine/define.js';
import { say } from '../../../engine/texts.js';

export const texts: ClauseTexts = {
  title: ${say(title.simplified, title.traditional, title.english)},
  sentence: { all: ${sentence} },
  working: { all: ${working} },
  avoid: { all: ${avoid} },
};
`;
};

const parameter = (name, unit, titles, limits, value, source) => `${name}:
  unit: ${unit}
  title: { zh-CN: ${titles[0]}, zh-TW: ${titles[1]}, en: ${titles[2]} }
${limits}  values:
    - { value: "${value}", source: ${JSON.stringify(source)} }
`;

export const parametersText = ({ hours, points, fine, place }) =>
  [
    hours === undefined
      ? ''
      : parameter(
          'hours',
          'count',
          ['时限（小时）', '時限（小時）', 'Hours'],
          '  min: 1\n  max: 720\n',
          hours,
          place.simplified,
        ),
    parameter('points', 'points', ['每次扣分', '每次扣分', 'Points each'], '  max: 100\n', points, place.simplified),
    parameter(
      'fine',
      'yuan',
      ['每次罚款（元）', '每次罰款（元）', '"Fine each, yuan"'],
      '  max: 10000\n',
      fine,
      place.simplified,
    ),
  ].join('');
