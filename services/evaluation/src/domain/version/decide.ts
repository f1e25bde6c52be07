import { type Acting, accept, type Day, type Decision, type Instant, idsOf, isSelf, refuse } from '@goldkey/kernel';
import type { Version, VersionEvent } from './version.js';

interface By extends Acting {
  readonly at: Instant;
}
type Content = Pick<Version, 'from' | 'overrides' | 'note'>;

/** What else is known when a version is drafted, changed or approved. */
export interface Known {
  readonly today: Day;
  /** Ids that are taken, the built-in version's too. */
  readonly ids: ReadonlySet<string>;
  /** First days of versions that are approved. */
  readonly begins: ReadonlySet<Day>;
}

const beginFault = (from: Day, { today, begins }: Known) => {
  if (!from.endsWith('-01')) return refuse('evaluation.version-begins-within-month-invalid');
  if (from <= today) return refuse('evaluation.version-begins-too-early', { from });
  if (begins.has(from)) return refuse('evaluation.version-month-taken', { from });
  return undefined;
};

/** Drafts a version of the group's own. */
export const draftVersion = (
  { id, by, selves, at, ...content }: Content & By & { readonly id: string },
  known: Known,
): Decision<VersionEvent> => {
  if (known.ids.has(id)) return refuse('evaluation.version-id-taken', { id });
  const fault = beginFault(content.from, known);
  if (fault) return fault;
  const version: Version = {
    id,
    ...content,
    standing: 'draft',
    draftedBy: by,
    draftedAt: at,
    editors: idsOf({ by, selves }),
  };
  return accept({ type: 'VersionDrafted', version, by, at });
};

/** Changes the numbers of a draft; what is proposed has to be returned first. */
export const changeVersion = (
  version: Version,
  { by, selves, at, from, overrides, note }: Content & By,
  known: Known,
): Decision<VersionEvent> => {
  if (version.standing !== 'draft') return refuse('evaluation.version-not-draft', { id: version.id });
  return (
    beginFault(from, known) ??
    accept({ type: 'VersionChanged', from, overrides, note, by, editors: idsOf({ by, selves }), at })
  );
};

/** Asks a second person to look at the draft. */
export const proposeVersion = (
  version: Version,
  { by, at }: Pick<By, 'by' | 'at'>,
  known: Known,
): Decision<VersionEvent> => {
  if (version.standing !== 'draft') return refuse('evaluation.version-not-draft', { id: version.id });
  return beginFault(version.from, known) ?? accept({ type: 'VersionProposed', by, at });
};

/** The second person has found something: it is a draft again. */
export const returnVersion = (
  version: Version,
  { by, at, reason }: Pick<By, 'by' | 'at'> & { reason: string },
): Decision<VersionEvent> => {
  if (version.standing !== 'proposed') return refuse('evaluation.version-not-proposed', { id: version.id });
  return accept({ type: 'VersionReturned', reason, by, at });
};

/** Approved by nobody who had a hand in it, it is in force from its day on; that day lies ahead, so nothing is judged twice. */
export const approveVersion = (version: Version, { at, ...acting }: By, known: Known): Decision<VersionEvent> => {
  if (version.standing !== 'proposed') return refuse('evaluation.version-not-proposed', { id: version.id });
  if (version.editors.some((id) => isSelf(id, acting))) return refuse('evaluation.version-needs-second-person');
  return beginFault(version.from, known) ?? accept({ type: 'VersionApproved', by: acting.by, at });
};

/** Gives a version up before anything is judged by it, approved or not; its id stays taken. */
export const withdrawVersion = (
  version: Version,
  { by, at }: Pick<By, 'by' | 'at'>,
  { today }: Pick<Known, 'today'>,
): Decision<VersionEvent> => {
  const { id, from, standing } = version;
  if (standing === 'approved' && from <= today) return refuse('evaluation.version-approved', { id });
  if (standing === 'withdrawn') return accept();
  return accept({ type: 'VersionWithdrawn', by, at, wasApproved: standing === 'approved' });
};
