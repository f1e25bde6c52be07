import { currentCaller, Requires } from '@goldkey/access';
import { zodQuery } from '@goldkey/service-kit';
import { Controller, Get, Query } from '@nestjs/common';
import { z } from 'zod';
import { masked } from '../../../../application/queries/mask.js';
import { SuggestCategory } from '../../../../application/similar/suggest-category.js';
import { id } from '../shapes.dto.js';

/** GET /api/complaints/suggestions */
export const suggestionsQuery = z.strictObject({ propertyId: id, text: z.string().trim().min(2).max(500) });

/** What a text looks like, while it is typed: categories with their shares, and cases that it resembles. */
@Controller('api/complaints/suggestions')
export class SuggestionsController {
  constructor(private readonly suggestCategory: SuggestCategory) {}

  @Requires('complaints:receive')
  @Get()
  async suggest(@Query(zodQuery(suggestionsQuery)) { propertyId, text }: z.output<typeof suggestionsQuery>) {
    const { categories, similar } = await this.suggestCategory.run(propertyId, text);
    const { permissions } = currentCaller();
    return { categories, similar: similar.map((line) => masked(line, permissions)) };
  }
}
