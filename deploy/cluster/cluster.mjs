/**
 * A Kubernetes of this machine, by a program with the commands up, load, run, status and down (`run CMD…` runs a command where the
 * cluster's names and addresses answer, with kubectl and helm). Every command has a process group of its own, which ends when the trial is over.
 */
import { spawn } from 'node:child_process';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

export const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..', '..');

const TELLING = 4_000;
/** How long a command may take to end once it is told to. */
const GRACE_MS = 30_000;

export const must = (holds, sentence) => {
  if (!holds) throw new Error(sentence);
};

const endGroup = (child, signal) => {
  try {
    process.kill(-child.pid, signal);
  } catch {
    // It has ended already.
  }
};

/** Starts a command in a group of its own; `ended` answers `{ status, out }`. When `over` comes it is ended, if need be by force. */
const start = (command, args, over) => {
  const child = spawn(command, args, { cwd: root, detached: true, stdio: ['ignore', 'pipe', 'pipe'] });
  const said = { out: '', all: '' };
  child.stdout.on('data', (text) => {
    said.out += text;
    said.all += text;
  });
  child.stderr.on('data', (text) => {
    said.all += text;
  });
  let force;
  const end = (signal = 'SIGTERM') => {
    endGroup(child, signal);
    force ??= setTimeout(() => endGroup(child, 'SIGKILL'), GRACE_MS);
  };
  const stop = () => end();
  over?.addEventListener('abort', stop);
  const ended = new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (status) => resolve({ status, ...said }));
  }).finally(() => {
    clearTimeout(force);
    over?.removeEventListener('abort', stop);
  });
  return { ended, end };
};

/**
 * `over` is a signal after which nothing is begun any more. `kube` is the program; `space` the namespace in which the release is.
 * All answer what the command wrote, and throw with its last lines where it failed.
 */
export const clusterBy = ({ program, space, over }) => {
  const run = async (command, args, { signal = over, allowed = [0] } = {}) => {
    signal?.throwIfAborted();
    const { status, out, all } = await start(command, args, signal).ended;
    signal?.throwIfAborted();
    const told = `${path.basename(command)} ${args.slice(0, 4).join(' ')} …: ${all.trim().slice(-TELLING)}`;
    must(allowed.includes(status), told);
    return out;
  };
  const kube = (...args) => run(program, args);
  const inside = (...args) => kube('run', ...args);
  const scriptOf = (script, args) => ['run', process.execPath, path.join(root, script), ...args];
  const node = (script, ...args) => run(program, scriptOf(script, args));
  const kubectl = (...args) => inside('kubectl', '-n', space, ...args);
  return {
    run,
    kube,
    inside,
    kubectl,
    node,
    /** As `node`, of a script that may end with one of these, too. */
    nodeEnding: (allowed, script, ...args) => run(program, scriptOf(script, args), { allowed }),
    helm: (...args) => inside('helm', '-n', space, ...args),
    json: async (...args) => JSON.parse(await kubectl(...args, '-o', 'json')),
    /** A script that goes on until it is told to end. */
    begin: (script, ...args) => start(program, scriptOf(script, args), over),
    isUp: async () => (await start(program, ['status'], undefined).ended).status === 0,
    /** Also when the time is over. */
    down: () => run(program, ['down'], { signal: null }),
    /** Waits until `look` says so; a look that fails is one that does not. Answers the seconds that it took. */
    until: async (what, look, patienceS = 120) => {
      const began = Date.now();
      for (let why = ''; ; ) {
        try {
          if (await look()) return (Date.now() - began) / 1000;
        } catch (error) {
          over.throwIfAborted();
          why = `: ${error.message}`;
        }
        must(Date.now() - began < patienceS * 1000, `after ${patienceS} s still not: ${what}${why}`);
        await pause(1_000, undefined, { signal: over });
      }
    },
  };
};
