import {
  type Act,
  ActsList,
  CoursePart,
  Facts,
  LoadedPage,
  Page,
  Paper,
  PaperPart,
  PlainTable,
  RecordColumns,
  SectionHead,
  StateChip,
  useFormat,
  useMay,
  useRead,
  useText,
} from '@goldkey/ui';
import { Button } from 'antd';
import { lazy, Suspense, useState } from 'react';
import { useParams } from 'react-router';
import { FindingsAbout } from '../fieldwork/findings-about.js';
import { Photos } from '../photos.js';
import { ACTS, type ActName, permissionOf } from './acts.js';
import { type EquipmentRecord, equipmentPath } from './api.js';
import { Dues, useEvery } from './dues.js';
import { equipmentTexts } from './text/texts.js';
import type { zhCN } from './text/zh-CN.js';

const ActForm = lazy(() => import('./act-form.js').then((module) => ({ default: module.ActForm })));

const Checks = ({ equipment: { checks, made, meterUnit } }: { equipment: EquipmentRecord }) => {
  const t = useText(equipmentTexts);
  const format = useFormat();
  const every = useEvery();
  if (checks.length === 0) return null;
  const lastOf = (checkId: string) => made.find((each) => each.checkId === checkId);
  return (
    <PlainTable
      label={t('checks')}
      rows={checks}
      rowKey={({ checkId }) => checkId}
      columns={[
        { key: 'title', title: t('check.which'), cell: ({ title }) => title },
        { key: 'every', title: t('checks.every'), cell: (check) => every(check.every, meterUnit) },
        {
          key: 'last',
          title: t('last'),
          cell: ({ checkId }) => {
            const last = lastOf(checkId);
            if (last === undefined) return '';
            return (
              <>
                {format.briefInstant(last.at)}{' '}
                <StateChip tone={last.result === 'failed' ? 'late' : 'done'}>{t(`result.${last.result}`)}</StateChip>
                <Photos ids={last.photos} />
              </>
            );
          },
        },
      ]}
    />
  );
};

type Change = Extract<keyof typeof zhCN, `change.${string}`>;
const CHANGES = [
  'equipment-registered',
  'equipment-corrected',
  'equipment-checked',
  'meter-read',
  'equipment-retired',
  'equipment-reinstated',
];

const Record = ({ equipment }: { equipment: EquipmentRecord }) => {
  const t = useText(equipmentTexts);
  const may = useMay();
  const [open, setOpen] = useState<ActName>();
  const isIdle = (act: ActName) =>
    (equipment.retiredAt !== undefined) !== (act === 'reinstate') ||
    (act === 'check' && equipment.checks.length === 0) ||
    (act === 'read' && equipment.meterUnit === undefined);
  const acts = ACTS.map((key): Act => {
    const reason = isIdle(key)
      ? t(key === 'reinstate' ? 'refused.inUse' : 'refused.state')
      : may(permissionOf(key))
        ? undefined
        : t('refused.may');
    return { key, name: t(key), reason, run: reason === undefined ? () => setOpen(key) : undefined };
  });
  const { meter, meterUnit = '' } = equipment;
  return (
    <Page
      title={`${equipment.code} ${equipment.name}`}
      crumbs={[{ title: t('equipment'), to: '/equipment' }, { title: equipment.code }]}
      acts={
        !isIdle('check') && may(permissionOf('check')) ? (
          <Button type="primary" onClick={() => setOpen('check')}>
            {t('check')}
          </Button>
        ) : undefined
      }
    >
      <RecordColumns
        facts={
          <Paper>
            <PaperPart>
              <Facts
                facts={[
                  { label: t('due'), value: <Dues equipment={equipment} /> },
                  { label: t('kind'), value: t(`kind.${equipment.kind}`) },
                  { label: t('place'), value: equipment.place },
                  { label: t('serves'), value: equipment.serves },
                  { label: t('property'), value: equipment.propertyName },
                  { label: t('since'), value: equipment.since },
                  { label: t('meter'), value: meter && `${meter.value} ${meterUnit}` },
                ]}
              />
            </PaperPart>
            <PaperPart>
              <Checks equipment={equipment} />
            </PaperPart>
            <PaperPart>
              <SectionHead title={t('findings')} level={3} id="findings" />
              <FindingsAbout id={equipment.id} none={t('findings.none')} />
            </PaperPart>
            <PaperPart className="gk-no-print">
              <SectionHead title={t('acts')} level={3} id="acts" />
              <ActsList acts={acts} />
            </PaperPart>
          </Paper>
        }
        course={
          <Paper>
            <CoursePart
              history={equipment.history}
              titleOf={({ change }) => (CHANGES.includes(change) ? t(`change.${change}` as Change) : change)}
              notesOf={({ data }) => [
                typeof data['check'] === 'string' ? data['check'] : '',
                typeof data['value'] === 'number' ? String(data['value']) : '',
                typeof data['reason'] === 'string' ? data['reason'] : '',
              ]}
            />
          </Paper>
        }
      />
      {open === undefined ? null : (
        <Suspense fallback={null}>
          <ActForm act={open} equipment={equipment} onClose={() => setOpen(undefined)} />
        </Suspense>
      )}
    </Page>
  );
};

/** One piece of equipment: what is due on it, its checks, its findings, and everything that happened. */
export const EquipmentRecordPage = () => {
  const { equipmentId = '' } = useParams();
  const t = useText(equipmentTexts);
  const read = useRead<EquipmentRecord>(equipmentPath(equipmentId));
  return (
    <LoadedPage query={read} title={t('equipment')} crumbs={[{ title: t('equipment'), to: '/equipment' }]}>
      {(data) => <Record key={equipmentId} equipment={data} />}
    </LoadedPage>
  );
};
