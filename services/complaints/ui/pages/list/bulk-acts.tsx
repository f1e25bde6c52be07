import { ApiProblem, type BulkAct, Field, useMay, useText, WordsArea } from '@goldkey/ui';

import { type ComplaintLine, complaintPath, isOpen } from '../../api.js';
import { complaintTexts } from '../../text/texts.js';
import { AssigneeField } from '../record/assignee-field.js';

/** The version to ask for: the one that was seen, or the newer one that a refusal told. */
const versionOf = (line: ComplaintLine, refusal: unknown): number => {
  const told = refusal instanceof ApiProblem ? (refusal.current as { version?: unknown } | undefined) : undefined;
  return typeof told?.version === 'number' ? told.version : line.version;
};

/** Where all rows lie, if it is one property. */
const propertyOf = (rows: readonly ComplaintLine[]): string | undefined => {
  const ids = new Set(rows.map(({ propertyId }) => propertyId));
  return ids.size === 1 ? [...ids][0] : undefined;
};

/** What may be done with many matters at once: assign and close, where the state and the permission allow it. */
export const useBulkActs = (): readonly BulkAct<ComplaintLine>[] => {
  const t = useText(complaintTexts);
  const may = useMay();
  const hindered = (line: ComplaintLine) => (isOpen(line) ? undefined : t(`state.${line.state}`));
  const post =
    (door: string) => (values: Readonly<Record<string, unknown>>) => (line: ComplaintLine, refusal: unknown) => ({
      method: 'POST' as const,
      path: `${complaintPath(line.complaintId)}/${door}`,
      body: values,
      version: versionOf(line, refusal),
    });
  const assign: BulkAct<ComplaintLine> = {
    key: 'assign',
    title: t('assign.save'),
    hindered,
    command: post('assignment'),
    fields: (rows) => (
      <Field name="employeeId" label={t('assign.employee')}>
        <AssigneeField propertyId={propertyOf(rows)} />
      </Field>
    ),
  };
  const close: BulkAct<ComplaintLine> = {
    key: 'close',
    title: t('close.save'),
    hindered,
    command: post('close'),
    fields: () => (
      <Field name="remark" label={t('close.remark')} optional>
        <WordsArea rows={3} longest={2000} />
      </Field>
    ),
  };
  return [...(may('complaints:assign') ? [assign] : []), ...(may('complaints:close') ? [close] : [])];
};
