import { periodChoices } from './periods.js';

test('what is over can be chosen, each quarter and half-year with its last month', () => {
  const choices = periodChoices(Date.UTC(2026, 6, 15), undefined);
  expect(choices.slice(0, 5)).toEqual(['2026-H1', '2026-Q2', '2026-06', '2026-05', '2026-04']);
  expect(choices).toContain('2026-Q1');
  expect(choices).not.toContain('2026-07');
});

test('an older period that is shown stays a choice', () => {
  expect(periodChoices(Date.UTC(2026, 6, 15), '2020-01')[0]).toBe('2020-01');
});
