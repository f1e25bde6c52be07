import { assess, explain, LANGUAGES } from '../src/index.js';
import { exampleFiles, type Said, saidBy, situationOfCase } from './worked-examples.js';

const examples = exampleFiles();

describe.each(examples)('$folder', ({ clause, cases }) => {
  test.each(cases.map((example) => [example.case, example] as const))('%s', (_name, example) => {
    const { facts, rulebook, period, asOf, zone } = situationOfCase(example, clause);
    const said: Record<string, Said> = {};
    for (const subject of assess(facts, rulebook, period, asOf).subjects) {
      const told = saidBy(clause, subject, zone);
      if (told) said[subject.id] = told;
    }
    expect(said).toEqual(example.expect);
  });

  test('every line can be explained in every language, with nothing left to fill in', () => {
    for (const example of cases) {
      const { facts, rulebook, period, asOf, zone } = situationOfCase(example, clause);
      const entries = assess(facts, rulebook, period, asOf).subjects.flatMap((subject) => subject.entries);
      const said = entries.flatMap((entry) => LANGUAGES.map((language) => explain(entry, zone, rulebook, language)));
      // A detail that is missing stays visible as its name in braces.
      expect(JSON.stringify(said)).not.toMatch(/\{\w+\}/);
    }
  });
});

test.each(examples)('$folder: a case says where it comes from and has a name of its own', ({ cases }) => {
  expect(cases.filter(({ source }) => !source)).toEqual([]);
  expect(new Set(cases.map((example) => example.case)).size).toBe(cases.length);
});
