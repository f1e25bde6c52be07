import { idField, instantField, wordsField } from '@goldkey/service-kit';
import { z } from 'zod';
import { channels, exemptions, levels, reportTargets, states } from '../../../domain/complaint/complaint.js';

/** When the fact became true; now where it is left out. */
export const at = instantField.optional();
export const instant = instantField;
export const words = wordsField;
export const id = idField;

export const channel = z.enum(channels);
export const level = z.enum(levels);
export const state = z.enum(states);
export const exemption = z.enum(exemptions);
export const reportTarget = z.enum(reportTargets);
