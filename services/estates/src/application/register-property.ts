import type { Day, Instant } from '@goldkey/kernel';
import { type Recorder, refused } from '@goldkey/kernel';
import { registerProperty } from '../domain/property/decide.js';
import type { Property } from '../domain/property/property.js';
import type { Ids, Kept, Organisation, PropertyStore, Reach } from './ports.js';

/** Where nothing is said. */
const defaultTimeZone = 'Asia/Shanghai';

export interface RegisterPropertyCommand {
  readonly code: string;
  readonly name: string;
  /** Unit of staffing below which the property's own unit shall stand. */
  readonly parentUnitId: string;
  readonly timeZone?: string;
  readonly serviceStart: Day;
  readonly serviceEnd?: Day;
  readonly households: number;
  readonly at?: Instant;
}

/**
 * The group takes on a property. Its unit is defined first, in staffing's own transaction, by a key that is the
 * property's id: if what follows fails, the same command repeated finds the unit there.
 */
export class RegisterProperty {
  constructor(
    private readonly properties: PropertyStore,
    private readonly organisation: Organisation,
    private readonly reach: Reach,
    private readonly recorder: Recorder,
    private readonly ids: Ids,
  ) {}

  async run(command: RegisterPropertyCommand): Promise<Kept<Property>> {
    if (!this.reach.wholeGroup()) return refused('estates.group-wide.forbidden');
    const { code, name, parentUnitId, timeZone = defaultTimeZone, serviceStart, serviceEnd, households } = command;
    const id = this.ids.ofProperty(code);
    const decide = (unitId: string) => (sameCode: Property | undefined) =>
      registerProperty(sameCode, {
        ...this.recorder.recording(command.at),
        property: { id, code, name, unitId, timeZone, serviceStart, households, ...(serviceEnd && { serviceEnd }) },
      });
    // What would be refused anyway leaves no unit behind.
    const [sameCode] = await this.properties.find({ codes: [code] });
    const rehearsal = decide('')(sameCode);
    if (!rehearsal.accepted) return rehearsal;
    const unit = await this.organisation.defineUnit({ propertyId: id, parentId: parentUnitId, name });
    if (!unit.accepted) return unit;
    return this.properties.register(code, decide(unit.value));
  }
}
