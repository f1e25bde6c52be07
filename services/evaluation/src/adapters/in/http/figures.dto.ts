import { z } from 'zod';

/** Parts that several answers share. Every schema here is checked against the view it describes. */

const month = /^\d{4}-(0[1-9]|1[0-2])$/;

/** A calendar month, `2026-08`. */
export const monthParameter = z.string().regex(month);
