import { z } from 'zod';
import { monthParameter } from './figures.dto.js';

/** `?month=2026-08`; without it the running month of the group's default zone. */
export const monthQuery = z.strictObject({ month: monthParameter.optional() });
