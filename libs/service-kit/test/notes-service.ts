import { randomUUID } from 'node:crypto';
import { Public, Requires } from '@goldkey/access';
import { refuse } from '@goldkey/kernel';
import { Database, listQuery, scopeTable, type Transaction } from '@goldkey/postgres';
import { Body, Controller, Get, HttpCode, Inject, Module, Param, Post, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import {
  Command,
  ExpectedVersion,
  listQuerySchema,
  RefusedError,
  tellVersion,
  zodBody,
  zodQuery,
} from '../src/index.js';

export class CreateNote1764000000001 {
  name = 'CreateNote1764000000001';
  async up(runner: { query(sql: string): Promise<unknown> }): Promise<void> {
    await runner.query('CREATE TABLE note (id text PRIMARY KEY, property_id text NOT NULL, words text NOT NULL)');
    await runner.query(scopeTable('note'));
  }
  async down(): Promise<void> {}
}

const noteBody = z.strictObject({ id: z.string(), propertyId: z.string(), words: z.string().max(5) });
const list = {
  from: 'note n',
  columns: { id: 'n.id', words: 'n.words' },
  scopeColumn: 'n.property_id',
  key: 'n.id',
  sorts: { id: 'n.id' },
};

@Controller('api/notes')
class NotesController {
  constructor(@Inject(Database) private readonly database: Database) {}

  @Requires('notes:write')
  @Command()
  @Post('notes')
  write(@Body(zodBody(noteBody)) note: z.infer<typeof noteBody>, @Res({ passthrough: true }) reply: FastifyReply) {
    return this.database.transaction(async (tx: Transaction) => {
      await tx.query('INSERT INTO note VALUES ($1, $2, $3)', [note.id, note.propertyId, note.words]);
      if (note.words === 'no') throw new RefusedError({ code: 'notes.words-taken', facts: { words: note.words } });
      tellVersion(reply, 1);
      return note;
    });
  }

  @Get('notes')
  list(@Query(zodQuery(listQuerySchema({ filters: {}, sorts: ['id'] }))) query: { page: number; pageSize: number }) {
    return this.database.transaction((tx) => listQuery(tx, list, query), { readOnly: true });
  }

  @Get('notes/:id')
  async read(@Param('id') id: string) {
    const [note] = await this.database.transaction((tx) => tx.query('SELECT id FROM note WHERE id = $1', [id]));
    if (!note) throw new RefusedError({ code: 'notes.note-not-found', facts: {} });
    return note;
  }

  @HttpCode(200)
  @Post('notes/:id/touch')
  touch(@ExpectedVersion() version: number) {
    const stale = refuse('notes.stale-version', { current: { version: 2 } });
    if (!stale.accepted && version !== 2) throw new RefusedError(stale.refusal);
    return { version };
  }

  @Command({ secrets: ['password'] })
  @Post('secret')
  keepSecret(@Body() _body: unknown) {
    return { kept: true };
  }

  @Command({ secretAnswer: true })
  @Post('tokens')
  makeToken(@Body() _body: unknown, @Res({ passthrough: true }) reply: FastifyReply) {
    tellVersion(reply, 1);
    return { token: randomUUID() };
  }

  @Public()
  @Get('bug')
  bug(): never {
    throw new TypeError('impossible');
  }
}

/** A small service that knocks at every door of the kit. */
@Module({ controllers: [NotesController] })
export class NotesModule {}

export const texts = {
  'zh-CN': {
    'notes.words-taken': '「{words}」已有人用。',
    'notes.note-not-found': '没有这条记录。',
    'notes.stale-version': '记录已被他人改动。',
  },
  'zh-TW': {
    'notes.words-taken': '「{words}」已有人使用。',
    'notes.note-not-found': '沒有這筆記錄。',
    'notes.stale-version': '記錄已被他人變更。',
  },
  en: {
    'notes.words-taken': '“{words}” is taken.',
    'notes.note-not-found': 'No such note.',
    'notes.stale-version': 'Somebody changed it.',
  },
};
