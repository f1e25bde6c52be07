import {
  FormRows,
  LoadedPage,
  Page,
  PrintButton,
  PrintedForm,
  PrintedForms,
  StateNote,
  usePropertyContact,
  useRead,
  useText,
} from '@goldkey/ui';
import { useParams } from 'react-router';
import { noticeTexts } from './text/texts.js';

interface Violation {
  readonly id: string;
  readonly propertyId: string;
  readonly propertyName?: string;
  readonly state: string;
  readonly what: string;
  readonly who: 'resident' | 'outsider';
  readonly whose?: string;
  readonly place: string;
  readonly seenAt: string;
  /** From the notice on: its number, the rule it names, and until when. */
  readonly notice?: string;
  readonly rule?: string;
  readonly putRightBy?: string;
  readonly history: readonly { readonly change: string; readonly happenedAt: string }[];
}

const REGISTER = '/registers/inspections/violations';

/** The notice that whoever broke a rule is handed, and signs for. */
const Notice = ({ violation }: { violation: Violation }) => {
  const t = useText(noticeTexts);
  const { propertyName, state, what, who, whose, place, seenAt, notice, rule, putRightBy, history } = violation;
  const warned = history.filter(({ change }) => change === 'violation-warned').at(-1);
  return (
    <PrintedForm
      title={t('title')}
      {...(notice !== undefined && { number: notice })}
      property={propertyName}
      contact={usePropertyContact(violation.propertyId)}
      {...((state === 'ended' || state === 'withdrawn') && { isVoid: t(state) })}
      signs={[t('sign.property'), t('sign.recipient'), t('sign.day')]}
    >
      <FormRows
        facts={[
          { label: t('to'), value: whose === undefined ? t(`who.${who}`) : `${whose}（${t(`who.${who}`)}）` },
          { label: t('what'), value: what },
          { label: t('place'), value: place },
          // With their years: paper is read in other years, too.
          { label: t('seenAt'), value: `${seenAt.slice(0, 10)} ${seenAt.slice(11, 16)}` },
          { label: t('issuedOn'), value: warned?.happenedAt.slice(0, 10) },
          { label: t('rule'), value: rule },
          { label: t('putRightBy'), value: putRightBy },
        ]}
      />
      {putRightBy === undefined ? null : <p>{t('request', { day: putRightBy })}</p>}
    </PrintedForm>
  );
};

/** The notice about one violation, on one page; there is none before it was given. */
export const ViolationNoticePage = () => {
  const { violationId = '' } = useParams();
  const t = useText(noticeTexts);
  const read = useRead<Violation>(`/api/inspections/violations/${encodeURIComponent(violationId)}`);
  const crumbs = [{ title: t('violations'), to: REGISTER }];
  return (
    <LoadedPage query={read} title={t('title')} crumbs={crumbs}>
      {(violation) => {
        const isGiven = violation.putRightBy !== undefined;
        return (
          <Page
            title={t('title')}
            crumbs={[...crumbs, { title: t('title') }]}
            acts={isGiven ? <PrintButton /> : undefined}
          >
            {isGiven ? (
              <PrintedForms>
                <Notice violation={violation} />
              </PrintedForms>
            ) : (
              <StateNote icon="book" title={t('none')} />
            )}
          </Page>
        );
      }}
    </LoadedPage>
  );
};
