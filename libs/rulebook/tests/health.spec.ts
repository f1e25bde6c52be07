import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { daysOf } from '@goldkey/kernel';
import { parse } from 'yaml';
import {
  type Clause,
  clauses,
  type GroupSituation,
  groupOf,
  numbersByMonth,
  numbersOn,
  readings,
  readVersion,
  type Situation,
  situations,
} from '../src/index.js';
import { exampleFiles, situationOfCase } from './worked-examples.js';

const root = path.join(__dirname, '..');
const read = (file: string): string => readFileSync(path.join(root, file), 'utf8');
const examples = exampleFiles();

interface Register {
  readonly clauses: Readonly<Record<string, { status: string; readings?: readonly string[]; issue?: number }>>;
}

const documents = readdirSync(path.join(root, 'regulations')).map((name) => ({
  name,
  headings: [...read(`regulations/${name}/text.md`).matchAll(/^## (.+)$/gm)].map(([, heading = '']) => heading.trim()),
  register: (parse(read(`regulations/${name}/register.yaml`)) as Register).clauses,
  readings: [...read(`regulations/${name}/readings.md`).matchAll(/^## (R-\d+)/gm)].map(([, id]) => id),
}));

describe.each(documents)('$name', ({ name, headings, register, readings }) => {
  test('every heading of the text is in the register, and the register has nothing else', () => {
    expect(headings.length).toBeGreaterThan(0);
    expect([...headings].sort()).toEqual(Object.keys(register).sort());
  });

  test('what is computed has a clause in this document, what is open has the issue that will do it', () => {
    const computed = Object.keys(register).filter((id) => register[id]?.status === 'computed');
    const own = clauses.filter(({ document }) => document === name).map(({ id }) => id);
    expect(own.sort()).toEqual(computed.sort());
    const silent = Object.entries(register).filter(([, { status, issue }]) => status === 'open' && issue === undefined);
    expect(silent).toEqual([]);
  });

  test('a reading that is named is written down, and one that is written down is used', () => {
    const named = new Set(Object.values(register).flatMap((entry) => entry.readings ?? []));
    expect([...named].sort()).toEqual([...readings].sort());
  });
});

test('every reading that is written down has its options, of which one is chosen; the others are computed or say why not', () => {
  expect(readings.map(({ id }) => id).sort()).toEqual(documents.flatMap((document) => document.readings).sort());
  for (const { clauses: own, options } of readings) {
    expect(own.length).toBeGreaterThan(0);
    expect(options.filter(({ chosen }) => chosen)).toHaveLength(1);
    for (const { chosen, parameters, why } of options)
      expect([chosen, parameters, why].filter((one) => one !== undefined)).toHaveLength(1);
  }
});

test('the numbers of an option are of clauses of its reading, within their bounds, and not the built-in ones', () => {
  for (const { id, clauses: own, options } of readings)
    for (const { parameters } of options) {
      if (parameters === undefined) continue;
      const { overrides } = readVersion({ id, from: '2026-01-01', parameters }, clauses);
      for (const [clause, numbers] of Object.entries(overrides)) {
        expect(own).toContain(clause);
        const declared = clauses.find((one) => one.id === clause)?.parameters ?? {};
        for (const [name, value] of Object.entries(numbers))
          expect([id, clause, name, value]).not.toEqual([id, clause, name, declared[name]?.values[0]?.value]);
      }
    }
});

test('a parameter names only readings of its clause', () => {
  const foreign = clauses.flatMap(({ id, document, parameters }) => {
    const own = documents.find(({ name }) => name === document)?.register[id]?.readings ?? [];
    const named = Object.values(parameters).flatMap(({ reading }) => (reading ? [reading.id] : []));
    return named.filter((reading) => !own.includes(reading)).map((reading) => `${id}: ${reading}`);
  });
  expect(foreign).toEqual([]);
});

test('every clause has worked examples', () => {
  expect(examples.map(({ clause }) => clause.id).sort()).toEqual(clauses.map(({ id }) => id).sort());
});

describe.each(examples)('$folder', ({ clause, cases }) => {
  test('has examples in which it fires and examples in which it does not', () => {
    const fires = cases.filter(({ expect: said }) =>
      Object.values(said).some(
        ({ entries, rates, card, stipend }) =>
          entries !== undefined ||
          card !== undefined ||
          stipend !== undefined ||
          Object.values(rates ?? {}).some((rate) => !rate.endsWith('null')),
      ),
    );
    expect(fires.length).toBeGreaterThan(0);
    expect(fires.length).toBeLessThan(cases.length);
  });

  test('reads the facts that it declares and no others', () => {
    const seen = new Set(cases.flatMap((example) => [...kindsRead(clause, example)]));
    expect([...seen].sort()).toEqual([...clause.reads].sort());
  });
});

/** The kinds of fact that a clause asks for in a case. */
const kindsRead = (clause: Clause, example: Parameters<typeof situationOfCase>[0]): ReadonlySet<string> => {
  const { facts, period, asOf, rulebook } = situationOfCase(example, clause);
  const seen = new Set<string>();
  const span = daysOf(period);
  for (const situation of situations(facts, asOf)) {
    const watched: Situation = {
      ...situation,
      facts: (kind) => {
        seen.add(kind);
        return situation.facts(kind);
      },
      factsOf: (kind, field, value) => {
        seen.add(kind);
        return situation.factsOf(kind, field, value);
      },
    };
    // Clauses are generators: what is not taken is not asked.
    if (clause.kind === 'duty') [...clause.duties(watched, span, numbersByMonth(rulebook, clause))];
    if (clause.kind === 'charge') [...clause.charges(watched, span, numbersByMonth(rulebook, clause))];
    if (clause.kind === 'result') [...clause.figures(watched, span, numbersOn(rulebook, clause, span.first))];
    if (clause.kind === 'indicator') [...clause.measure(watched, span, numbersOn(rulebook, clause, span.first))];
  }
  if (clause.kind === 'group') {
    const group = groupOf(situations(facts, asOf), rulebook, asOf);
    const watched: GroupSituation = {
      ...group,
      facts: (kind) => {
        seen.add(kind);
        return group.facts(kind);
      },
    };
    [...clause.judge(watched, span, numbersByMonth(rulebook, clause))];
  }
  return seen;
};

const sources = (folder: string): string[] =>
  readdirSync(path.join(root, 'src', folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .map((file) => `src/${folder}/${file}`);

test('no clause knows the clock, chance or floating point', () => {
  const forbidden = /\b(Date|Math\.random|parseFloat|toFixed|performance|setTimeout)\b|\d\.\d/;
  const files = [...sources('clauses'), ...sources('definitions')];
  expect(files.length).toBeGreaterThan(clauses.length);
  const lines = files.flatMap((file) =>
    read(file)
      .split('\n')
      // Ids of clauses and what comments cite are no numbers.
      .filter((line) => forbidden.test(line.replace(/'[^']*'/g, '').replace(/^\s*(\/?\*|\/\/).*/, '')))
      .map((line) => `${file}: ${line.trim()}`),
  );
  expect(lines).toEqual([]);
});
