import { randomBytes } from 'node:crypto';
import { instant, Recorder, uuidv7 } from '@goldkey/kernel';
import { Database } from '@goldkey/postgres';
import type { Provider, Type } from '@nestjs/common';
import { ToolsController } from './adapters/in/http/roster/tools.controller.js';
import { propertyDirectory } from './adapters/out/postgres/properties.js';
import { employeeStore } from './adapters/out/postgres/stores.js';
import { toolLoanStore } from './adapters/out/postgres/tool.stores.js';
import { LendTool } from './application/tools/lend-tool.js';
import { LoseTool } from './application/tools/lose-tool.js';
import { ReturnTool } from './application/tools/return-tool.js';
import { WithdrawTool } from './application/tools/withdraw-tool.js';

const recorder = new Recorder({ now: () => instant(Date.now()) }, { next: () => uuidv7(Date.now(), randomBytes(10)) });

const useCase = <T>(provide: Type<T>, make: (database: Database) => T): Provider => ({
  provide,
  useFactory: make,
  inject: [Database],
});

/** What is behind the doors of tools. */
export const tools: readonly Provider[] = [
  useCase(
    LendTool,
    (database) => new LendTool(toolLoanStore(database), propertyDirectory(database), employeeStore(database), recorder),
  ),
  useCase(ReturnTool, (database) => new ReturnTool(toolLoanStore(database), recorder)),
  useCase(LoseTool, (database) => new LoseTool(toolLoanStore(database), recorder)),
  useCase(WithdrawTool, (database) => new WithdrawTool(toolLoanStore(database), recorder)),
];

/** The doors of tools. */
export const toolDoors: readonly Type<unknown>[] = [ToolsController];
