import { zodQuery } from '@goldkey/service-kit';
import { Controller, Get, Query } from '@nestjs/common';
import { z } from 'zod';
import { ListHolders } from '../../../application/queries/list-holders.js';

/** GET /api/identity/holders */
const holdersQuery = z.strictObject({
  permission: z.string().min(3).max(80),
  propertyId: z.string().min(1).max(64),
});

/** Who may do something at a property that one sees: open to everybody who is signed in, as the names of colleagues are. */
@Controller('api/identity/holders')
export class HoldersController {
  constructor(private readonly listHolders: ListHolders) {}

  @Get()
  async list(
    @Query(zodQuery(holdersQuery)) query: z.output<typeof holdersQuery>,
  ): Promise<{ employeeIds: readonly string[] }> {
    return { employeeIds: await this.listHolders.run(query) };
  }
}
