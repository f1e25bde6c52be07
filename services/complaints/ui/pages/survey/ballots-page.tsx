import {
  ActDialog,
  DialogButton,
  Field,
  Lines,
  Loaded,
  Page,
  Paper,
  PaperPart,
  StateChip,
  StateNote,
  type Tone,
  useCommand,
  useFormat,
  useMay,
  useRead,
  useText,
} from '@goldkey/ui';
import { Input, Select } from 'antd';
import { Link } from 'react-router';
import { type ListPage, RENEWED } from '../../api.js';
import { usePlace } from '../../use-place.js';
import { BALLOTS, type Ballot } from './survey.js';
import { surveyTexts } from './text/texts.js';

const tones: Readonly<Record<Ballot['state'], Tone>> = {
  drafted: 'plain',
  open: 'soon',
  closed: 'done',
  cancelled: 'plain',
};

/** Where a ballot stands. */
export const BallotState = ({ ballot }: { ballot: Pick<Ballot, 'state'> }) => {
  const t = useText(surveyTexts);
  return <StateChip tone={tones[ballot.state]}>{t(`state.${ballot.state}`)}</StateChip>;
};

const DraftDialog = ({ propertyId, onClose }: { propertyId: string; onClose: () => void }) => {
  const t = useText(surveyTexts);
  const { departments } = usePlace();
  const { now } = useFormat();
  const command = useCommand({ title: t('ballots.draft'), renews: RENEWED, onDone: onClose });
  const thisYear = new Date(now).getFullYear();
  const isNear = (_rule: unknown, year: string) =>
    /^\d{4}$/.test(year ?? '') && Math.abs(Number(year) - thisYear) <= 1
      ? Promise.resolve()
      : Promise.reject(new Error(t('ballots.year.wrong', { year: String(thisYear) })));
  return (
    <ActDialog<{ year: string; departmentIds: readonly string[] }>
      title={t('ballots.draft')}
      draftName={`complaints.ballot.${propertyId}`}
      initial={{
        year: String(thisYear),
        departmentIds: departments.map(({ departmentId }) => departmentId),
      }}
      command={command}
      saveText={t('ballots.draft')}
      onClose={onClose}
      onSave={(values, draft) => command.run({ method: 'POST', path: BALLOTS, body: { propertyId, ...values }, draft })}
    >
      <Field name="year" label={t('ballots.year')} rules={[{ validator: isNear }]}>
        <Input maxLength={4} inputMode="numeric" />
      </Field>
      <Field name="departmentIds" label={t('ballots.departments')}>
        <Select
          mode="multiple"
          options={departments.map(({ departmentId, name }) => ({ value: departmentId, label: name }))}
        />
      </Field>
    </ActDialog>
  );
};

/** The yearly ballots of the properties that one sees. */
export const BallotsPage = () => {
  const t = useText(surveyTexts);
  const may = useMay();
  const { propertyId } = usePlace();
  const read = useRead<ListPage<Ballot>>(BALLOTS, { propertyId, pageSize: 100 });
  return (
    <Page
      title={t('ballots.title')}
      acts={
        may('complaints:ballot') && propertyId !== undefined ? (
          <DialogButton primary dialog={(close) => <DraftDialog propertyId={propertyId} onClose={close} />}>
            {t('ballots.draft')}
          </DialogButton>
        ) : undefined
      }
    >
      <Loaded query={read}>
        {({ items }) =>
          items.length === 0 ? (
            <StateNote icon="check" title={t('ballots.none')}>
              {t('ballots.none.lead')}
            </StateNote>
          ) : (
            <Paper>
              <PaperPart>
                <Lines
                  lines={items.map((ballot) => ({
                    key: ballot.id,
                    label: (
                      <Link to={`/complaints/ballots/${ballot.id}`}>
                        {ballot.year} {ballot.propertyName}
                      </Link>
                    ),
                    figure: <BallotState ballot={ballot} />,
                    reason: t('ballots.voted', {
                      voted: ballot.delegates.filter((delegate) => delegate.voted).length,
                      count: ballot.delegates.length,
                    }),
                    quiet: true,
                  }))}
                />
              </PaperPart>
            </Paper>
          )
        }
      </Loaded>
    </Page>
  );
};
