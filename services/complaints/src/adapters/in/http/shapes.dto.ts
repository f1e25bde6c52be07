import { type Instant, parseInstant } from '@goldkey/kernel';
import { z } from 'zod';
import { channels, exemptions, levels, reportTargets, states } from '../../../domain/complaint/complaint.js';

/** RFC 3339 with offset, read as an instant. */
export const instant = z
  .string()
  .meta({ format: 'date-time', description: 'RFC 3339 with offset' })
  .transform((text, context): Instant => {
    try {
      return parseInstant(text);
    } catch {
      context.addIssue({ code: 'custom', message: 'instant' });
      return z.NEVER;
    }
  });

/** When the fact became true; now where it is left out. */
export const at = instant.optional();

/** Text for people: no empty one, and no book either. */
export const words = (longest: number) => z.string().trim().min(1).max(longest);
export const id = z.string().trim().min(1).max(64);

export const channel = z.enum(channels);
export const level = z.enum(levels);
export const state = z.enum(states);
export const exemption = z.enum(exemptions);
export const reportTarget = z.enum(reportTargets);
