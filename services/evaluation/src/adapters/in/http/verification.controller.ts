import { Requires } from '@goldkey/access';
import { Controller, Get } from '@nestjs/common';
import { ListVerifications } from '../../../application/queries/list-verifications.js';
import { ReadLedger } from '../../../application/queries/read-ledger.js';

/** The proof of the ledger: how the last comparisons ended, and what `npm run verify` compares. */
@Controller('api/evaluation')
export class VerificationController {
  constructor(
    private readonly listVerifications: ListVerifications,
    private readonly readLedger: ReadLedger,
  ) {}

  @Requires('evaluation:operate')
  @Get('verifications')
  async list() {
    return { items: await this.listVerifications.run() };
  }

  @Requires('evaluation:export')
  @Get('held-ledger')
  held() {
    return this.readLedger.run();
  }
}
