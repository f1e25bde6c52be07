import { Controller } from '@nestjs/common';
import { GrpcMethod } from '@nestjs/microservices';
import { ListHolders } from '../../../application/queries/list-holders.js';

/** Who may do something somewhere, for services: open to whoever has a token, as the page's door is. */
@Controller()
export class HoldersGrpcController {
  constructor(private readonly listHolders: ListHolders) {}

  @GrpcMethod('Identity', 'GetHolders')
  async holders({ permission, propertyId }: { permission: string; propertyId: string }) {
    return { employeeIds: await this.listHolders.run({ permission, propertyId }) };
  }
}
