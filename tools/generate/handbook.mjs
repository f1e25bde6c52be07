/** docs/handbook.md: every computed clause with its numbers and readings, from the declarations that the engine runs. */
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { buildPackages } from '../build.mjs';
import { root } from '../projects.mjs';

export const title = 'handbook: docs/handbook.md';

const UNITS = { points: '分', yuan: '元', time: '', count: '', ratio: '' };

const cell = (text) => text.replaceAll('|', '\\|').replaceAll('\n', ' ');

const parameterRow = ([name, { unit, value, title: titles, reading }]) =>
  `| ${cell(titles['zh-CN'])} · ${cell(titles.en)} | \`${name}\` | ${value}${UNITS[unit] ? ` ${UNITS[unit]}` : ''} | ${
    reading ? `${cell(reading['zh-CN'])}<br>${cell(reading.en)}` : ''
  } |`;

const sectionOf = ({ id, place, texts, parameters, reads }) => {
  const rows = Object.entries(parameters).map(parameterRow);
  return `## ${id} ${texts.title['zh-CN']} · ${texts.title.en}

${texts.text['zh-CN']}

${texts.text.en}

出处 Source: ${place} · 依据 Facts: ${reads.map((kind) => `\`${kind}\``).join(' ')}
${
  rows.length > 0
    ? `\n| 参数 Parameter | name | 值 Value | 读法 Reading |\n|---|---|---|---|\n${rows.join('\n')}\n`
    : ''
}`;
};

export const generate = async (out) => {
  await buildPackages({ only: ['kernel', 'rulebook'], quiet: true });
  const { clauses, BUILT_IN } = await import(pathToFileURL(path.join(root, 'libs/rulebook/dist/index.js')).href);
  const sections = [...clauses].sort((a, b) => (a.id < b.id ? -1 : 1)).map(sectionOf);
  mkdirSync(path.join(out, 'docs'), { recursive: true });
  writeFileSync(
    path.join(out, 'docs/handbook.md'),
    `<!-- Made by tools/generate/handbook.mjs from libs/rulebook; do not edit. -->
# 手册 Handbook

算法书 \`${BUILT_IN.id}\` 的每一条：我们的表述、出处、参数及其读法。程序按此计算。
Every clause of rulebook \`${BUILT_IN.id}\` that is computed: our wording, its place in the source, its numbers and how we read them.

${sections.join('\n')}`,
  );
};
