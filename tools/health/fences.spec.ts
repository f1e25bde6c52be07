import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { read, root, services } from './repository.js';

const bin = (name: string): string => path.join(root, 'node_modules/.bin', name);

/** Answers, for each probe, the rules that refuse it; one process, because starting the linter is what takes the time. */
const LINT = `
import { ESLint } from 'eslint';
const eslint = new ESLint();
const rules = [];
for (const [filePath, target] of JSON.parse(process.argv[1])) {
  const [result] = await eslint.lintText(\`import * as probe from '\${target}';\\nexport const probed = probe;\\n\`, { filePath });
  rules.push(result.messages.map(({ ruleId }) => ruleId));
}
process.stderr.write(JSON.stringify(rules));
`;

/** The fences are asked by what they must refuse: a fence that is off lets everything pass, and nobody sees it. */
describe('boundaries between projects', () => {
  const [one, other] = services.map(({ name }) => name).filter((name) => name !== 'evaluation');

  const refused = [
    ['libs/kernel/src/probe.ts', '@goldkey/postgres'],
    ['libs/rulebook/src/probe.ts', '@goldkey/messaging'],
    ['proto/src/probe.ts', '@goldkey/access'],
    ['libs/access/src/probe.ts', '@goldkey/testing'],
    [`services/${one}/src/probe.ts`, `@goldkey/${other}`],
    [`services/${one}/src/probe.ts`, `../../${other}/src/main.js`],
    [`services/${one}/src/probe.ts`, '@goldkey/rulebook'],
    [`services/${one}/src/application/probe.ts`, 'kafkajs'],
    [`services/${one}/src/application/probe.ts`, 'typeorm'],
    [`services/${one}/src/adapters/out/postgres/probe.ts`, 'kafkajs'],
    ['libs/messaging/src/probe.ts', 'typeorm'],
    ['services/complaints/ui/probe.ts', '@goldkey/kernel'],
  ];
  const allowed = [
    ['libs/messaging/src/probe.ts', 'kafkajs'],
    ['libs/access/src/probe.spec.ts', '@goldkey/testing'],
    ['services/evaluation/src/probe.ts', '@goldkey/rulebook'],
    [`services/${one}/src/adapters/out/postgres/probe.ts`, 'typeorm'],
    ['services/complaints/ui/probe.ts', '@goldkey/ui'],
  ];
  let rules: (string | null)[][] = [];

  beforeAll(() => {
    const graph = path.join(tmpdir(), `goldkey-graph-${process.pid}.json`);
    const env = { ...process.env, NX_DAEMON: 'false' };
    execFileSync(bin('nx'), ['graph', `--file=${graph}`], { cwd: root, stdio: 'ignore', env });
    rmSync(graph, { force: true });
    // The boundary rule writes its warnings to standard output.
    const { stderr } = spawnSync(
      process.execPath,
      ['--input-type=module', '-e', LINT, JSON.stringify([...refused, ...allowed])],
      { cwd: root, encoding: 'utf8' },
    );
    rules = JSON.parse(stderr) as (string | null)[][];
  });

  test.each(refused.map(([from, to], index) => [from, to, index] as const))(
    '%s may not import %s',
    (_from, _to, index) => {
      expect(rules[index]).toEqual([expect.stringMatching(/no-restricted-imports|enforce-module-boundaries/)]);
    },
  );

  test.each(allowed.map(([from, to], index) => [from, to, index] as const))('%s may import %s', (_from, _to, index) => {
    expect(rules[refused.length + index]).toEqual([]);
  });
});

