import { ApiProblem, type BulkAct, Field, instantFromClock, MomentField, useMay, useText } from '@goldkey/ui';
import { Input } from 'antd';
import { type FindingLine, findingPath } from '../../api.js';
import { EmployeeField } from '../../parts.js';
import { inspectionsTexts } from '../../text/texts.js';
import { hindrance } from '../finding/acts.js';
import { useZone } from './use-zone.js';

interface Said {
  readonly measure?: string;
  readonly dueAt?: string;
  readonly responsibleId?: string;
}

/** The version to ask for: the one that was seen, or the newer one that a refusal told. */
const versionOf = (line: FindingLine, refusal: unknown): number => {
  const told = refusal instanceof ApiProblem ? (refusal.current as { version?: unknown } | undefined) : undefined;
  return typeof told?.version === 'number' ? told.version : line.version;
};

/** Where all rows lie, if it is one property. */
const propertyOf = (rows: readonly FindingLine[]): string | undefined => {
  const ids = new Set(rows.map(({ propertyId }) => propertyId));
  return ids.size === 1 ? [...ids][0] : undefined;
};

/** What may be done with many findings at once: measure, deadline and responsible person, where none is set yet. */
export const useBulkActs = (): readonly BulkAct<FindingLine>[] => {
  const t = useText(inspectionsTexts);
  const may = useMay();
  const zoneOf = useZone();
  const plan: BulkAct<FindingLine> = {
    key: 'plan',
    title: t('act.plan'),
    hindered: (line) => (hindrance('plan', line, may) === undefined ? undefined : t(`state.${line.state}`)),
    command: (values) => (line, refusal) => {
      const { measure, dueAt, responsibleId } = values as Said;
      return {
        method: 'POST',
        path: `${findingPath(line.id)}/plan`,
        body: {
          measure,
          ...(dueAt && { dueAt: instantFromClock(dueAt, zoneOf(line.propertyId)) }),
          ...(responsibleId && { responsibleId }),
        },
        version: versionOf(line, refusal),
      };
    },
    fields: (rows) => (
      <>
        <Field name="measure" label={t('findings.measure')}>
          <Input autoComplete="off" maxLength={400} />
        </Field>
        <Field name="dueAt" label={t('findings.dueAt')}>
          <MomentField ahead />
        </Field>
        {propertyOf(rows) === undefined ? null : (
          <Field name="responsibleId" label={t('findings.responsible')} optional>
            <EmployeeField propertyId={propertyOf(rows)} />
          </Field>
        )}
      </>
    ),
  };
  return may('inspections:handle') ? [plan] : [];
};
