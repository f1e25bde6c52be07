import { addDays, type Day, dayOf, type Instant } from '@goldkey/kernel';
import { DEFAULT_ZONE } from '@goldkey/rulebook';
import type { Ask } from '../domain/notice/asks.js';
import type { Posts } from '../domain/notice/entries.js';
import { holdersOf as holdersOfPermission } from '../domain/notice/notice.js';
import type { KnownOrganisation } from './ports.js';

/** What the quality centre alone may do. */
const OF_QUALITY = 'inspections:quality';

type Holding = KnownOrganisation['organisation']['everybody'][number];
const runs =
  (today: Day) =>
  ({ from, until }: Holding): boolean =>
    from <= today && (until === undefined || today <= until);

const people = (held: readonly Holding[]): readonly string[] => [...new Set(held.map(({ employeeId }) => employeeId))];

/** Who holds a rung, whatever is asked. */
type RungHolders = (rung: Pick<Ask, 'asked' | 'departmentId'> & { readonly propertyId: string }) => readonly string[];

/** Who holds a rung of a property's reporting line now, by their appointments; of no rung known here: nobody. */
export const askedPeople = ({ organisation, properties }: KnownOrganisation, now: Instant): RungHolders => {
  const inRole = (propertyId: string, today: Day, roles: readonly string[]): readonly Holding[] =>
    (organisation.holdings.get(propertyId) ?? []).filter((held) => roles.includes(held.role) && runs(today)(held));
  return ({ asked, propertyId, departmentId }) => {
    const property = properties.get(propertyId);
    const today = dayOf(now, property?.timeZone ?? DEFAULT_ZONE);
    const managers = people(inRole(propertyId, today, ['property-manager', 'centre-director']));
    const heads = (): readonly string[] => {
      const all = inRole(propertyId, today, ['supervisor']);
      const own = all.filter(({ unitId }) => departmentId !== undefined && organisation.isWithin(unitId, departmentId));
      return people(own.length > 0 ? own : all);
    };
    switch (asked) {
      case 'soon': {
        const first = heads();
        return first.length > 0 ? first : managers;
      }
      case 'supervisor':
      case 'department-head':
        return heads();
      case 'property-manager':
        return managers;
      case 'leader-in-charge':
      case 'region':
        return people(
          organisation.everybody.filter(
            (held) =>
              held.role === 'leader-in-charge' &&
              runs(today)(held) &&
              property !== undefined &&
              organisation.isWithin(property.unitId, held.unitId),
          ),
        );
      case 'qm-centre':
        return [holdersOfPermission(OF_QUALITY)];
      default:
        return [];
    }
  };
};

/** Who answers for a property are its managers, and where there is none the heads of its departments. */
export const propertyPosts = (known: KnownOrganisation, now: Instant): Posts => {
  const holdersOf = askedPeople(known, now);
  const { everybody, holdings } = known.organisation;
  const yesterday = addDays(dayOf(now, DEFAULT_ZONE), -1);
  const had = new Set(people(everybody));
  const have = new Set(people(everybody.filter(({ until }) => until === undefined || until > yesterday)));
  return {
    holders: (propertyId, role) => {
      if (role !== undefined) {
        const today = dayOf(now, known.properties.get(propertyId)?.timeZone ?? DEFAULT_ZONE);
        const all = holdings.get(propertyId) ?? [];
        return people(all.filter((held) => held.role === role && runs(today)(held)));
      }
      const held = (asked: string) => holdersOf({ asked, propertyId });
      const managers = held('property-manager');
      return managers.length > 0 ? managers : held('supervisor');
    },
    hasLeft: (employeeId) => had.has(employeeId) && !have.has(employeeId),
  };
};