describe('layers inside a project', () => {
  const { forbidden } = jest.requireActual<{ forbidden: { name: string }[] }>('../../.dependency-cruiser.cjs');

  /** For each rule an import that it is there to refuse: from, to. */
  const probes: Readonly<Record<string, readonly [string, string]>> = {
    'domain-is-pure': ['services/a/src/domain/x/decide.ts', 'services/a/src/application/ports.ts'],
    'application-knows-ports-only': ['services/a/src/application/do-x.ts', 'services/a/src/texts/en.ts'],
    'in-does-not-know-out': ['services/a/src/adapters/in/http/x.ts', 'services/a/src/adapters/out/x.ts'],
    'doors-do-not-decide': ['services/a/src/adapters/in/http/y.ts', 'services/a/src/domain/y/decide.ts'],
    'out-does-not-know-in': ['services/a/src/adapters/out/y.ts', 'services/a/src/adapters/in/http/z.ts'],
    'out-fulfils-ports': ['services/a/src/adapters/out/z.ts', 'services/a/src/application/do-z.ts'],
    'adapters-are-wired-in-one-place': ['services/a/src/translate/x.ts', 'services/a/src/adapters/out/u.ts'],
    'programs-use-doors': ['services/a/src/import/main.ts', 'services/a/src/application/do-u.ts'],
    'texts-are-words': ['services/a/src/texts/zh-CN.ts', 'services/a/src/domain/u/decide.ts'],
    'services-do-not-import-each-other': ['services/a/src/routes.ts', 'services/b/src/routes.ts'],
    'pages-speak-http': ['services/a/ui/page.ts', 'services/a/src/config.ts'],
    'kernel-is-alone': ['libs/kernel/src/x.ts', 'libs/rulebook/src/x.ts'],
    'rulebook-is-pure': ['libs/rulebook/src/y.ts', 'libs/postgres/src/y.ts'],
    'product-does-not-know-tests': ['services/b/src/start.ts', 'services/b/src/testing/a-thing.ts'],
    'no-circles': ['libs/postgres/src/one.ts', 'libs/postgres/src/two.ts'],
    'imports-resolve': ['libs/postgres/src/three.ts', 'libs/postgres/src/not-there.ts'],
    'packages-are-declared': ['libs/postgres/src/four.ts', 'undeclared'],
  };

  const relative = (from: string, to: string): string => {
    const found = path.relative(path.dirname(from), to).replace(/\.ts$/, '.js');
    return found.startsWith('.') ? found : `./${found}`;
  };

  /** A small repository in which every rule is broken once. */
  const brokenRepository = (): string => {
    const folder = mkdtempSync(path.join(tmpdir(), 'goldkey-fences-'));
    const write = (file: string, text: string): void => {
      mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
      writeFileSync(path.join(folder, file), text);
    };
    write('tsconfig.base.json', read('tsconfig.base.json'));
    write('package.json', '{"name":"broken","version":"1.0.0"}');
    write('node_modules/undeclared/package.json', '{"name":"undeclared","version":"1.0.0","main":"index.js"}');
    write('node_modules/undeclared/index.js', 'module.exports = 1;');
    for (const [, to] of Object.values(probes)) {
      if (to.endsWith('.ts') && !to.includes('not-there')) write(to, 'export const value = 1;\n');
    }
    for (const [from, to] of Object.values(probes)) {
      const target = to.endsWith('.ts') ? relative(from, to) : to;
      write(from, `import * as target from '${target}';\nexport const value = target;\n`);
    }
    write('libs/postgres/src/two.ts', "import { value as one } from './one.js';\nexport const value = one;\n");
    symlinkSync(path.join(root, 'node_modules/typescript'), path.join(folder, 'node_modules/typescript'));
    return folder;
  };

  test('every rule refuses what it is there for', () => {
    const folder = brokenRepository();
    try {
      const config = path.join(root, '.dependency-cruiser.cjs');
      const { stdout } = spawnSync(
        bin('depcruise'),
        ['--config', config, '--output-type', 'json', 'libs', 'services'],
        {
          cwd: folder,
          encoding: 'utf8',
          maxBuffer: 1 << 26,
        },
      );
      const { summary } = JSON.parse(stdout) as {
        summary: { violations: { from: string; rule: { name: string } }[] };
      };
      const refused = summary.violations.map(({ from, rule }) => `${rule.name}: ${from}`);
      const wanted = forbidden.map(({ name }) => `${name}: ${probes[name]?.[0] ?? 'no probe: add one'}`);
      expect(refused).toEqual(expect.arrayContaining(wanted));
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
});
