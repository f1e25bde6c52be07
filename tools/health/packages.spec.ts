import { filesLike, projects, read } from './repository.js';

interface Manifest {
  readonly name: string;
  readonly version: string;
  readonly license?: string;
  readonly type?: string;
  readonly private?: boolean;
  readonly scripts?: Readonly<Record<string, string>>;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly devDependencies?: Readonly<Record<string, string>>;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

const manifests = filesLike(/(^|\/)package\.json$/).map((file) => ({ file, ...(JSON.parse(read(file)) as Manifest) }));
const demands = manifests.flatMap(({ file, dependencies, devDependencies, optionalDependencies }) =>
  Object.entries({ ...dependencies, ...devDependencies, ...optionalDependencies }).map(([name, version]) => ({
    file,
    name,
    version,
  })),
);

test('every package version is exact', () => {
  const loose = demands.filter(({ version }) => !/^(npm:[^@]+@)?\d+\.\d+\.\d+(-[\w.]+)?$/.test(version));
  expect(loose).toEqual([]);
});

test('one package has one version in the whole workspace', () => {
  const versions = new Map<string, Set<string>>();
  for (const { name, version } of demands) versions.set(name, (versions.get(name) ?? new Set()).add(version));
  const several = [...versions].filter(([, found]) => found.size > 1).map(([name, found]) => [name, ...found]);
  expect(several).toEqual([]);
});

test('every command of a fresh clone brings its packages, or needs none', () => {
  const [{ scripts = {} } = {}] = manifests.filter(({ file }) => file === 'package.json');
  const programs = Object.entries(scripts).filter(([, command]) => command.startsWith('node '));
  const bare = programs.filter(([, command]) => !command.startsWith('node --import ./tools/with-packages.mjs '));
  // The first two install by themselves, with words of their own; the third tells what runs, which may be nothing.
  expect(bare.map(([name]) => name)).toEqual(['start', 'status', 'test']);
});

test('packages are private ES modules under one licence, with one version', () => {
  const [version] = manifests.filter(({ file }) => file === 'package.json').map((manifest) => manifest.version);
  for (const { file, ...manifest } of manifests) {
    expect({ file, ...manifest }).toMatchObject({
      file,
      version,
      license: 'Apache-2.0',
      type: 'module',
      private: true,
    });
  }
});

test('every project has a type that the boundaries know', () => {
  const types = ['kernel', 'rulebook', 'proto', 'lib', 'testing', 'service', 'ui', 'pages', 'console'];
  expect(projects.filter(({ type }) => !types.includes(type)).map(({ folder }) => folder)).toEqual([]);
  const scoped = projects.filter(({ type }) => ['service', 'pages', 'console'].includes(type));
  expect(scoped.filter(({ scope }) => scope === undefined).map(({ folder }) => folder)).toEqual([]);
});

test('a package of the workspace is a project, so that its boundaries are guarded', () => {
  const folders = manifests.map(({ file }) => file.replace(/\/?package\.json$/, '')).filter((folder) => folder !== '');
  const known = projects.map(({ folder }) => folder);
  expect(folders.filter((folder) => !known.includes(folder))).toEqual([]);
});

test('every file in TypeScript belongs to a program whose types are checked', () => {
  const { include, exclude } = JSON.parse(read('tsconfig.json')) as Record<'include' | 'exclude', string[]>;
  const programs = [
    ...include.map((pattern) => `${pattern.replace('*', '[^/]+')}/`),
    ...exclude.map((folder) => `${folder}/`),
    // The first with the console's settings, the others with those of the tools.
    'services/[^/]+/ui/',
    '(deploy|tools)/',
  ];
  const known = new RegExp(`^(${programs.join('|')})`);
  expect(filesLike(/\.tsx?$/).filter((file) => !known.test(file))).toEqual([]);
});
