import { actField, idField, instantField, wordsField } from '@goldkey/service-kit';
import { z } from 'zod';
import { channels, exemptions, levels, reportTargets } from '../../../domain/complaint/complaint.js';
import { ASPECTS, WRONGS } from '../../../domain/owner-answer/owner-answer.js';

/** When the fact became true; now where it is left out. */
export const at = actField.optional();
export const instant = instantField;
export const words = wordsField;
export const id = idField;

export const channel = z.enum(channels);
export const level = z.enum(levels);
export const exemption = z.enum(exemptions);
/** How satisfied with single aspects, and what went wrong by name. */
export const aspects = z.partialRecord(z.enum(ASPECTS), level);
export const wrongs = z.array(z.enum(WRONGS)).max(WRONGS.length);
export const reportTarget = z.enum(reportTargets);
