import type { ClauseParameters, Overrides, Parameter } from './api.js';

/** What is set of a clause's parameter; the built-in value where nothing is. */
export const setTo = (overrides: Overrides, clause: string, { name, builtIn }: Parameter): string =>
  overrides[clause]?.[name] ?? builtIn;

/** Sets one value; a value that is the built-in one, or empty, is no difference and leaves. */
export const withValue = (
  overrides: Overrides,
  clause: string,
  { name, builtIn }: Parameter,
  value: string,
): Overrides => {
  const { [name]: _before, ...others } = overrides[clause] ?? {};
  const text = value.trim();
  const own = text === '' || text === builtIn ? others : { ...others, [name]: text };
  const { [clause]: _clause, ...rest } = overrides;
  return Object.keys(own).length === 0 ? rest : { ...rest, [clause]: own };
};

export const countOf = (overrides: Overrides): number =>
  Object.values(overrides).reduce((sum, own) => sum + Object.keys(own).length, 0);

/** What is in force now, as differences from the built-in version: where a new draft begins. */
export const inForce = (clauses: readonly ClauseParameters[]): Overrides =>
  clauses.reduce<Overrides>(
    (all, { clause, parameters }) => parameters.reduce((own, one) => withValue(own, clause, one, one.now), all),
    {},
  );

/** The clauses and parameters whose words hold the text. */
export const matching = (clauses: readonly ClauseParameters[], text: string): readonly ClauseParameters[] => {
  const wanted = text.trim().toLowerCase();
  if (wanted === '') return clauses;
  const holds = (words: string): boolean => words.toLowerCase().includes(wanted);
  return clauses.flatMap((one) => {
    if (holds(one.clause) || holds(one.title)) return [one];
    const parameters = one.parameters.filter(({ title }) => holds(title));
    return parameters.length === 0 ? [] : [{ ...one, parameters }];
  });
};

/** The first of the month after. */
export const nextMonth = (now: number): string => {
  const today = new Date(now);
  return new Date(Date.UTC(today.getFullYear(), today.getMonth() + 1, 1)).toISOString().slice(0, 10);
};

/** Whether the service would refuse the number: it is none, or out of the clause's bounds. Other writings it judges itself. */
export const isOutOfBounds = ({ min, max }: Parameter, value: string): boolean => {
  const number = Number(value.trim());
  return (min !== undefined && number < min) || (max !== undefined && number > max);
};
