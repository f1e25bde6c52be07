import { reachOf } from '../../domain/scope.js';
import type { Clock, Organisation, Roles } from '../ports.js';

/** Who may do something at a property by what they are appointed to: whom a form may name for it. */
export class ListHolders {
  constructor(
    private readonly organisation: Organisation,
    private readonly roles: Roles,
    private readonly now: Clock,
  ) {}

  /** Ids of employees. */
  async run({ permission, propertyId }: { permission: string; propertyId: string }): Promise<readonly string[]> {
    const known = [...(await this.roles.known()).values()];
    const giving = known.filter(({ permissions }) => permissions.includes(permission)).map(({ roleId }) => roleId);
    const [appointments, units, properties] = await Promise.all([
      this.organisation.appointmentsWith(giving, this.now()),
      this.organisation.units(),
      this.organisation.properties(),
    ]);
    const reaching = new Map<string, boolean>();
    const reaches = ({ unitId, propertyId: own }: (typeof appointments)[number]): boolean => {
      const place = `${unitId} ${own ?? ''}`;
      const kept = reaching.get(place);
      if (kept !== undefined) return kept;
      const reach = reachOf(
        [{ unitId, role: '', ...(own === undefined ? {} : { propertyId: own }) }],
        units,
        properties,
      );
      const isThere = reach.all || reach.properties.includes(propertyId);
      reaching.set(place, isThere);
      return isThere;
    };
    return [...new Set(appointments.filter(reaches).map(({ employeeId }) => employeeId))];
  }
}
