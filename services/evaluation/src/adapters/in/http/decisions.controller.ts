import { currentCaller, Requires, selvesOf } from '@goldkey/access';
import { Controller, Get } from '@nestjs/common';
import { CountDecisions } from '../../../application/queries/count-decisions.js';
import type { DecisionKind } from '../../../application/waiting-ports.js';

/** How much waits for the caller to decide it. */
@Controller('api/evaluation/decisions')
export class DecisionsController {
  constructor(private readonly countDecisions: CountDecisions) {}

  @Requires('evaluation:decide-appeal')
  @Get('appeals/count')
  appeals() {
    return this.#count('appeals');
  }

  @Requires('evaluation:close')
  @Get('months/count')
  months() {
    return this.#count('months');
  }

  @Requires('evaluation:close')
  @Get('objections/count')
  objections() {
    return this.#count('objections');
  }

  @Requires('evaluation:rulebook')
  @Get('versions/count')
  versions() {
    return this.#count('versions');
  }

  @Requires('evaluation:grant-bonus')
  @Get('bonuses/count')
  bonuses() {
    return this.#count('bonuses');
  }

  @Requires('evaluation:read')
  @Get('reviews/count')
  reviews() {
    return this.#count('reviews');
  }

  #count(kind: DecisionKind) {
    return this.countDecisions.run(kind, selvesOf(currentCaller()));
  }
}
