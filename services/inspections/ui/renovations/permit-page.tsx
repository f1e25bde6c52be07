import {
  type Fact,
  FormRows,
  formatMoney,
  LoadedPage,
  Page,
  PrintButton,
  PrintedForm,
  PrintedForms,
  StateNote,
  todayAt,
  useFormat,
  usePropertyContact,
  useRead,
  useText,
} from '@goldkey/ui';
import { useParams } from 'react-router';
import { type RenovationRecord, renovationPath } from './api.js';
import { useDepositBack } from './parts.js';
import { voidOf } from './permit.js';
import { renovationTexts } from './text/texts.js';
import { ViolationsOnSheet } from './violations.js';

/** What both papers say of the work. */
const useWorkRows = ({ home, applicant, contractor, foreman, works, from, until }: RenovationRecord) => {
  const t = useText(renovationTexts);
  return [
    { label: t('home'), value: home },
    { label: t('applicant'), value: applicant },
    { label: t('contractor'), value: contractor },
    { label: t('foreman'), value: foreman },
    { label: t('works'), value: works },
    { label: t('valid'), value: t('valid.span', { from, until }) },
  ] satisfies readonly Fact[];
};

const useDepositWords = ({ deposit, depositTaken }: RenovationRecord): string => {
  const t = useText(renovationTexts);
  if (depositTaken !== undefined)
    return t('deposit.taken', { ...depositTaken, amount: formatMoney(depositTaken.amount) });
  return deposit === undefined ? t('deposit.none') : t('deposit.open', { amount: formatMoney(deposit) });
};

/** The permit that hangs at the door while the work runs. */
const Permit = ({ renovation }: { renovation: RenovationRecord }) => {
  const t = useText(renovationTexts);
  const { now } = useFormat();
  const { permit, decision } = renovation;
  const work = useWorkRows(renovation);
  const deposit = useDepositWords(renovation);
  const why = decision === undefined ? undefined : voidOf(renovation, todayAt(decision.at, now));
  return (
    <PrintedForm
      title={t('permit')}
      {...(permit && { number: permit.number })}
      property={renovation.propertyName}
      contact={usePropertyContact(renovation.propertyId)}
      {...(why && { isVoid: t(`permit.void.${why}`) })}
      signs={[t('sign.property'), t('sign.applicant'), t('sign.contractor')]}
    >
      <FormRows
        facts={[
          ...work,
          { label: t('permit.hours'), value: permit?.hours },
          { label: t('permit.rules'), value: permit?.rules },
          { label: t('deposit.label'), value: deposit },
          { label: t('permit.by'), value: decision?.byName },
          { label: t('permit.on'), value: decision?.at.slice(0, 10) },
        ]}
      />
    </PrintedForm>
  );
};

/** What was found at the end: the work, its patrols and violations, and what becomes of the deposit. */
const AcceptanceSheet = ({ renovation }: { renovation: RenovationRecord }) => {
  const t = useText(renovationTexts);
  const { permit, acceptance, patrols } = renovation;
  const work = useWorkRows(renovation);
  const deposit = useDepositWords(renovation);
  const back = useDepositBack(renovation);
  return (
    <PrintedForm
      title={t('sheet')}
      {...(permit && { number: permit.number })}
      property={renovation.propertyName}
      contact={usePropertyContact(renovation.propertyId)}
      signs={[t('sign.property'), t('sign.applicant'), t('sign.contractor')]}
    >
      <FormRows
        facts={[
          ...work,
          { label: t('patrols'), value: t('sheet.patrols', { count: patrols.length }) },
          { label: t('sheet.result'), value: t(acceptance?.despite ? 'sheet.accepted.despite' : 'sheet.accepted') },
          ...(acceptance?.despite ? [{ label: t('despite'), value: acceptance.despite.reason }] : []),
          { label: t('note'), value: acceptance?.note },
          { label: t('sheet.by'), value: acceptance?.byName },
          { label: t('sheet.on'), value: acceptance?.at.slice(0, 10) },
          { label: t('deposit.label'), value: deposit },
          ...back,
        ]}
      />
      <ViolationsOnSheet renovation={renovation} />
    </PrintedForm>
  );
};

const papers = {
  permit: { Form: Permit, has: ({ permit }: RenovationRecord) => permit !== undefined },
  sheet: { Form: AcceptanceSheet, has: ({ acceptance }: RenovationRecord) => acceptance !== undefined },
} as const;

const PaperPage = ({ paper }: { paper: keyof typeof papers }) => {
  const { renovationId = '' } = useParams();
  const t = useText(renovationTexts);
  const read = useRead<RenovationRecord>(renovationPath(renovationId));
  const { Form, has } = papers[paper];
  const crumbs = [{ title: t('renovations'), to: '/renovations' }];
  return (
    <LoadedPage query={read} title={t(paper)} crumbs={crumbs}>
      {(renovation) => (
        <Page
          title={t(paper)}
          crumbs={[...crumbs, { title: renovation.home, to: `/renovations/${renovationId}` }, { title: t(paper) }]}
          acts={has(renovation) ? <PrintButton /> : undefined}
        >
          {has(renovation) ? (
            <PrintedForms>
              <Form renovation={renovation} />
            </PrintedForms>
          ) : (
            <StateNote icon="book" title={t(`${paper}.none`)} />
          )}
        </Page>
      )}
    </LoadedPage>
  );
};

/** The permit of an approved renovation, on one page. */
export const PermitPage = () => <PaperPage paper="permit" />;

/** The sheet of its acceptance, on one page. */
export const AcceptanceSheetPage = () => <PaperPage paper="sheet" />;
