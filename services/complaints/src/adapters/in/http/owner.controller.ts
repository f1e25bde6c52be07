import { type Caller, Public, Requires, runAs } from '@goldkey/access';
import { bytesOf, SendAttachment } from '@goldkey/files';
import {
  CONFIG,
  Command,
  isSignedIn,
  RefusedError,
  SIGNED_IN_HEADER,
  settle,
  zodBody,
  zodQuery,
} from '@goldkey/service-kit';
import { Body, Controller, Get, Header, Headers, HttpCode, Inject, Param, Post, Query } from '@nestjs/common';
import type { z } from 'zod';
import { AnswerByLink } from '../../../application/answer-by-link.js';
import { EvaluateByLink } from '../../../application/evaluate-by-link.js';
import { type IssuedLink, IssueOwnerLink } from '../../../application/issue-owner-link.js';
import { OpenLink } from '../../../application/open-link.js';
import { ShowOwnerView } from '../../../application/queries/show-owner-view.js';
import { ReportByLink } from '../../../application/report-by-link.js';
import { RevokeOwnerLink } from '../../../application/revoke-owner-link.js';
import { IssueWorkLink } from '../../../application/work-order/issue-work-link.js';
import { JudgeByLink } from '../../../application/work-order/judge-by-link.js';
import type { OwnerLink } from '../../../domain/owner-link/owner-link.js';
import {
  MOST_SENT,
  matterLinkBody,
  ownerAnswerBody,
  ownerEvaluationBody,
  ownerJudgementBody,
  ownerPhotoQuery,
  ownerReportBody,
  questionnaireLinkBody,
  reportLinkBody,
} from './owner.dto.js';
import { tellingFields } from './wrong-fields.js';

/** An owner sees the one property of the link, and of it only what the link is about. */
const ownerOf = ({ id, propertyId }: OwnerLink): Caller => ({
  kind: 'owner',
  subject: `owner-link ${id}`,
  name: '业主',
  roles: [],
  permissions: new Set(),
  scope: { all: false, properties: [propertyId] },
});

/** Links for owners: issued and revoked by staff. */
@Controller('api/complaints')
export class OwnerLinksController {
  constructor(
    private readonly issueOwnerLink: IssueOwnerLink,
    private readonly issueWorkLink: IssueWorkLink,
    private readonly revokeOwnerLink: RevokeOwnerLink,
    @Inject(CONFIG) private readonly config: { readonly PUBLIC_URL: string },
  ) {}

  @Requires('complaints:link')
  @Command({ secretAnswer: true })
  @Post('complaints/:id/owner-link')
  async forMatter(
    @Param('id') complaintId: string,
    @Body(zodBody(matterLinkBody)) { days }: z.output<typeof matterLinkBody>,
  ) {
    return this.#answer(settle(await this.issueOwnerLink.run({ complaintId, days })));
  }

  @Requires('complaints:link')
  @Command({ secretAnswer: true })
  @Post('work-orders/:id/owner-link')
  async forWork(@Param('id') id: string, @Body(zodBody(matterLinkBody)) { days }: z.output<typeof matterLinkBody>) {
    return this.#answer(settle(await this.issueWorkLink.run({ id, days })));
  }

  @Requires('complaints:link')
  @Command({ secretAnswer: true })
  @Post('owner-links')
  async toReport(@Body(zodBody(reportLinkBody)) body: z.output<typeof reportLinkBody>) {
    return this.#answer(settle(tellingFields(await this.issueOwnerLink.run(body))));
  }

  @Requires('complaints:link')
  @Command({ secretAnswer: true })
  @Post('owner-links/questionnaires')
  async toAnswer(@Body(zodBody(questionnaireLinkBody)) body: z.output<typeof questionnaireLinkBody>) {
    return this.#answer(settle(tellingFields(await this.issueOwnerLink.run({ ...body, questionnaire: true }))));
  }

  @Requires('complaints:link')
  @Command()
  @HttpCode(204)
  @Post('owner-links/:id/revoke')
  async revoke(@Param('id') linkId: string): Promise<void> {
    settle(await this.revokeOwnerLink.run(linkId));
  }

