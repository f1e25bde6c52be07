/**
 * Layers inside a project (CONTRIBUTING.md, "Layers"). A rule names places by pattern, so a new service is under it from its
 * first file. Tests and builders for tests may know more than the code that they try.
 */
const { foldersOf } = require('./tools/layers.cjs');

const TEST = '(\\.spec\\.tsx?$|/src/testing/|/tests?/)';
const KERNEL = '^(libs/kernel/|node_modules/@goldkey/kernel/)';
const RULEBOOK = '^(libs|node_modules/@goldkey)/rulebook/';
/** What a record names of its photos and papers: a decision and its port, without what keeps them. */
const NAMED = '^(libs|node_modules/@goldkey)/files/(src|dist)/attachments/named-attachments\\.';
const SERVICE = '^services/[^/]+/src/';

const rule = (name, comment, from, to) => ({
  name,
  severity: 'error',
  comment,
  from: { pathNot: TEST, ...(typeof from === 'string' ? { path: from } : from) },
  to,
});

module.exports = {
  forbidden: [
    rule(
      'domain-is-pure',
      'The domain decides with values only: no framework, no driver, no clock, no npm. Bring what it needs in the command.',
      `${SERVICE}domain/`,
      { pathNot: [`${SERVICE}domain/`, KERNEL] },
    ),
    rule(
      'application-knows-ports-only',
      "A use case speaks to the world through its ports; the module wires what stands behind them. (The rulebook is evaluation's domain; that a record names only files of its property is decided once for all.)",
      `${SERVICE}application/`,
      { pathNot: [`${SERVICE}(domain|application)/`, KERNEL, RULEBOOK, NAMED] },
    ),
    rule(
      'in-does-not-know-out',
      'Doors call use cases; what stores and asks is behind ports.',
      `${SERVICE}adapters/in/`,
      { path: `${SERVICE}adapters/out/` },
    ),
    rule(
      'doors-do-not-decide',
      'A door calls a use case; of the domain it may know the types and the listed words that a body is checked by.',
      `${SERVICE}adapters/in/`,
      { path: `${SERVICE}domain/.*/(decide|evolve)\\.ts$`, dependencyTypesNot: ['type-only'] },
    ),
    rule('out-does-not-know-in', 'Stores and clients never know who called.', `${SERVICE}adapters/out/`, {
      path: `${SERVICE}adapters/in/`,
    }),
    rule(
      'out-fulfils-ports',
      'What is behind a port knows the port and the shapes that it speaks of, never a use case.',
      `${SERVICE}adapters/out/`,
      { path: `${SERVICE}application/`, pathNot: '/application/([a-z-]*ports|queries/(readers|views))\\.ts$' },
    ),
    rule(
      'adapters-are-wired-in-one-place',
      'Only the module (and the start files beside it) knows which adapter stands behind a port.',
      { path: SERVICE, pathNot: [TEST, `${SERVICE}[^/]+\\.ts$`, `${SERVICE}adapters/out/`] },
      { path: `${SERVICE}adapters/out/` },
    ),
    rule(
      'programs-use-doors',
      'A command-line program is a client like any other: of the service it knows the shapes of the doors.',
      foldersOf('program'),
      { path: `${SERVICE}(application|adapters)/`, pathNot: '\\.dto\\.ts$' },
    ),
    rule('texts-are-words', 'Texts hold words and no code.', foldersOf('words'), {
      pathNot: [foldersOf('words'), '^(libs|node_modules/@goldkey)/service-kit/'],
    }),
    rule(
      'services-do-not-import-each-other',
      'Ask by gRPC or listen to events.',
      { path: '^services/([^/]+)/src/' },
      { path: '^services/[^/]+/src/', pathNot: '^services/$1/' },
    ),
    rule('pages-speak-http', 'A page knows its service by the API only.', '^services/[^/]+/ui/', {
      path: '^services/[^/]+/src/',
      pathNot: '^services/console/src/',
    }),
    rule(
      'kernel-is-alone',
      'The kernel has no dependency but the working calendar (docs/adr/0011).',
      '^libs/kernel/src/',
      {
        pathNot: ['^libs/kernel/', 'node_modules/chinese-days/'],
      },
    ),
    rule(
      'rulebook-is-pure',
      'The rulebook imports the kernel and nothing else (docs/adr/0008).',
      '^libs/rulebook/src/',
      {
        pathNot: ['^libs/rulebook/', KERNEL],
      },
    ),
    rule(
      'product-does-not-know-tests',
      'Builders, clocks and test databases are for tests.',
      { path: '^(libs|services)/', pathNot: [TEST, '^libs/testing/'] },
      { path: ['^(libs|node_modules/@goldkey)/testing/', '/src/testing/', '\\.spec\\.tsx?$'] },
    ),
    {
      name: 'no-circles',
      severity: 'error',
      comment: 'Two files that need each other are one file or three. (Types alone may name each other.)',
      from: { pathNot: '/gen/' },
      to: { circular: true, viaOnly: { pathNot: '/gen/', dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'imports-resolve',
      severity: 'error',
      comment: 'The file or package does not exist.',
      from: {},
      to: { couldNotResolve: true },
    },
    {
      name: 'packages-are-declared',
      severity: 'error',
      comment:
        'It is found only because another workspace brings it: declare it in the package.json of who imports it.',
      // Pages have no package of their own: the console bundles them.
      from: { path: '^(libs|services|proto)/', pathNot: [TEST, '^services/[^/]+/ui/'] },
      to: {
        dependencyTypes: ['npm-no-pkg', 'npm-unknown'],
        dependencyTypesNot: ['type-only'],
        pathNot: '^(libs|proto|services)/',
      },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^|/)(dist|gen)/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.base.json' },
    enhancedResolveOptions: {
      conditionNames: ['goldkey-source', 'import', 'node', 'default', 'types'],
      exportsFields: ['exports'],
    },
  },
};
