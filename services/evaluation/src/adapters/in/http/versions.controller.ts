import { randomUUID } from 'node:crypto';
import { currentCaller, Requires } from '@goldkey/access';
import type { Day, Month } from '@goldkey/kernel';
import { Command, OptionalVersion, settle, zodBody } from '@goldkey/service-kit';
import { Body, Controller, Get, Header, HttpCode, Param, Post, Put } from '@nestjs/common';
import { stringify } from 'yaml';
import type { z } from 'zod';
import { AskPreview } from '../../../application/ask-preview.js';
import { EditVersion } from '../../../application/edit-version.js';
import { ShowOverview } from '../../../application/queries/show-overview.js';
import { ShowVersions } from '../../../application/queries/show-versions.js';
import { acting, actor } from './acting.js';
import { askPreviewBody, changeVersionBody, draftVersionBody, returnVersionBody } from './versions.dto.js';
import { viewer } from './viewer.js';
import { tellingFields } from './wrong-fields.js';

/** Who asks; an account that is nobody's has a hand in a version by its own name. */
const reader = () => ({ ...viewer(), ...acting() });

/** Versions of the rulebook: read by all, edited by who may, in force by a second person. */
@Requires('evaluation:read')
@Controller('api/evaluation/rulebook')
export class VersionsController {
  constructor(
    private readonly showVersions: ShowVersions,
    private readonly editVersion: EditVersion,
    private readonly askPreview: AskPreview,
    private readonly showOverview: ShowOverview,
  ) {}

  @Get('parameters')
  parameters() {
    return { items: this.showVersions.parameters(viewer()) };
  }

  @Get('versions')
  async list() {
    return { items: await this.showVersions.list(reader()) };
  }

  @Get('versions/:id')
  async one(@Param('id') id: string) {
    return settle(await this.showVersions.one(id, reader()));
  }

  /** The file of `assess --rulebook` and RULEBOOK_FILE. */
  @Header('content-type', 'application/yaml')
  @Get('versions/:id/file')
  async file(@Param('id') versionId: string): Promise<string> {
    const { id, from, overrides } = settle(await this.showVersions.file(versionId));
    return stringify({ id, from, parameters: overrides });
  }

  @Command()
  @Requires('evaluation:rulebook')
  @Post('versions')
  async draft(@Body(zodBody(draftVersionBody)) body: z.output<typeof draftVersionBody>) {
    settle(tellingFields(await this.editVersion.draft({ ...body, from: body.from as Day, ...acting() })));
    return this.one(body.id);
  }

  @Command()
  @HttpCode(200)
  @Requires('evaluation:rulebook')
  @Put('versions/:id')
  async change(
    @Param('id') id: string,
    @Body(zodBody(changeVersionBody)) body: z.output<typeof changeVersionBody>,
    @OptionalVersion() expectedVersion: number | undefined,
  ) {
    const changed = { id, ...body, from: body.from as Day, ...acting(), expectedVersion };
    settle(tellingFields(await this.editVersion.change(changed)));
    return this.one(id);
  }

  @Command()
  @HttpCode(200)
  @Requires('evaluation:rulebook')
  @Post('versions/:id/proposal')
  async propose(@Param('id') id: string, @OptionalVersion() expectedVersion: number | undefined) {
    settle(await this.editVersion.propose({ id, by: actor(), expectedVersion }));
    return this.one(id);
  }

  @Command()
  @HttpCode(200)
  @Requires('evaluation:rulebook')
  @Post('versions/:id/return')
  async giveBack(
    @Param('id') id: string,
    @Body(zodBody(returnVersionBody)) { reason }: z.output<typeof returnVersionBody>,
    @OptionalVersion() expectedVersion: number | undefined,
  ) {
    settle(await this.editVersion.giveBack({ id, reason, by: actor(), expectedVersion }));
    return this.one(id);
  }

  @Command()
  @HttpCode(200)
  @Requires('evaluation:rulebook')
  @Post('versions/:id/approval')
  async approve(@Param('id') id: string, @OptionalVersion() expectedVersion: number | undefined) {
    settle(await this.editVersion.approve({ id, ...acting(), expectedVersion }));
    return this.one(id);
  }

  @Command()
  @HttpCode(200)
  @Requires('evaluation:rulebook')
  @Post('versions/:id/withdrawal')
  async withdraw(@Param('id') id: string, @OptionalVersion() expectedVersion: number | undefined) {
    settle(await this.editVersion.withdraw({ id, by: actor(), expectedVersion }));
    return this.one(id);
  }

  @Requires('evaluation:rulebook')
  @Get('versions/:id/previews')
  async previews(@Param('id') id: string) {
    return { items: await this.showVersions.previewsOf(id, viewer()) };
  }

  @Command()
  @Requires('evaluation:rulebook')
  @Post('versions/:id/previews')
  async ask(@Param('id') versionId: string, @Body(zodBody(askPreviewBody)) body: z.output<typeof askPreviewBody>) {
    const { propertyIds: asked, months } = body;
    const seen = (await this.showOverview.run({ sort: 'code' })).items.map(({ propertyId }) => propertyId);
    const propertyIds = asked === undefined ? seen : seen.filter((one) => asked.includes(one));
    const previewId = randomUUID();
    const ofGroup = asked === undefined && currentCaller().scope.all;
    settle(
      await this.askPreview.run({ previewId, versionId, months: months as Month[], propertyIds, ofGroup, by: actor() }),
    );
    return this.preview(previewId);
  }

  @Requires('evaluation:rulebook')
  @Get('previews/:id')
  async preview(@Param('id') id: string) {
    return settle(await this.showVersions.preview(id, viewer()));
  }
}