  #answer({ link, token }: IssuedLink) {
    return {
      linkId: link.id,
      url: `${this.config.PUBLIC_URL}/o/${token}`,
      expiresAt: new Date(link.expiresAt).toISOString(),
    };
  }
}

/** What an owner may do with a link: no account, the token in the address is the proof. Each link works once, so these doors need no key. */
@Public()
@Controller('api/complaints/owner')
export class OwnerController {
  constructor(
    private readonly openLink: OpenLink,
    private readonly showOwnerView: ShowOwnerView,
    private readonly reportByLink: ReportByLink,
    private readonly evaluateByLink: EvaluateByLink,
    private readonly answerByLink: AnswerByLink,
    private readonly judgeByLink: JudgeByLink,
    @Inject(SendAttachment) private readonly sendAttachment: SendAttachment,
  ) {}

  @Get(':token')
  @Header('cache-control', 'no-store')
  async view(@Param('token') token: string, @Headers(SIGNED_IN_HEADER) signedIn?: string) {
    const link = settle(await this.openLink.run(token));
    return runAs(ownerOf(link), async () => settle(await this.showOwnerView.run(link, isSignedIn(signedIn))));
  }

  @HttpCode(200)
  @Post(':token/report')
  async report(@Param('token') token: string, @Body(zodBody(ownerReportBody)) body: z.output<typeof ownerReportBody>) {
    const link = settle(await this.openLink.run(token));
    await runAs(ownerOf(link), async () => settle(await this.reportByLink.run(link, body)));
    return this.view(token);
  }

  /** A photo before the report that names it; only a link that still waits for its report takes any. */
  @HttpCode(200)
  @Post(':token/photos')
  async photo(
    @Param('token') token: string,
    @Query(zodQuery(ownerPhotoQuery)) { id }: z.output<typeof ownerPhotoQuery>,
    @Body() body: unknown,
  ) {
    const bytes = bytesOf(body);
    const link = settle(await this.openLink.run(token));
    const { propertyId, target } = link;
    if (target.kind !== 'report') throw new RefusedError({ code: 'complaints.link-already-used', facts: {} });
    const photo = { id, propertyId, kind: 'photo', keepsPosition: false, bytes, most: MOST_SENT } as const;
    await runAs(ownerOf(link), async () => settle(await this.sendAttachment.run(photo)));
    return { id };
  }

  @HttpCode(200)
  @Post(':token/evaluation')
  async evaluate(
    @Param('token') token: string,
    @Body(zodBody(ownerEvaluationBody)) body: z.output<typeof ownerEvaluationBody>,
    @Headers(SIGNED_IN_HEADER) signedIn?: string,
  ) {
    const link = settle(await this.openLink.run(token));
    const evaluation = { ...body, isStaff: isSignedIn(signedIn) };
    await runAs(ownerOf(link), async () => settle(await this.evaluateByLink.run(link, evaluation)));
    return this.view(token, signedIn);
  }

  @HttpCode(200)
  @Post(':token/answer')
  async answer(
    @Param('token') token: string,
    @Body(zodBody(ownerAnswerBody)) body: z.output<typeof ownerAnswerBody>,
    @Headers(SIGNED_IN_HEADER) signedIn?: string,
  ) {
    const link = settle(await this.openLink.run(token));
    const answer = { ...body, isStaff: isSignedIn(signedIn) };
    await runAs(ownerOf(link), async () => settle(await this.answerByLink.run(link, answer)));
    return this.view(token, signedIn);
  }

  @HttpCode(200)
  @Post(':token/judgement')
  async judge(
    @Param('token') token: string,
    @Body(zodBody(ownerJudgementBody)) said: z.output<typeof ownerJudgementBody>,
    @Headers(SIGNED_IN_HEADER) signedIn?: string,
  ) {
    const link = settle(await this.openLink.run(token));
    const judging = { said, isStaff: isSignedIn(signedIn) };
    await runAs(ownerOf(link), async () => settle(await this.judgeByLink.run(link, judging)));
    return this.view(token, signedIn);
  }
}
