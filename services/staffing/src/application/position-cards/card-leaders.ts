import { dayOf, GROUP_ZONE, type Instant } from '@goldkey/kernel';
import type { AppointmentRole } from '../../domain/appointment/appointment.js';
import type { PositionCard } from '../../domain/position-card/card.js';
import { leadersOf } from '../../domain/position-card/leading.js';
import type { Leaders } from '../../domain/position-card/rules.js';
import type { PropertyDirectory } from '../ports.js';
import type { PositionCardReader } from '../position-card-ports.js';

/** Who leads the person of a post today. */
export class CardLeaders {
  constructor(
    private readonly reader: PositionCardReader,
    private readonly properties: PropertyDirectory,
  ) {}

  async of(
    post: { readonly propertyId?: string | undefined; readonly unitId: string; readonly role: AppointmentRole },
    now: Instant,
  ): Promise<{ readonly leaders: Leaders; readonly today: ReturnType<typeof dayOf>; readonly zone: string }> {
    const { propertyId, unitId, role } = post;
    const property = propertyId === undefined ? undefined : (await this.properties.find([propertyId])).get(propertyId);
    const zone = property?.zone ?? GROUP_ZONE;
    const today = dayOf(now, zone);
    return { leaders: leadersOf(await this.reader.postsAbove(unitId, today), role), today, zone };
  }

  /** … of a card; who led in a post that is not known any more is led by nobody. */
  async ofCard(card: PositionCard | undefined, now: Instant) {
    const appointment = card && (await this.reader.appointment(card.appointmentId));
    if (appointment === undefined)
      return { leaders: new Map() as Leaders, today: dayOf(now, GROUP_ZONE), zone: GROUP_ZONE };
    return this.of(appointment, now);
  }
}
