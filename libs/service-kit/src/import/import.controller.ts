import { createHash, randomUUID } from 'node:crypto';
import { Requires } from '@goldkey/access';
import { refuse } from '@goldkey/kernel';
import {
  Body,
  Controller,
  Delete,
  Get,
  Header,
  HttpCode,
  Inject,
  Param,
  Post,
  Put,
  Query,
  Res,
  type Type,
} from '@nestjs/common';
import type { FastifyInstance, FastifyReply } from 'fastify';
import { z } from 'zod';
import { RefusedError } from '../problem.js';
import { currentLocale } from '../request-context.js';
import { zodBody, zodQuery } from '../validation.js';
import { csvLine, MARK } from './bad-rows.js';
import type { ImportColumn, ImportDefinition, ImportDoor } from './definition.js';
import { matchHeadings } from './headings.js';
import { columnsBody, rowsQuery, uploadQuery } from './import.dto.js';
import { ImportDesk } from './import-desk.js';
import { LARGEST_FILE, readTable } from './read-table.js';
import { templateOf } from './template.js';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const FILE = 'application/octet-stream';
const SAMPLES = 3;
const BAD_PAGE = 1_000;

const readable = (bytes: number): string => `${Math.floor(bytes / 1_048_576)} MiB`;

/** Lets a service take files: `start({ prepare: takeFiles })`. A body of another kind is no larger than before. */
export const takeFiles = (app: { getHttpAdapter(): { getInstance(): unknown } }): void => {
  const fastify = app.getHttpAdapter().getInstance() as FastifyInstance;
  // A byte more than is taken, so that the refusal is ours and names the size.
  const options = { parseAs: 'buffer' as const, bodyLimit: LARGEST_FILE + 1_048_576 };
  fastify.addContentTypeParser(FILE, options, (_request, body, done) => done(null, body));
};

/**
 * The doors of one import below `/api/<service>/imports/<kind>`: what it takes, its template, and the way of a file from
 * upload over preview to the end. `token` names its {@link ImportDefinition} in the module's providers.
 */
export const importController = (door: ImportDoor, token: symbol): Type => {
  @Requires(door.permission)
  @Controller(`api/${door.service}/imports/${door.kind}`)
  class ImportController {
    constructor(
      @Inject(token) private readonly definition: ImportDefinition,
      @Inject(ImportDesk) private readonly desk: ImportDesk,
    ) {}

    @Get()
    async describe() {
      return { kind: door.kind, columns: this.#columns(), jobs: await this.#jobs.recent() };
    }

    @Get('template')
    @Header('content-type', XLSX)
    async template(@Res({ passthrough: true }) reply: FastifyReply) {
      reply.header('content-disposition', `attachment; filename="${door.service}-${door.kind}.xlsx"`);
      return templateOf(this.#columns(), currentLocale());
    }

    @Post('files')
    async upload(@Query(zodQuery(uploadQuery)) { name }: z.output<typeof uploadQuery>, @Body() body: unknown) {
      if (!Buffer.isBuffer(body)) throw this.#refused('request.import-file-unreadable-invalid');
      if (body.length > LARGEST_FILE)
        throw this.#refused('request.import-file-too-large-invalid', { limit: readable(LARGEST_FILE) });
      const table = await readTable(body);
      const hash = createHash('sha256').update(body).digest('hex');
      const named = this.definition.columns.map((column) => ({
        key: column.key,
        names: [...this.desk.wordsOf(this.#code(column.key)), ...(column.alsoCalled ?? [])],
      }));
      const places = matchHeadings(table.headings, named);
      return this.#job(await this.#jobs.add(randomUUID(), { name, hash }, table, places));
    }

    @Get('jobs/:id')
    job(@Param('id') id: string) {
      return this.#job(id);
    }

    @HttpCode(200)
    @Put('jobs/:id/columns')
    async columns(@Param('id') id: string, @Body(zodBody(columnsBody)) { places }: z.output<typeof columnsBody>) {
      const { headings } = await this.#job(id);
      const known = new Set(this.definition.columns.map(({ key }) => key));
      const fitting = places.filter(({ column, place }) => known.has(column) && place < headings.length);
      await this.#jobs.remap(id, Object.fromEntries(fitting.map(({ column, place }) => [column, place])));
      return this.#goOn(id);
    }

    /** Brings the rows in that are not bad; asked again, it goes on where it stopped and repeats nothing. */
    @HttpCode(200)
    @Post('jobs/:id/start')
    async start(@Param('id') id: string) {
      await this.#job(id);
      await this.#jobs.start(id);
      return this.#goOn(id);
    }

    /** Takes the work up again that a process left behind. */
    @HttpCode(200)
    @Post('jobs/:id/continue')
    async continue(@Param('id') id: string) {
      await this.#job(id);
      return this.#goOn(id);
    }

    @Get('jobs/:id/rows')
    async rows(@Param('id') id: string, @Query(zodQuery(rowsQuery)) query: z.output<typeof rowsQuery>) {
      await this.#job(id);
      return { ...query, ...(await this.#jobs.rows(id, query)) };
    }

    @Get('jobs/:id/bad-rows')
    @Header('content-type', 'text/csv; charset=utf-8')
    async badRows(@Param('id') id: string) {
      const job = await this.#job(id);
      const head = ['row', 'column', 'reason'].map((word) => this.desk.say(`request.import-bad-${word}`));
      const parts = [MARK, csvLine([...head, ...job.headings])];
      for (let page = 1; ; page += 1) {
        const { items } = await this.#jobs.rows(id, { bad: true, page, pageSize: BAD_PAGE });
        for (const { row, cells, faults } of items) {
          for (const { column, reason } of faults) {
            const title = column === undefined ? '' : this.desk.say(this.#code(column));
            parts.push(csvLine([row, title, reason, ...cells]));
          }
        }
        if (items.length < BAD_PAGE) return parts.join('');
      }
    }

    @HttpCode(204)
    @Delete('jobs/:id')
    async remove(@Param('id') id: string) {
      await this.#jobs.remove(id);
    }

    get #jobs() {
      return this.desk.jobs(door.kind);
    }

    #code(...rest: readonly string[]): string {
      return this.desk.textCode(door, ...rest);
    }

    #refused(code: string, facts: Record<string, unknown> = {}): RefusedError {
      return new RefusedError(refuse(code, facts).refusal);
    }

    #columns() {
      return this.definition.columns.map((column: ImportColumn) => ({
        key: column.key,
        title: this.desk.say(this.#code(column.key)),
        note: this.#note(column),
        example: column.example,
        required: column.required ?? false,
      }));
    }

    /** The column's own note; of a choice the words that it takes, else how the form is written. */
    #note({ key, form, choices = [] }: ImportColumn): string {
      const own = this.#code(key, 'note');
      if (this.desk.knows(own)) return this.desk.say(own);
      if (form === 'choice') return choices.map((choice) => this.desk.say(this.#code(key, choice))).join(' · ');
      return this.desk.say(`request.import-form-${form}`);
    }

    async #job(id: string) {
      const job = await this.#jobs.find(id);
      if (job === undefined) throw this.#refused('request.import-not-found', { id });
      const { items } = await this.#jobs.rows(id, { bad: false, page: 1, pageSize: SAMPLES });
      const wholes = this.definition.together && { wholes: await this.#jobs.wholes(id) };
      return { ...job, ...wholes, samples: items.map(({ cells }) => cells) };
    }

    async #goOn(id: string) {
      this.desk.begin(door, this.definition, id);
      return this.#job(id);
    }
  }
  Object.defineProperty(ImportController, 'name', { value: `Import${door.kind}Controller` });
  return ImportController;
};
