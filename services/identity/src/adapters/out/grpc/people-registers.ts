import type { Database } from '@goldkey/postgres';
import type { GrpcClient, ToldPerson } from '@goldkey/service-kit';
import type { FoundPerson, PeopleRegisters } from '../../../application/privacy-ports.js';
import type { PersonKind } from '../../../domain/privacy-request/privacy-request.js';

interface Answer {
  readonly people?: readonly {
    readonly person?: ToldPerson;
    readonly name: string;
    readonly place: string;
    readonly propertyId?: string;
  }[];
}

const homesOf = ({ homes = [] }: ToldPerson): FoundPerson['homes'] =>
  homes.map(({ householdId, from, until }) => ({ householdId, ...(from && { from }), ...(until && { until }) }));

/** estates and staffing, asked by gRPC; the accounts of employees are here. */
export const peopleRegisters = (
  clients: Readonly<Record<PersonKind, GrpcClient>>,
  database: Database,
): PeopleRegisters => {
  const accountsOf = async (ids: readonly string[]): Promise<ReadonlyMap<string, string>> => {
    const rows = await database.statement<{ id: string; employee_id: string }>(
      'SELECT id, employee_id FROM account WHERE employee_id = ANY ($1)',
      [ids],
    );
    return new Map(rows.map(({ id, employee_id }) => [employee_id, id]));
  };
  return {
    async find(kind, { words, ids = [] }) {
      const asked = { kind, ids: [...ids], ...(words !== undefined && { words }) };
      const { people = [] } = await clients[kind].call<Answer>('FindPeople', asked);
      const accounts =
        kind === 'employee' ? await accountsOf(people.flatMap(({ person }) => person?.ids ?? [])) : undefined;
      return people.map(({ person = { kind }, name, place, propertyId }): FoundPerson => {
        const known = person.ids ?? [];
        return {
          ...{ kind, ids: known, names: person.names ?? [], phones: person.phones ?? [], homes: homesOf(person) },
          accounts: known.flatMap((id) => accounts?.get(id) ?? []),
          ...{ name, place },
          ...(propertyId && { propertyId }),
        };
      });
    },
  };
};
