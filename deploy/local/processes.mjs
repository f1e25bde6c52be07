/** Starting, finding and ending the processes of a local platform, always by their own id. */
import { execFileSync, spawn } from 'node:child_process';
import { randomInt } from 'node:crypto';
import { closeSync, existsSync, mkdirSync, openSync, readdirSync, readFileSync, readlinkSync } from 'node:fs';
import { createServer } from 'node:net';
import { dirname } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

/** Something outside the program is in the way. The message is a sentence for a person and says what to do. */
export class Obstacle extends Error {
  name = 'Obstacle';
}

/**
 * Starts a program in a process group of its own (so that Ctrl-C reaches only its starter, which ends everything in
 * the right order) with both outputs appended to `logFile`.
 */
export const startProcess = (command, args, { logFile, env = process.env, cwd, uid, gid }) => {
  mkdirSync(dirname(logFile), { recursive: true });
  const log = openSync(logFile, 'a');
  try {
    const child = spawn(command, args, { env, cwd, uid, gid, detached: true, stdio: ['ignore', log, log] });
    child.on('error', () => undefined); // Without a listener it would throw; the caller sees that no process id came.
    return child;
  } finally {
    closeSync(log);
  }
};

/** Whether a process runs under this id; a dead one that nobody has waited for does not count. */
export const isAlive = (pid) => {
  if (!Number.isInteger(pid) || pid <= 0) return false;
  try {
    process.kill(pid, 0);
  } catch (error) {
    if (error.code !== 'EPERM') return false;
  }
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return stat.slice(stat.lastIndexOf(')') + 2, stat.lastIndexOf(')') + 3) !== 'Z';
  } catch {
    return !existsSync('/proc/self');
  }
};

/** The command line of a process, or empty text when there is none. */
export const commandLine = (pid) => {
  try {
    if (existsSync('/proc/self')) return readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ');
    return execFileSync('ps', ['-p', String(pid), '-o', 'command='], { encoding: 'utf8' });
  } catch {
    return '';
  }
};

/** Whether `pid` runs and is the process we mean: ids are given again, so its command line must hold `mark`. */
export const isOurs = (pid, mark) => isAlive(pid) && commandLine(pid).includes(mark);

/** Ids of the processes that work in this folder, as far as the system (Linux) tells. */
export const processesIn = (folder) => {
  if (!existsSync('/proc/self')) return [];
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number)
    .filter((pid) => {
      try {
        return readlinkSync(`/proc/${pid}/cwd`) === folder;
      } catch {
        return false; // It has ended since, or is somebody else's.
      }
    })
    .filter(isAlive);
};

/** Resident memory of a process in bytes; 0 when it does not run or the system does not tell. */
export const residentBytes = (pid) => {
  try {
    const line = /^VmRSS:\s+(\d+) kB/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'));
    return line === null ? 0 : Number(line[1]) * 1024;
  } catch {
    return 0;
  }
};

/**
 * Memory of a process and its children in bytes, what they share counted once (PostgreSQL's buffers are in each of its
 * processes); where the system does not tell that, the resident memory of the process alone.
 */
export const familyBytes = (pid) => {
  try {
    const children = readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').trim().split(' ').filter(Boolean);
    return [pid, ...children]
      .map((id) => Number(/^Pss:\s+(\d+) kB/m.exec(readFileSync(`/proc/${id}/smaps_rollup`, 'utf8'))?.[1] ?? 0) * 1024)
      .reduce((sum, bytes) => sum + bytes, 0);
  } catch {
    return residentBytes(pid);
  }
};

/** Waits until `condition` answers something truthy and returns it; `undefined` after `timeoutMs`. */
export const until = async (condition, timeoutMs, everyMs = 50) => {
  for (const end = Date.now() + timeoutMs; ; ) {
    const answer = await condition();
    if (answer) return answer;
    if (Date.now() >= end) return undefined;
    await pause(everyMs);
  }
};

/** Ends a process by its id: asks with `signal`, waits, and kills it only when it does not answer. */
export const stopProcess = async (pid, { signal = 'SIGTERM', graceMs = 15_000 } = {}) => {
  const send = (name) => {
    try {
      process.kill(pid, name);
    } catch (error) {
      if (error.code !== 'ESRCH') throw error;
    }
  };
  if (!isAlive(pid)) return;
  send(signal);
  if (await until(() => !isAlive(pid), graceMs)) return;
  send('SIGKILL');
  await until(() => !isAlive(pid), 5_000);
};

/** Whether nobody listens on this port of the loopback address. */
export const portIsFree = (port) =>
  new Promise((resolve) => {
    const server = createServer();
    server.once('error', () => resolve(false));
    server.listen({ port, host: '127.0.0.1', exclusive: true }, () => server.close(() => resolve(true)));
  });

/**
 * Below the ports that systems give to connections that go out (Linux from 32768, others from 49152): one that is free now is not taken
 * by such a connection before its program listens on it.
 */
const PORTS = { first: 15_000, end: 30_000 };

/** `count` different ports on which nobody listens now. */
export const freePorts = async (count) => {
  const ports = new Set();
  for (let tried = 0; ports.size < count && tried < 50 + 10 * count; tried += 1) {
    const port = randomInt(PORTS.first, PORTS.end);
    if (await portIsFree(port)) ports.add(port);
  }
  if (ports.size < count) throw new Error(`no ${count} ports are free between ${PORTS.first} and ${PORTS.end}`);
  return [...ports];
};

/** The end of a log file, for a message about a program that would not start. */
export const lastLines = (file, count = 12) => {
  try {
    return readFileSync(file, 'utf8').trimEnd().split('\n').slice(-count).join('\n');
  } catch {
    return '';
  }
};
