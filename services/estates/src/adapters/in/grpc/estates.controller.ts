import { Requires } from '@goldkey/access';
import { refuseManyIds } from '@goldkey/service-kit';
import { Controller, Inject } from '@nestjs/common';
import { GrpcMethod } from '@nestjs/microservices';
import type { HouseholdStore, PropertyStore } from '../../../application/ports.js';
import { HOUSEHOLDS, PROPERTIES } from '../../../estates.ports.js';

/** In one question (estates.proto). */
const MOST_IDS = 1_000;

/** Questions of other services. */
@Controller()
export class EstatesGrpcController {
  constructor(
    @Inject(PROPERTIES) private readonly properties: PropertyStore,
    @Inject(HOUSEHOLDS) private readonly households: HouseholdStore,
  ) {}

  @Requires('estates:read')
  @GrpcMethod('Estates', 'GetHouseholds')
  async addresses({ ids = [] }: { ids?: string[] }) {
    refuseManyIds(MOST_IDS, ids);
    const found = await this.households.addressesOf(ids);
    return { households: found.map(({ id, ...address }) => ({ householdId: id, ...address })) };
  }

  @Requires('estates:read')
  @GrpcMethod('Estates', 'GetProperties')
  async get({ ids = [], codes = [] }: { ids?: string[]; codes?: string[] }) {
    refuseManyIds(MOST_IDS, ids, codes);
    const found = await this.properties.find({ ids, codes });
    return { properties: found.map(({ id, ...property }) => ({ propertyId: id, ...property })) };
  }
}
