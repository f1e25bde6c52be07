import { actingStaff, type PersonalStore } from '../personal-data/declaration.js';
import type { Register } from './register.js';

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
