/** Layers inside a project (style.md 3). Rules name the place by pattern, so a new service is under them from its first file. */
const rule = (name, comment, from, to) => ({
  name,
  severity: 'error',
  comment,
  from: { path: from, pathNot: '\\.spec\\.ts$' },
  to,
});

module.exports = {
  forbidden: [
    rule(
      'domain-is-pure',
      'The domain decides with values only: no framework, no driver, no clock.',
      '^services/[^/]+/src/domain/',
      {
        pathNot: ['^services/[^/]+/src/domain/', '^libs/kernel/', '^node_modules/@goldkey/kernel/'],
      },
    ),
    rule(
      'application-knows-ports-only',
      'A use case speaks to the world through ports.ts; adapters are wired in the module.',
      '^services/[^/]+/src/application/',
      {
        pathNot: ['^services/[^/]+/src/(domain|application)/', '^libs/kernel/', '^node_modules/@goldkey/kernel/'],
      },
    ),
    rule(
      'in-does-not-know-out',
      'Doors call use cases; what stores and asks is behind ports.',
      '^services/[^/]+/src/adapters/in/',
      { path: '^services/[^/]+/src/adapters/out/' },
    ),
    rule('out-does-not-know-in', 'Stores and clients never know who called.', '^services/[^/]+/src/adapters/out/', {
      path: '^services/[^/]+/src/adapters/in/',
    }),
    rule('services-do-not-import-each-other', 'Ask by gRPC or listen to events.', '^services/([^/]+)/src/', {
      path: '^services/([^/]+)/src/',
      pathNot: '^services/$1/',
    }),
    rule('kernel-is-alone', 'The kernel has no dependency but the working calendar.', '^libs/kernel/src/', {
      pathNot: ['^libs/kernel/', 'chinese-days'],
    }),
    rule('rulebook-is-pure', 'The rulebook imports the kernel and nothing else.', '^libs/rulebook/src/', {
      pathNot: ['^libs/rulebook/', '^libs/kernel/', '^node_modules/@goldkey/kernel/'],
    }),
    {
      name: 'no-circles',
      severity: 'error',
      comment: 'Two files that need each other are one file or three.',
      from: { pathNot: '/gen/' },
      to: { circular: true, viaOnly: { pathNot: '/gen/' } },
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
