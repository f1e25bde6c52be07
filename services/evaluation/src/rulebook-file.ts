import { readFile } from 'node:fs/promises';
import { clauses, type Rulebook, readVersion, rulebookWith } from '@goldkey/rulebook';
import { parse } from 'yaml';

/**
 * The rulebook with a group's own version from a YAML file (events.md, --rulebook), or the built-in one alone. Throws
 * VersionError, YAMLParseError or the error of the file system.
 */
export const rulebookOf = async (file: string | undefined): Promise<Rulebook> =>
  file === undefined ? rulebookWith() : rulebookWith(readVersion(parse(await readFile(file, 'utf8')), clauses));
