/**
 * What the chart carries of the repository, and what its examples come to: the list of topics, and, where Helm is at hand (in PATH
 * or named by HELM), every example rendered. Without Helm the rendered files are taken as they are.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { copyFileSync, cpSync, existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { root } from '../projects.mjs';

export const title = 'charts: topics, rendered examples';

const chart = path.join(root, 'charts/goldkey');
const helm = process.env.HELM ?? 'helm';
const hasHelm = () => spawnSync(helm, ['version', '--short'], { stdio: 'ignore' }).status === 0;

export const generate = (out) => {
  const to = path.join(out, 'charts/goldkey');
  mkdirSync(path.join(to, 'files'), { recursive: true });
  copyFileSync(path.join(root, 'deploy/kafka/topics.yaml'), path.join(to, 'files/topics.yaml'));
  const rendering = hasHelm();
  for (const name of readdirSync(path.join(chart, 'examples'))) {
    const rendered = path.join(to, 'examples', name, 'rendered');
    mkdirSync(rendered, { recursive: true });
    if (!rendering) {
      const kept = path.join(chart, 'examples', name, 'rendered');
      if (existsSync(kept)) cpSync(kept, rendered, { recursive: true });
      continue;
    }
    const values = path.join(chart, 'examples', name, 'values.yaml');
    const text = execFileSync(helm, ['template', 'goldkey', chart, '--namespace', 'goldkey', '--values', values], {
      encoding: 'utf8',
      maxBuffer: 64 * 1_048_576,
    });
    writeFileSync(path.join(rendered, 'all.yaml'), text);
  }
};
