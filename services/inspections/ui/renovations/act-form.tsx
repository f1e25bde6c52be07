import {
  DayField,
  Field,
  FieldRow,
  instantFromClock,
  localClock,
  MomentField,
  type Translate,
  useFormat,
  useText,
  WordsArea,
} from '@goldkey/ui';
import { photoTexts } from '@goldkey/ui/photos';
import { Input } from 'antd';
import type { ReactNode } from 'react';
import { CategoryField } from '../category-field.js';
import { ActOn, filledIn } from '../fieldwork/act-on.js';
import { useZone } from '../pages/findings/use-zone.js';
import { EmployeeField } from '../parts.js';
import { PhotoField } from '../photos.js';
import type { ActName } from './acts.js';
import { type RenovationRecord, renovationPath } from './api.js';
import { WorksFields } from './new-dialog.js';
import { renovationTexts } from './text/texts.js';
import type { zhCN } from './text/zh-CN.js';
import { ViolationsToAccept } from './violations.js';

interface Values {
  readonly note?: string;
  readonly despite?: string;
  readonly reason?: string;
  readonly photos?: readonly string[];
  readonly category?: string;
  readonly description?: string;
  readonly measure?: string;
  readonly dueAt?: string;
  readonly responsibleId?: string;
  readonly hours?: string;
  readonly rules?: string;
}

const Words = ({ name, optional = false }: { name: 'note' | 'reason' | 'description'; optional?: boolean }) => {
  const t = useText(renovationTexts);
  return (
    <Field name={name} label={t(name)} optional={optional}>
      <WordsArea autoSize={{ minRows: 2, maxRows: 6 }} longest={name === 'reason' ? 500 : 2000} />
    </Field>
  );
};

const PhotosPart = ({ propertyId }: { propertyId: string }) => {
  const photo = useText(photoTexts);
  return (
    <Field name="photos" label={photo('photos')} optional>
      <PhotoField propertyId={propertyId} />
    </Field>
  );
};

const Amount = ({ name, label }: { name: string; label: string }) => (
  <Field name={name} label={label}>
    <Input inputMode="decimal" autoComplete="off" maxLength={12} />
  </Field>
);

/** What was taken and by which receipt; or what goes back and what does not, and why. */
const DepositFields = ({ act }: { act: 'deposit' | 'deposit-return' }) => {
  const t = useText(renovationTexts);
  const day = (
    <Field name="on" label={t(`${act}.on`)}>
      <DayField />
    </Field>
  );
  if (act === 'deposit')
    return (
      <>
        <Amount name="amount" label={t('deposit.amount')} />
        <Field name="receipt" label={t('deposit.receipt')}>
          <Input autoComplete="off" maxLength={60} />
        </Field>
        {day}
      </>
    );
  return (
    <>
      <FieldRow>
        <Amount name="returned" label={t('deposit-return.returned')} />
        <Amount name="withheld" label={t('deposit-return.withheld')} />
      </FieldRow>
      <Words name="reason" optional />
      {day}
    </>
  );
};

const Fields = ({ act, renovation }: { act: ActName; renovation: RenovationRecord }): ReactNode => {
  const t = useText(renovationTexts);
  const { id, propertyId } = renovation;
  switch (act) {
    case 'correct':
      return <WorksFields papers={<PhotoField papers propertyId={propertyId} />} />;
    case 'approval':
      return (
        <>
          <p>{t('act.approval.ask')}</p>
          <Field name="hours" label={t('permit.hours')} optional>
            <Input autoComplete="off" maxLength={200} />
          </Field>
          <Field name="rules" label={t('permit.rules')} optional>
            <WordsArea autoSize={{ minRows: 3, maxRows: 10 }} longest={2000} />
          </Field>
        </>
      );
    case 'deposit':
    case 'deposit-return':
      return <DepositFields act={act} />;
    case 'patrols':
      return (
        <>
          <Words name="note" optional />
          <PhotosPart propertyId={propertyId} />
        </>
      );
    case 'findings':
      return (
        <>
          <Field name="category" label={t('category')}>
            <CategoryField propertyId={propertyId} />
          </Field>
          <Words name="description" />
          <PhotosPart propertyId={propertyId} />
          <Field name="measure" label={t('measure')} optional>
            <Input autoComplete="off" maxLength={400} />
          </Field>
          <FieldRow>
            <Field name="dueAt" label={t('dueAt')} optional>
              <MomentField ahead />
            </Field>
            <Field name="responsibleId" label={t('responsible')} optional>
              <EmployeeField propertyId={propertyId} />
            </Field>
          </FieldRow>
        </>
      );
    case 'acceptance':
      return (
        <>
          <ViolationsToAccept id={id} />
          <Words name="note" optional />
        </>
      );
    case 'last-day':
      return (
        <>
          <Field name="until" label={t('last-day')}>
            <DayField />
          </Field>
          <Words name="reason" />
        </>
      );
    case 'rejection':
    case 'withdrawal':
    case 'acceptance-withdrawal':
    case 'deposit-withdrawal':
    case 'deposit-return-withdrawal':
      return <Words name="reason" />;
  }
};

/** What is right nine times of ten: what stands there, the usual hours, all of the deposit, today. */
const initialOf = (
  act: ActName,
  { applicant, contractor, foreman, works, from, until, deposit, papers, depositTaken }: RenovationRecord,
  t: Translate<typeof zhCN>,
  today: string,
): Partial<Values> => {
  switch (act) {
    case 'correct':
      return { applicant, contractor, foreman, works, from, until, deposit, papers } as Partial<Values>;
    case 'approval':
      return { hours: t('permit.hours.usual'), rules: t('permit.rules.usual') };
    case 'last-day':
      return { until } as Partial<Values>;
    case 'deposit':
      return { amount: deposit, on: today } as Partial<Values>;
    case 'deposit-return':
      return { returned: depositTaken?.amount, withheld: '0.00', on: today } as Partial<Values>;
    default:
      return {};
  }
};

/** A form over a renovation for one act. */
export const ActForm = ({
  act,
  renovation,
  onClose,
}: {
  act: ActName;
  renovation: RenovationRecord;
  onClose: () => void;
}) => {
  const t = useText(renovationTexts);
  const zoneOf = useZone();
  const { id, propertyId, version } = renovation;
  const path = renovationPath(id);
  const today = localClock(useFormat().now, zoneOf(propertyId)).slice(0, 10);
  const isCorrection = act === 'correct';
  return (
    <ActOn<Values>
      title={t(`act.${act}`)}
      draftName={`inspections.renovation.${act}.${id}`}
      version={version}
      method={isCorrection ? 'PATCH' : 'POST'}
      path={isCorrection ? path : `${path}/${act}`}
      initial={initialOf(act, renovation, t, today)}
      bodyOf={({ dueAt, ...values }) =>
        filledIn({ ...values, dueAt: dueAt && instantFromClock(dueAt, zoneOf(propertyId)) })
      }
      onClose={onClose}
    >
      <Fields act={act} renovation={renovation} />
    </ActOn>
  );
};
