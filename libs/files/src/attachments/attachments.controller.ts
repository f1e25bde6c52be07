import { Requires } from '@goldkey/access';
import { InvalidRequest, settle, zodQuery } from '@goldkey/service-kit';
import { Body, Controller, Get, HttpCode, Inject, Param, Post, Query, Res, type Type } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import type { z } from 'zod';
import { sendQuery } from './attachments.dto.js';
import { SendAttachment } from './send-attachment.js';
import { ShowAttachment } from './show-attachment.js';

/** A file never changes under its id. */
const KEPT_BY_THE_BROWSER = 'private, max-age=86400, immutable';

/** The file of a request. Throws {@link InvalidRequest} where the body is something else. */
export const bytesOf = (body: unknown): Uint8Array => {
  if (!Buffer.isBuffer(body)) throw new InvalidRequest([{ field: 'body', reason: 'application/octet-stream' }]);
  return body;
};

/** A name as headers carry it (RFC 5987): every byte but letters, digits and a few signs is escaped. */
const named = (name: string): string =>
  encodeURIComponent(name).replaceAll(/['()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);

/** A picture is shown in the page; a paper is saved, for no browser opens one in the sandbox. */
const dispositionOf = ({ contentType, name }: { readonly contentType: string; readonly name?: string }): string => {
  if (contentType.startsWith('image/')) return 'inline';
  return name === undefined ? 'attachment' : `attachment; filename*=UTF-8''${named(name)}`;
};

/** Answers a file, so that a browser takes it for what it was found to be and runs nothing of it. */
export const sendFile = (
  reply: FastifyReply,
  file: { readonly contentType: string; readonly name?: string },
  bytes: Uint8Array,
  caching = KEPT_BY_THE_BROWSER,
): FastifyReply =>
  reply
    .header('content-type', file.contentType)
    .header('cache-control', caching)
    .header('x-content-type-options', 'nosniff')
    .header('content-security-policy', "default-src 'none'; sandbox")
    .header('content-disposition', dispositionOf(file))
    .send(Buffer.from(bytes));

/** Who may hand files in at a service, and who may look at them. */
export interface AttachmentDoors {
  readonly service: string;
  /** Permissions. */
  readonly send: string;
  readonly show: string;
}

/** The doors of photos and papers below `/api/<service>/attachments`: handed in before the record that names them, seen by who sees their property. */
export const attachmentsController = ({ service, send, show }: AttachmentDoors): Type => {
  @Controller(`api/${service}/attachments`)
  class AttachmentsController {
    constructor(
      @Inject(SendAttachment) readonly sendAttachment: SendAttachment,
      @Inject(ShowAttachment) readonly showAttachment: ShowAttachment,
    ) {}

    /** Not a command with a key: the id that the sender made is the key. */
    @Requires(send)
    @HttpCode(200)
    @Post()
    async send(@Query(zodQuery(sendQuery)) query: z.output<typeof sendQuery>, @Body() body: unknown) {
      const keepsPosition = query.keepsPosition === 'true';
      const { state } = settle(await this.sendAttachment.run({ ...query, keepsPosition, bytes: bytesOf(body) }));
      const { id, contentType, bytes } = state;
      return { id, contentType, bytes };
    }

    @Requires(show)
    @Get(':id')
    async show(@Param('id') id: string, @Res() reply: FastifyReply): Promise<void> {
      const { attachment, bytes } = settle(await this.showAttachment.run(id));
      await sendFile(reply, attachment, bytes);
    }
  }
  return AttachmentsController;
};
