import { allows, currentCaller, Requires } from '@goldkey/access';
import { instant } from '@goldkey/kernel';
import { Database } from '@goldkey/postgres';
import { Command, settle, zodQuery } from '@goldkey/service-kit';
import { Body, Controller, Delete, Get, HttpCode, Inject, Param, Post, Query, Res, type Type } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import type { z } from 'zod';
import { bytesOf, sendFile } from '../attachments/attachments.controller.js';
import type { FileBox } from '../attachments/ports.js';
import { AddRecordFile } from './add-record-file.js';
import type { FiledRecords } from './ports.js';
import { recordFileStore } from './record-file.store.js';
import { addQuery } from './record-files.dto.js';
import { RECORD_FILES } from './record-files.js';
import { ShowRecordFiles } from './show-record-files.js';
import { TakeRecordFileAway } from './take-record-file-away.js';

/** The kind of record whose files the doors are of. */
export interface RecordFileDoors {
  readonly service: string;
  /** The record's address below the service's: 'appeals/:id'. */
  readonly record: string;
  /**
   * Permissions; who may read the one record, and add to it, `records` says. Absent: the door asks for none, only for who it is,
   * as those of one's own records do.
   */
  readonly read?: string;
  readonly add?: string;
  /** Names a provider of {@link FiledRecords}; or makes them of the service's database. */
  readonly records: string | symbol | ((database: Database) => FiledRecords);
}

/** Who may read a record changes, and its files may be papers of a person. */
const ASKED_EACH_TIME = 'private, no-store';
const needs = (permission: string | undefined): MethodDecorator =>
  permission === undefined ? () => undefined : Requires(permission);
const clock = { now: () => instant(Date.now()) };

/** The doors of files below `/api/<service>/<record>/files`: the list, adding one, looking at one, taking one away. */
export const recordFilesController = ({ service, record, read, add, records }: RecordFileDoors): Type => {
  @Controller(`api/${service}/${record}/files`)
  class RecordFilesController {
    readonly records: FiledRecords;

    constructor(
      @Inject(Database) readonly database: Database,
      @Inject(RECORD_FILES) readonly files: FileBox,
      @Inject(typeof records === 'function' ? Database : records) given: Database | FiledRecords,
    ) {
      this.records = typeof records === 'function' ? records(database) : (given as FiledRecords);
    }

    @needs(read)
    @Get()
    async list(@Param('id') recordId: string) {
      const { items, mayAdd } = settle(await this.shown().list(recordId));
      if (add === undefined || allows(currentCaller(), add)) return { items, mayAdd };
      return { items: items.map((item) => ({ ...item, mayTakeAway: false })), mayAdd: false };
    }

    /** Not a command with a key: the id that the sender made is the key. */
    @needs(add)
    @HttpCode(200)
    @Post()
    async add(
      @Param('id') recordId: string,
      @Query(zodQuery(addQuery)) query: z.output<typeof addQuery>,
      @Body() body: unknown,
    ) {
      const adding = new AddRecordFile(this.records, recordFileStore(this.database), this.files, clock);
      settle(await adding.run({ ...query, recordId, bytes: bytesOf(body) }));
      return this.list(recordId);
    }

    @needs(read)
    @Get(':fileId')
    async one(@Param('id') recordId: string, @Param('fileId') fileId: string, @Res() reply: FastifyReply) {
      const { file, bytes } = settle(await this.shown().one(recordId, fileId));
      await sendFile(reply, file, bytes, ASKED_EACH_TIME);
    }

    @needs(add)
    @Command()
    @HttpCode(200)
    @Delete(':fileId')
    async takeAway(@Param('id') recordId: string, @Param('fileId') id: string) {
      settle(await new TakeRecordFileAway(this.records, recordFileStore(this.database)).run({ recordId, id }));
      return this.list(recordId);
    }

    shown() {
      return new ShowRecordFiles(this.records, recordFileStore(this.database), this.files);
    }
  }
  return RecordFilesController;
};
