import { boundByScope, currentCaller, Requires } from '@goldkey/access';
import { Database } from '@goldkey/postgres';
import { refuseManyIds } from '@goldkey/service-kit';
import { Controller, Inject } from '@nestjs/common';
import { GrpcMethod } from '@nestjs/microservices';
import type { Household, Person } from '../../../domain/household/household.js';
import { peopleOf } from '../../../domain/household/people.js';

/** In one answer (privacy.proto). */
const MOST_PEOPLE = 50;
const MOST_IDS = 100;
/** Households with somebody of these words that are read at most: whoever searches by one letter finds enough. */
const MOST_HOUSEHOLDS = 500;

/** Of all people of a household; not the text of its state, which has the names of its fields. */
const NAMES_AND_PHONES = `
  (SELECT string_agg(concat_ws(' ', one ->> 'name', one ->> 'phone'), ' ') FROM jsonb_array_elements(h.state -> 'people') AS one)`;

interface Asked {
  readonly words?: string;
  readonly ids?: readonly string[];
}

const addressOf = ({ building, room }: Household): string => `${building}-${room}`;

const isMeant = (household: Household, { personId, name, phone }: Person, { words, ids = [] }: Asked): boolean => {
  if (ids.length > 0) return ids.includes(personId);
  if (words === undefined) return false;
  return name?.includes(words) === true || phone === words || addressOf(household).includes(words);
};

const told = (household: Household, { personId, name, phone, from, until }: Person, property: string) => ({
  person: {
    ...{ kind: 'owner', ids: [personId], accounts: [] },
    ...{ names: name ? [name] : [], phones: phone ? [phone] : [] },
    homes: [{ householdId: household.id, ...(from && { from }), ...(until && { until }) }],
  },
  name: name ?? '',
  place: `${property} ${addressOf(household)}`,
  propertyId: household.propertyId,
});

/** Owners, tenants and family, for who tells or erases what is kept of them. */
@Controller()
export class PeopleRegisterGrpcController {
  constructor(@Inject(Database) private readonly database: Database) {}

  @Requires('privacy:request')
  @GrpcMethod('PeopleRegister', 'FindPeople')
  async find(asked: Asked) {
    refuseManyIds(MOST_IDS, asked.ids ?? []);
    const { words = '', ids = [] } = asked;
    const parameters: unknown[] = [ids, words === '' ? null : `%${words.replace(/[\\%_]/g, '\\$&')}%`];
    const scope = boundByScope(currentCaller().scope, 'h.property_id', parameters);
    const rows = await this.database.transaction(
      (tx) =>
        tx.query<{ state: Household; property: string }>(
          `SELECT h.state, p.name AS property FROM household h JOIN property p ON p.id = h.property_id
           WHERE (h.id = ANY ($1::text[]) OR jsonb_path_exists(h.state, '$.people[*].personId ? (@ == $ids[*])', jsonb_build_object('ids', $1::text[]))
             OR concat_ws(' ', ${NAMES_AND_PHONES}, h.state ->> 'ownerName', h.state ->> 'ownerPhone', h.building || '-' || h.room) ILIKE $2)
             AND ${scope} ORDER BY h.id LIMIT ${MOST_HOUSEHOLDS}`,
          parameters,
        ),
      { readOnly: true },
    );
    const people = rows.flatMap(({ state, property }) =>
      peopleOf(state)
        .filter((person) => isMeant(state, person, { ids, ...(words !== '' && { words }) }))
        .map((person) => told(state, person, property)),
    );
    return { people: people.slice(0, MOST_PEOPLE) };
  }
}
