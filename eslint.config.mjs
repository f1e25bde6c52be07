/**
 * Project → project boundaries by tag, and packages that only one place may see (CONTRIBUTING.md, "Layers"). Tags and scopes
 * are found in project.json files. The boundary rule reads Nx's project graph, which `npm run check` makes first.
 */
import nx from '@nx/eslint-plugin';
import parser from '@typescript-eslint/parser';
import { findProjects } from './tools/projects.mjs';

const projects = findProjects();
const TESTS = [
  '**/*.spec.ts',
  '**/*.spec.tsx',
  '**/test/**/*.ts',
  'libs/rulebook/tests/**/*.ts',
  '**/src/testing/**/*.ts',
  'libs/testing/**/*.ts',
];

const banned = (names, message) => names.map((name) => ({ name, message }));
const KAFKA = banned(
  ['kafkajs'],
  'kafkajs is seen in libs/messaging only: use its Relay, BatchConsumer and EventsServer.',
);
const TYPEORM = banned(
  ['typeorm', '@nestjs/typeorm'],
  'typeorm is seen in libs/postgres and in adapters/out/postgres only: libs/postgres exports the types that others name.',
);
const RULEBOOK = banned(['@goldkey/rulebook'], 'Only evaluation judges: publish the fact and let the rulebook decide.');
/** Names of the browser's window that a page easily means to have from elsewhere: TypeScript takes them for known. */
const WINDOW = [
  ...['blur', 'close', 'event', 'find', 'focus', 'history', 'length', 'name', 'open', 'origin', 'parent', 'print'],
  ...['screen', 'scroll', 'self', 'status', 'stop', 'top'],
].map((name) => ({ name, message: `Say window.${name} if the browser's is meant.` }));
/** Until eight in the morning it is yesterday, and on the first of a month the month before. */
const UTC_DAY = {
  selector: [
    "CallExpression[callee.property.name='slice'][callee.object.callee.property.name='toISOString']",
    "[callee.object.callee.object.type='NewExpression'][callee.object.callee.object.arguments.length=0]",
  ].join(''),
  message: 'That is the day in Greenwich: say todayOfGroup(useFormat().now).',
};
const restrict = (...lists) => ['error', { paths: lists.flat() }];

const mayDependOn = (sourceTag, ...onlyDependOnLibsWithTags) => ({ sourceTag, onlyDependOnLibsWithTags });

/** One service never depends on another, whatever their types; the console brings the pages of all together. */
const scopes = [...new Set(projects.filter(({ type }) => type !== 'console').flatMap(({ scope }) => scope ?? []))];
const apart = scopes.map((scope) => ({
  sourceTag: `scope:${scope}`,
  notDependOnLibsWithTags: scopes.filter((other) => other !== scope).map((other) => `scope:${other}`),
}));

/** Libraries are tested with libs/testing, which is built on them: a circle of tests, not of the product. */
const throughTesting = projects
  .filter(({ type }) => type === 'testing')
  .flatMap((testing) => projects.filter(({ name }) => name !== testing.name).map(({ name }) => [name, testing.name]));

const boundaries = (...testing) => [
  'error',
  {
    enforceBuildableLibDependency: false,
    banTransitiveDependencies: false,
    allow: [],
    ignoredCircularDependencies: throughTesting,
    depConstraints: [
      mayDependOn('type:kernel'),
      mayDependOn('type:rulebook', 'type:kernel'),
      mayDependOn('type:proto', 'type:kernel'),
      mayDependOn('type:lib', 'type:kernel', 'type:proto', 'type:lib', ...testing),
      mayDependOn('type:testing', 'type:kernel', 'type:proto', 'type:lib'),
      mayDependOn('type:service', 'type:kernel', 'type:proto', 'type:lib', 'type:rulebook', ...testing),
      mayDependOn('type:pages', 'type:ui'),
      mayDependOn('type:console', 'type:ui', 'type:pages'),
      mayDependOn('type:ui'),
      ...apart,
    ],
  },
];

export default [
  { ignores: ['**/dist/**', '**/gen/**', '**/node_modules/**', '.goldkey/**', '.nx/**'] },
  {
    files: ['**/*.ts', '**/*.tsx'],
    languageOptions: {
      parser,
      parserOptions: { ecmaVersion: 'latest', sourceType: 'module', ecmaFeatures: { jsx: true } },
    },
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    plugins: { '@nx': nx },
    rules: {
      '@nx/enforce-module-boundaries': boundaries(),
      'no-restricted-imports': restrict(KAFKA, TYPEORM, RULEBOOK),
    },
  },
  {
    files: ['libs/ui/src/**/*.{ts,tsx}', 'services/*/ui/**/*.{ts,tsx}', 'services/console/src/**/*.{ts,tsx}'],
    rules: { 'no-restricted-globals': ['error', ...WINDOW], 'no-restricted-syntax': ['error', UTC_DAY] },
  },
  { files: TESTS, rules: { '@nx/enforce-module-boundaries': boundaries('type:testing') } },
  { files: ['libs/messaging/**/*.ts'], rules: { 'no-restricted-imports': restrict(TYPEORM, RULEBOOK) } },
  {
    files: ['libs/postgres/**/*.ts', 'services/*/src/adapters/out/postgres/**/*.ts'],
    rules: { 'no-restricted-imports': restrict(KAFKA, RULEBOOK) },
  },
  {
    files: ['libs/rulebook/**/*.ts', 'services/evaluation/**/*.ts'],
    rules: { 'no-restricted-imports': restrict(KAFKA, TYPEORM) },
  },
  {
    files: ['services/evaluation/src/adapters/out/postgres/**/*.ts'],
    rules: { 'no-restricted-imports': restrict(KAFKA) },
  },
];
