import { type Instant, type Recorder, refuse } from '@goldkey/kernel';
import { registerHousehold } from '../domain/household/decide.js';
import type { Household, HouseholdUse } from '../domain/household/household.js';
import type { HouseholdStore, Kept, PropertyStore } from './ports.js';

export interface RegisterHouseholdCommand {
  readonly propertyId: string;
  readonly building: string;
  readonly room: string;
  readonly areaSquareMetres: string;
  readonly ownerName?: string;
  readonly ownerPhone?: string;
  readonly use?: HouseholdUse;
  readonly at?: Instant;
}

/** Households enter the register. */
export class RegisterHouseholds {
  constructor(
    private readonly households: HouseholdStore,
    private readonly properties: PropertyStore,
    private readonly recorder: Recorder,
  ) {}

  async run(commands: readonly RegisterHouseholdCommand[]): Promise<readonly Kept<Household>[]> {
    const ids = [...new Set(commands.map(({ propertyId }) => propertyId))];
    const known = new Set((await this.properties.find({ ids })).map(({ id }) => id));
    return this.households.register(
      commands.map((command) => {
        const { at, propertyId, ...rest } = command;
        return {
          ...command,
          decide: (sameRoom) =>
            known.has(propertyId)
              ? registerHousehold(sameRoom, {
                  ...this.recorder.recording(at),
                  household: { ...rest, id: this.recorder.newId(), propertyId },
                })
              : refuse('estates.property-not-found', { propertyId }),
        };
      }),
    );
  }
}
