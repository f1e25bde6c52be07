import { execFileSync } from 'node:child_process';
import path from 'node:path';
import { eventTypes, withdrawnType } from '@goldkey/proto';
import { parse } from 'yaml';
import { changedSince, filesLike, linesLike, mainBranch, read, root, services, sources } from './repository.js';

const buf = (...args: string[]): string => {
  try {
    return execFileSync(path.join(root, 'node_modules/.bin/buf'), args, {
      cwd: path.join(root, 'proto'),
      encoding: 'utf8',
    });
  } catch (error) {
    return (error as { stdout: string }).stdout;
  }
};

const base = mainBranch();

test('the contracts follow the rules of buf', () => {
  expect(buf('lint')).toBe('');
});

test('a contract changes within its version by addition only', () => {
  if (base === undefined) return;
  expect(buf('breaking', '--against', `../.git#ref=${base},subdir=proto`)).toBe('');
});

test('a released sample is never edited', () => {
  if (base === undefined) return;
  const samples = filesLike(/^proto\/goldkey\/.*\/samples\//).map((file) => path.dirname(file));
  const changed = changedSince(base, ...new Set(samples));
  expect(changed.map((file) => `${file}: leave it, and add a second sample for what is new`)).toEqual([]);
});

test('an event is named after its service, aggregate and past tense', () => {
  expect(eventTypes.filter((type) => !/^goldkey\.[a-z]+\.[a-z-]+\.[a-z-]+\.v\d+$/.test(type))).toEqual([]);
});

test('code names only events and topics that exist', () => {
  const owners = new Set(eventTypes.map((type) => type.split('.')[1]));
  const named = linesLike(
    sources(/^(libs|services|deploy)\//, /^(?!.*(\.spec\.ts$|\/test\/))/),
    /['"`]goldkey\.[a-z]+\.[a-z.-]+\.v\d/,
  );
  const strange = named
    .filter((line) => !/: (\/?\*|\/\/)/.test(line))
    .filter((line) =>
      [...line.matchAll(/['"`](goldkey\.([a-z]+)\.[a-z.-]+\.v\d+)['"`]/g)].some(([, type = '', owner = '']) =>
        /\.(events|dlq)\.v1$/.test(type)
          ? !owners.has(owner) && !services.some(({ name }) => name === owner)
          : !eventTypes.includes(withdrawnType(type) ?? type),
      ),
    );
  expect(strange).toEqual([]);
});

describe('deploy/kafka/topics.yaml', () => {
  const { events, deadLetters } = parse(read('deploy/kafka/topics.yaml')) as Record<
    'events' | 'deadLetters',
    { owners: string[] }
  >;

  test('there is a topic of events for every service with an event', () => {
    const publishers = [...new Set(eventTypes.map((type) => type.split('.')[1]))].sort();
    expect([...events.owners].sort()).toEqual(publishers);
  });

  test('there is a topic of dead letters for every service that listens', () => {
    const listening = services
      .filter(
        ({ folder }) =>
          linesLike(
            [`${folder}/src/main.ts`].filter((file) => filesLike(/\.ts$/).includes(file)),
            /events: \{|topics:/,
          ).length > 0,
      )
      .map(({ name }) => name);
    expect(listening.filter((name) => !deadLetters.owners.includes(name))).toEqual([]);
    expect(deadLetters.owners.filter((owner) => !services.some(({ name }) => name === owner))).toEqual([]);
  });
});
