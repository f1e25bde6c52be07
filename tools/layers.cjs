/**
 * What a folder below a service's `src/` may be. The layer rules (.dependency-cruiser.cjs) and tools/health read it: a new
 * folder is refused until it has a layer here.
 */
const layers = {
  domain: { kind: 'pure', why: 'decisions, with values only' },
  application: { kind: 'pure', why: 'use cases and their ports' },
  adapters: { kind: 'edge', why: 'doors in, stores and clients out' },
  texts: { kind: 'words', why: 'what people read, in three languages' },
  testing: { kind: 'test', why: 'builders for tests' },
  translate: { kind: 'edge', why: 'contract message → fact of the rulebook' },
  offline: { kind: 'program', why: 'the assess command' },
  export: { kind: 'program', why: 'the export command' },
  verify: { kind: 'program', why: 'the verify command' },
  collect: { kind: 'edge', why: 'a door by command line: exported events for an evaluation that is rebuilt' },
  import: { kind: 'program', why: 'the import command' },
  simulate: { kind: 'program', why: 'the demo group, brought in through the doors' },
};

/** A pattern of dependency-cruiser for the folders of some kinds, in any service. */
const foldersOf = (...kinds) => {
  const names = Object.keys(layers).filter((name) => kinds.includes(layers[name].kind));
  return `^services/[^/]+/src/(${names.join('|')})/`;
};

module.exports = { layers, foldersOf };
