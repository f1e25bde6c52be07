import { actingStaff, type PersonalStore } from '../personal-data/declaration.js';
import { namesIn, type Register } from './register.js';

const LAST_ACT = `to_timestamp(greatest((t.state ->> 'writtenAt')::numeric,
  (SELECT max((done ->> 'at')::numeric) FROM jsonb_array_elements(t.state -> 'course') AS done)) / 1000)`;

/** What every register keeps of colleagues: who wrote a record, and who acted on it, of whom older records have the name alone. */
export const staffOfRegisters = (registers: readonly Register[]): readonly PersonalStore[] =>
  registers.map(({ table }) =>
    actingStaff({
      table,
      names: [
        ['state.writtenByName', 'state.writtenBy', 'ids'],
        ['state.writtenByName', 'state.writtenBy', 'accounts'],
        ['state.course[].byName', 'state.course[].by', 'ids'],
        ['state.course[].byName', 'state.course[].by', 'accounts'],
        ['state.course[].byName', 'state.course[].byName', 'names'],
      ],
      term: { years: 3, after: LAST_ACT, because: 'claims' },
    }),
  );

const STATE = 'state.';

const refuseOtherFields = ({ name, table, personal = [], ...register }: Register, stores: readonly PersonalStore[]) => {
  const known = namesIn(register);
  const declared = stores
    .filter((store) => store.table === table)
    .flatMap(({ fields }) => fields.flatMap(({ at }) => (at.startsWith(STATE) ? [at.slice(STATE.length)] : [])))
    .filter((field) => known.includes(field));
  const differing = [...declared, ...personal].find((field) => !declared.includes(field) || !personal.includes(field));
  if (differing !== undefined)
    throw new RangeError(
      `register ${name}: ${differing} is personal in the register or in the declaration, not in both`,
    );
};

/** The store with what acts on the record said of the person, which stays in its course when a later act says it anew. */
const withCourse = (store: PersonalStore, { acts = {} }: Register): PersonalStore => {
  const said = new Set(Object.values(acts).flatMap(({ fields }) => Object.keys(fields?.shape ?? {})));
  const again = store.fields.flatMap((field) => {
    const name = field.at.slice(STATE.length);
    return field.at.startsWith(STATE) && said.has(name) ? [{ ...field, at: `state.course[].content.${name}` }] : [];
  });
  return { ...store, fields: [...store.fields, ...again] };
};

/**
 * The stores of a service with what its registers keep besides: what acts said of people, and of colleagues who they were. What a
 * register holds for personal and what is declared of its table must be the same. Throws RangeError.
 */
export const withRegisters = (
  registers: readonly Register[],
  stores: readonly PersonalStore[],
): readonly PersonalStore[] => {
  for (const register of registers) refuseOtherFields(register, stores);
  const whole = stores.map((store) => {
    const register = registers.find(({ table }) => table === store.table);
    return register === undefined ? store : withCourse(store, register);
  });
  return [...whole, ...staffOfRegisters(registers)];
};
