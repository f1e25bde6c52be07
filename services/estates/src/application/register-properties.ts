import { type Day, type Decision, type Instant, type Outcome, type Recorder, refuse, refused } from '@goldkey/kernel';
import { registerProperty } from '../domain/property/decide.js';
import type { Property, PropertyEvent, Reachable } from '../domain/property/property.js';
import type { Ids, Kept, Organisation, PropertyStore, Reach } from './ports.js';

/** Where nothing is said. */
const defaultTimeZone = 'Asia/Shanghai';

export interface RegisterPropertyCommand extends Reachable {
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
 * The group takes on properties. Their units are defined first, in staffing's own transaction, each by a key that is the
 * property's id: if what follows fails, the same command repeated finds the unit there.
 */
export class RegisterProperties {
  constructor(
    private readonly properties: PropertyStore,
    private readonly organisation: Organisation,
    private readonly reach: Reach,
    private readonly recorder: Recorder,
    private readonly ids: Ids,
  ) {}

  /** Each is judged for itself; a refused one does not hinder the others. */
  async run(commands: readonly RegisterPropertyCommand[]): Promise<readonly Kept<Property>[]> {
    if (!this.reach.wholeGroup()) return commands.map(() => refused('estates.group-wide.forbidden'));
    // What would be refused anyway leaves no unit behind.
    const rehearsals = await this.rehearse(commands);
    const units = await this.#defineUnits(commands.filter((_, index) => rehearsals[index]?.accepted));
    return this.properties.register(
      commands.map((command, index) => ({
        code: command.code,
        decide: (sameCode) => {
          const rehearsal = rehearsals[index] as Decision<PropertyEvent>;
          if (!rehearsal.accepted) return rehearsal;
          const unit = units.get(command) as Outcome<string>;
          return unit.accepted ? this.#decide(command, unit.value, sameCode) : unit;
        },
      })),
    );
  }

  /** What would become of each, as far as it is decided here: nothing is defined, and nothing kept. */
  async rehearse(commands: readonly RegisterPropertyCommand[]): Promise<readonly Decision<PropertyEvent>[]> {
    if (!this.reach.wholeGroup()) return commands.map(() => refuse('estates.group-wide.forbidden'));
    const known = await this.properties.find({ codes: commands.map(({ code }) => code) });
    const byCode = new Map(known.map((property) => [property.code, property]));
    return commands.map((command) => this.#decide(command, '', byCode.get(command.code)));
  }

  #decide(command: RegisterPropertyCommand, unitId: string, sameCode: Property | undefined): Decision<PropertyEvent> {
    const { at, parentUnitId: _, timeZone = defaultTimeZone, ...told } = command;
    const id = this.ids.ofProperty(command.code);
    return registerProperty(sameCode, { ...this.recorder.recording(at), property: { ...told, id, unitId, timeZone } });
  }

  async #defineUnits(commands: readonly RegisterPropertyCommand[]) {
    const outcomes = await this.organisation.defineUnits(
      commands.map(({ code, parentUnitId, name }) => ({
        propertyId: this.ids.ofProperty(code),
        parentId: parentUnitId,
        name,
      })),
    );
    return new Map(commands.map((command, index) => [command, outcomes[index]]));
  }
}
