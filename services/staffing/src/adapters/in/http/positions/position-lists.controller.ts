import { currentCaller, Requires } from '@goldkey/access';
import { refuse } from '@goldkey/kernel';
import { Database, historyOf, listQuery, listRows } from '@goldkey/postgres';
import { currentLocale, RefusedError, settle, textOf, zodQuery } from '@goldkey/service-kit';
import { Controller, Get, Inject, Param, Query } from '@nestjs/common';
import { z } from 'zod';
import type { OrganisationReader } from '../../../../application/organisation-ports.js';
import { ShowAuthority } from '../../../../application/queries/show-authority.js';
import { compareDescriptions } from '../../../../domain/position/compare.js';
import type { Position } from '../../../../domain/position/position.js';
import type { Recruitment } from '../../../../domain/recruitment/recruitment.js';
import { texts } from '../../../../texts/index.js';
import { tellPosition, tellRecruitment } from '../caller-may.js';
import { type Asked, queryOf } from '../kept-lists.js';
import { type PositionLine, positionsSpec, recruitmentsSpec } from './position-list-specs.js';
import { templateIds, templateIn } from './position-templates.js';
import { authorityQuery, childrenQuery, comparisonQuery, unitsQuery } from './positions.dto.js';

export const ORGANISATION_READER = Symbol('organisation reader');

const positionsQuery = zodQuery(queryOf(positionsSpec));
const recruitmentsQuery = zodQuery(queryOf(recruitmentsSpec));

interface RecruitmentRow {
  readonly id: string;
  readonly propertyId: string;
  readonly positionName: string;
  readonly unitName: string;
  readonly record: Recruitment;
  readonly version: number;
}

/** A position with its versions, as a record. */
const positionRecord = { ...positionsSpec, columns: { ...positionsSpec.columns, record: 'p.state' } };

/** Positions, needs of people and the organisation tree, as pages ask for them. */
@Requires('staffing:read')
@Controller('api/staffing')
export class PositionListsController {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(ORGANISATION_READER) private readonly organisation: OrganisationReader,
    @Inject(ShowAuthority) private readonly showAuthority: ShowAuthority,
  ) {}

  @Get('positions')
  positions(@Query(positionsQuery) query: Asked) {
    return this.database.transaction((tx) => listQuery<PositionLine>(tx, positionsSpec, query), { readOnly: true });
  }

  /** Descriptions to begin with, in the caller's language. */
  @Get('positions/templates')
  templates() {
    return { items: templateIds.map((id) => ({ id, description: templateIn(currentLocale(), id) })) };
  }

  @Get('positions/:id')
  position(@Param('id') id: string) {
    return this.database.transaction(
      async (tx) => {
        const [line] = await listRows<PositionLine & { readonly record: Position }>(tx, positionRecord, [id]);
        if (line === undefined) throw new RefusedError(refuse('staffing.position-not-found', { id }).refusal);
        const { record, ...named } = line;
        const { entries: history, leftOut } = await historyOf(tx, 'position', id);
        return { ...named, ...tellPosition(record), history, ...(leftOut > 0 && { historyLeftOut: leftOut }) };
      },
      { readOnly: true },
    );
  }

  /** What differs between two versions, in the form's order. */
  @Get('positions/:id/comparison')
  async comparison(
    @Param('id') id: string,
    @Query(zodQuery(comparisonQuery)) { from, to }: z.output<typeof comparisonQuery>,
  ) {
    const { versions } = await this.position(id);
    const [before, after] = [from, to].map((number) => versions.find((version) => version.number === number));
    if (before === undefined || after === undefined)
      throw new RefusedError(refuse('staffing.position-version-not-found', { id }).refusal);
    return { from, to, differences: compareDescriptions(before.description, after.description) };
  }

  @Get('recruitments')
  async recruitments(@Query(recruitmentsQuery) query: Asked) {
    const page = await this.database.transaction((tx) => listQuery<RecruitmentRow>(tx, recruitmentsSpec, query), {
      readOnly: true,
    });
    return { ...page, items: page.items.map(({ record, ...line }) => ({ ...line, ...tellRecruitment(record) })) };
  }

  /** What the caller's positions let them do at a property today, beside their roles; with the reason where not. */
  @Get('my-authority')
  async myAuthority(@Query(zodQuery(authorityQuery)) { propertyId }: z.output<typeof authorityQuery>) {
    const { acts, ...told } = settle(await this.showAuthority.run(propertyId));
    const inWords = Object.entries(acts).map(([act, standing]) => {
      if (standing.passes) return [act, standing];
      const { code, facts } = standing.refusal;
      return [act, { passes: false, code, reason: textOf([texts], currentLocale(), code, facts) }];
    });
    return { ...told, acts: Object.fromEntries(inWords) as Record<string, unknown> };
  }

  /** The units right below one (without it: the top), each with its heads and how many people it has. */
  @Get('organisation/children')
  async children(@Query(zodQuery(childrenQuery)) { parentId }: z.output<typeof childrenQuery>) {
    const units = await this.organisation.children(parentId);
    if (units === undefined) throw new RefusedError(refuse('staffing.unit-not-found', { unitId: parentId }).refusal);
    return { units, wholeGroup: currentCaller().scope.all };
  }

  @Get('organisation/search')
  async find(@Query(zodQuery(unitsQuery)) { q }: z.output<typeof unitsQuery>) {
    return { items: await this.organisation.find(q) };
  }

  @Get('organisation/units/:id')
  async unit(@Param('id') id: string) {
    const found = await this.organisation.unit(id);
    if (found === undefined) throw new RefusedError(refuse('staffing.unit-not-found', { unitId: id }).refusal);
    return found;
  }
}
