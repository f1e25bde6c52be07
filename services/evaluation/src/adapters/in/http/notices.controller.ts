import { currentCaller } from '@goldkey/access';
import { Command, currentLocale, ExpectedVersion, settle, zodBody, zodQuery } from '@goldkey/service-kit';
import { Body, Controller, Get, HttpCode, Param, Post, Put, Query } from '@nestjs/common';
import type { z } from 'zod';
import { ChooseNotices } from '../../../application/choose-notices.js';
import type { NoticeReader } from '../../../application/notice-ports.js';
import { ShowNotices } from '../../../application/queries/show-notices.js';
import { ReadNotices } from '../../../application/read-notices.js';
import { holdersOf, NOTICE_KINDS } from '../../../domain/notice/notice.js';
import { chooseNoticesBody, noticesQuery, readNoticesBody } from './notices.dto.js';

/** Whose notices the caller reads: their own, and those to the holders of what they may do. */
const reader = (): NoticeReader => {
  const { employeeId, subject, permissions } = currentCaller();
  const self = employeeId ?? subject;
  return { reader: self, recipients: [self, ...[...permissions].map(holdersOf)] };
};

/** A person's own notices. Everybody who is signed in may have some, whatever else they may do. */
@Controller('api/evaluation/notices')
export class NoticesController {
  constructor(
    private readonly showNotices: ShowNotices,
    private readonly readNotices: ReadNotices,
    private readonly chooseNotices: ChooseNotices,
  ) {}

  @Get()
  list(@Query(zodQuery(noticesQuery)) { state, kind = [], page, pageSize }: z.output<typeof noticesQuery>) {
    return this.showNotices.list(
      reader(),
      { unread: state === 'unread', kinds: kind, page, pageSize },
      currentLocale(),
    );
  }

  @Get('unread')
  async unread() {
    return { unread: await this.showNotices.unread(reader()) };
  }

  @Get('choice')
  choice() {
    return this.showNotices.choice(reader().reader);
  }

  @Command()
  @Put('choice')
  async choose(
    @Body(zodBody(chooseNoticesBody)) { unwanted }: z.output<typeof chooseNoticesBody>,
    @ExpectedVersion() version: number,
  ) {
    settle(await this.chooseNotices.run(reader().reader, unwanted, version));
    return this.choice();
  }

  @Command()
  @HttpCode(200)
  @Post('reading')
  async readAll(@Body(zodBody(readNoticesBody)) { kinds }: z.output<typeof readNoticesBody>) {
    await this.readNotices.all(reader(), kinds.length === 0 ? NOTICE_KINDS : kinds);
    return this.unread();
  }

  @Command()
  @HttpCode(200)
  @Post(':id/reading')
  async read(@Param('id') noticeId: string) {
    settle(await this.readNotices.one(reader(), noticeId));
    return this.unread();
  }
}
