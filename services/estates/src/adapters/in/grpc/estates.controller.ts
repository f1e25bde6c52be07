import { Requires } from '@goldkey/access';
import { Controller, Inject } from '@nestjs/common';
import { GrpcMethod } from '@nestjs/microservices';
import type { PropertyStore } from '../../../application/ports.js';
import { PROPERTIES } from '../../../estates.ports.js';

/** Questions of other services. */
@Controller()
export class EstatesGrpcController {
  constructor(@Inject(PROPERTIES) private readonly properties: PropertyStore) {}

  @Requires('estates:read')
  @GrpcMethod('Estates', 'GetProperties')
  async get({ ids = [], codes = [] }: { ids?: string[]; codes?: string[] }) {
    const found = await this.properties.find({ ids, codes });
    return { properties: found.map(({ id, ...property }) => ({ propertyId: id, ...property })) };
  }
}
