import { Requires } from '@goldkey/access';
import type { Outcome } from '@goldkey/kernel';
import { Command, ExpectedVersion, OptionalVersion, settle, tellVersion, zodBody } from '@goldkey/service-kit';
import { Body, Controller, Get, HttpCode, Inject, Param, Post, Put, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import { DefineRole } from '../../../application/define-role.js';
import type { KeptRole, Roles } from '../../../application/ports.js';
import { PERMISSIONS } from '../../../domain/roles.js';
import { GroupWide } from './group-wide.interceptor.js';
import { ROLES } from './me.controller.js';

const names = z.strictObject({
  'zh-CN': z.string().trim().min(1).max(60),
  'zh-TW': z.string().trim().min(1).max(60),
  en: z.string().trim().min(1).max(60),
});
const roleBody = z.strictObject({
  names: names.optional(),
  permissions: z.array(z.string().min(3).max(80)).max(500),
  secondFactor: z.boolean(),
});
const roleId = z
  .string()
  .min(2)
  .max(64)
  .regex(/^[a-z][a-z0-9-]*$/);
const newRoleBody = roleBody.extend({ roleId });

/** The role as it stands, with its version. */
const told = (reply: FastifyReply, outcome: Outcome<KeptRole>): KeptRole => {
  const role = settle(outcome);
  tellVersion(reply, role.version);
  return role;
};

/** Roles: what they may do by service and action, and whether they ask for a second factor. */
@Requires('identity:administer')
@GroupWide()
@Controller('api/identity/roles')
export class RolesController {
  constructor(
    private readonly defineRole: DefineRole,
    @Inject(ROLES) private readonly roles: Roles,
  ) {}

  @Get()
  async list() {
    const items = await this.roles.kept();
    return { items, total: items.length, permissions: PERMISSIONS };
  }

  @Command()
  @Post()
  async create(
    @Body(zodBody(newRoleBody)) body: z.infer<typeof newRoleBody>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return told(reply, await this.defineRole.run(body));
  }

  @Command()
  @Put(':id')
  async change(
    @Param('id') id: string,
    @ExpectedVersion() expectedVersion: number,
    @Body(zodBody(roleBody)) body: z.infer<typeof roleBody>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return told(reply, await this.defineRole.change({ roleId: id, ...body }, expectedVersion));
  }

  @Command()
  @HttpCode(200)
  @Post(':id/remove')
  async remove(@Param('id') id: string, @OptionalVersion() expectedVersion: number | undefined) {
    return settle(await this.defineRole.remove({ roleId: id, expectedVersion }));
  }
}
