/** A copy of the repository as git would commit it, in which generators may write: packages are linked, workspaces are its own. */
import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { root } from '../projects.mjs';

/** How a command ended and all that it said. */
export interface Ended {
  readonly status: number | null;
  readonly output: string;
}

export interface ScratchCopy {
  readonly folder: string;
  /** Runs a command there; `env` over the environment of this process. */
  run(command: string, args: readonly string[], env?: Readonly<Record<string, string>>): Ended;
  read(file: string): string;
  /** What is there and not yet known to git, or changed since the copy was made. */
  changed(): string[];
  remove(): void;
}

const git = (cwd: string, ...args: string[]): string =>
  execFileSync('git', args, { cwd, encoding: 'utf8', maxBuffer: 1 << 28 });

const copyFiles = (folder: string): void => {
  const files = git(root, 'ls-files', '-z', '--cached', '--others', '--exclude-standard').split('\0').filter(Boolean);
  for (const file of files) {
    // Somebody may be moving it just now.
    if (existsSync(path.join(root, file))) cpSync(path.join(root, file), path.join(folder, file));
  }
};

/** Folders that have packages or a build of their own. */
const workspaces = (): string[] => {
  const below = (parent: string): string[] => readdirSync(path.join(root, parent)).map((name) => `${parent}/${name}`);
  return [...below('libs'), ...below('services'), 'proto'];
};

const linkPackages = (folder: string): void => {
  const modules = path.join(folder, 'node_modules');
  mkdirSync(modules);
  for (const name of readdirSync(path.join(root, 'node_modules'))) {
    if (name !== '@goldkey') symlinkSync(path.join(root, 'node_modules', name), path.join(modules, name));
  }
  // Links of the workspaces are relative, so they lead to the copy's own.
  cpSync(path.join(root, 'node_modules/@goldkey'), path.join(modules, '@goldkey'), {
    recursive: true,
    verbatimSymlinks: true,
  });
  for (const workspace of workspaces()) {
    const own = path.join(root, workspace, 'node_modules');
    if (existsSync(own) && existsSync(path.join(folder, workspace)))
      symlinkSync(own, path.join(folder, workspace, 'node_modules'));
  }
};

/** What is built already need not be built again. */
const copyBuilds = (folder: string): void => {
  for (const workspace of workspaces()) {
    const built = path.join(root, workspace, 'dist');
    if (existsSync(built) && existsSync(path.join(folder, workspace)) && !workspace.endsWith('/console'))
      cpSync(built, path.join(folder, workspace, 'dist'), { recursive: true });
  }
};

export const scratchCopy = (): ScratchCopy => {
  const folder = mkdtempSync(path.join(tmpdir(), 'goldkey-new-'));
  copyFiles(folder);
  linkPackages(folder);
  copyBuilds(folder);
  git(folder, 'init', '--quiet');
  git(folder, 'add', '--all');
  const { JEST_WORKER_ID: _worker, ...plain } = process.env;
  return {
    folder,
    run: (command, args, env = {}) => {
      const { status, stdout, stderr } = spawnSync(command, args, {
        cwd: folder,
        encoding: 'utf8',
        env: { ...plain, NO_COLOR: '1', ...env },
        maxBuffer: 1 << 28,
      });
      return { status, output: `${stdout}${stderr}` };
    },
    read: (file) => readFileSync(path.join(folder, file), 'utf8'),
    changed: () =>
      git(folder, 'ls-files', '-z', '--modified', '--others', '--exclude-standard').split('\0').filter(Boolean),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
};
