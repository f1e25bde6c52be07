/** Project → project boundaries by tag, and packages that only one place may see (style.md 3). Tags are found in project.json files. */
import nx from '@nx/eslint-plugin';
import parser from '@typescript-eslint/parser';

const banned = (names, message) => names.map((name) => ({ name, message }));
const KAFKA = banned(
  ['kafkajs'],
  'kafkajs is seen in libs/messaging only: use its Relay, BatchConsumer and EventsServer.',
);
const TYPEORM = banned(
  ['typeorm', '@nestjs/typeorm'],
  'typeorm is seen in libs/postgres and in adapters/out/postgres only.',
);
const restrict = (...lists) => ['error', { paths: lists.flat() }];

const mayDependOn = (sourceTag, ...onlyDependOnLibsWithTags) => ({ sourceTag, onlyDependOnLibsWithTags });

export default [
  {
    ignores: [
      '**/dist/**',
      '**/gen/**',
      '**/node_modules/**',
      '.goldkey/**',
      '.nx/**',
      'services/*/ui/**',
      'services/console/**',
      'libs/ui/**',
    ],
  },
  {
    files: ['**/*.ts'],
    languageOptions: { parser, parserOptions: { ecmaVersion: 'latest', sourceType: 'module' } },
    plugins: { '@nx': nx },
    rules: {
      '@nx/enforce-module-boundaries': [
        'error',
        {
          enforceBuildableLibDependency: false,
          banTransitiveDependencies: false,
          allow: [],
          depConstraints: [
            mayDependOn('type:kernel'),
            mayDependOn('type:rulebook', 'type:kernel'),
            mayDependOn('type:proto', 'type:kernel'),
            mayDependOn('type:lib', 'type:kernel', 'type:proto', 'type:lib', 'type:testing'),
            mayDependOn('type:testing', 'type:kernel', 'type:proto', 'type:lib'),
            mayDependOn('type:service', 'type:kernel', 'type:proto', 'type:lib', 'type:testing', 'type:rulebook'),
            mayDependOn('type:pages', 'type:ui'),
            mayDependOn('type:console', 'type:ui', 'type:pages'),
            mayDependOn('type:ui'),
          ],
        },
      ],
      'no-restricted-imports': restrict(KAFKA, TYPEORM),
    },
  },
  { files: ['libs/messaging/**/*.ts'], rules: { 'no-restricted-imports': restrict(TYPEORM) } },
  {
    files: ['libs/postgres/**/*.ts', 'services/*/src/adapters/out/postgres/**/*.ts'],
    rules: { 'no-restricted-imports': restrict(KAFKA) },
  },
  {
    files: ['services/!(evaluation)/**/*.ts'],
    rules: {
      'no-restricted-imports': restrict(
        KAFKA,
        TYPEORM,
        banned(['@goldkey/rulebook'], 'Only evaluation judges: publish the fact and let the rulebook decide.'),
      ),
    },
  },
  { files: ['services/*/src/adapters/out/postgres/**/*.ts'], rules: { 'no-restricted-imports': restrict(KAFKA) } },
];
