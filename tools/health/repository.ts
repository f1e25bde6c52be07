/** What the health tests look at: the files that git would commit, and the branch that they will be compared with. */
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { findProjects, root } from '../projects.mjs';

export { root };

const git = (...args: string[]): string =>
  execFileSync('git', args, { cwd: root, encoding: 'utf8', maxBuffer: 1 << 28, stdio: ['ignore', 'pipe', 'ignore'] });

const committable = git('ls-files', '-z', '--cached', '--others', '--exclude-standard')
  .split('\0')
  .filter((file) => file !== '' && existsSync(path.join(root, file)));

/** Files of the repository, relative, that fit every pattern. */
export const filesLike = (...patterns: readonly RegExp[]): string[] =>
  committable.filter((file) => patterns.every((pattern) => pattern.test(file)));

/** Hand-written sources: TypeScript and the modules of tools. */
export const sources = (...patterns: readonly RegExp[]): string[] =>
  filesLike(/\.(ts|tsx|mjs|cjs)$/, /^(?!.*\/gen\/)/, ...patterns);

export const read = (file: string): string => readFileSync(path.join(root, file), 'utf8');

export const projects = findProjects();
/** Services with a database and doors of their own; pages and the console are none. */
export const services = projects.filter(({ type }) => type === 'service');

/** Where each line that fits stands, as `file:line`. */
export const linesLike = (files: readonly string[], pattern: RegExp): string[] =>
  files.flatMap((file) =>
    read(file)
      .split('\n')
      .flatMap((line, index) => (pattern.test(line) ? [`${file}:${index + 1}: ${line.trim()}`] : [])),
  );

/** The commit that this work began from: the place where the main branch was left; `undefined` outside a clone. */
export const mainBranch = (): string | undefined => {
  for (const branch of ['origin/main', 'main']) {
    try {
      return git('merge-base', 'HEAD', branch).trim();
    } catch {
      // This clone has no such branch: the next one may be there.
    }
  }
  return undefined;
};

/** Files below a folder that differ from the commit, added ones apart. */
export const changedSince = (commit: string, ...folders: readonly string[]): string[] =>
  git('diff', '--name-only', '--no-renames', '--diff-filter=MD', commit, '--', ...folders)
    .split('\n')
    .filter(Boolean);
