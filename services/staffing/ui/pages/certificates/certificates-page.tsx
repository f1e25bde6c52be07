import {
  DialogButton,
  Facts,
  type ListColumn,
  ListPage,
  ListSearch,
  type OpenRow,
  PanelPart,
  ReasonDialog,
  RowLink,
  RowPanel,
  useList,
  useMay,
  usePlacedColumns,
  useText,
  type View,
  wordsColumn,
} from '@goldkey/ui';
import { RecordFiles } from '@goldkey/ui/photos';
import { Button } from 'antd';
import { useMemo, useState } from 'react';
import { Link } from 'react-router';
import { CERTIFICATES, type CertificateLine, FILE_RENEWS, pathOf } from '../../people/api.js';
import { useToday } from '../../people/parts.js';
import { peopleTexts } from '../../people/text/texts.js';
import { type CertificateAct, certificateActs, WARNINGS } from './certificate.js';
import { GrantDialog, RenewDialog, RevokeDialog } from './certificate-forms.js';
import { certificatesList, certificatesQuery } from './certificates-list.js';
import { ExpiryChip } from './expiry-chip.js';

const useColumns = (today: string): readonly ListColumn<CertificateLine>[] => {
  const t = useText(peopleTexts);
  return useMemo(
    () => [
      wordsColumn<CertificateLine>('employee', t('person'), ({ employeeName }) => employeeName, {
        sorts: true,
        width: 140,
        cell: (line) => <RowLink id={line.id}>{line.employeeName}</RowLink>,
      }),
      wordsColumn('craft', t('certificate.craft'), ({ craft }) => craft, { sorts: true }),
      wordsColumn('number', t('certificate.number'), ({ number }) => number, { width: 170 }),
      wordsColumn('validFrom', t('certificate.from'), ({ validFrom }) => validFrom, { width: 120, kind: 'day' }),
      wordsColumn('validUntil', t('certificate.until'), ({ validUntil }) => validUntil, {
        width: 120,
        kind: 'day',
        sorts: true,
      }),
      {
        key: 'state',
        title: t('state'),
        width: 150,
        cell: (line) => <ExpiryChip certificate={line} today={today} />,
        file: [{ title: t('state'), of: ({ state }) => t(`certificate.state.${state}`) }],
      },
    ],
    [t, today],
  );
};

const CertificateDialog = ({
  act,
  certificate,
  onClose,
}: {
  act: CertificateAct;
  certificate: CertificateLine;
  onClose: () => void;
}) => {
  const t = useText(peopleTexts);
  if (act === 'renew') return <RenewDialog certificate={certificate} onClose={onClose} />;
  if (act === 'revoke') return <RevokeDialog certificate={certificate} onClose={onClose} />;
  return (
    <ReasonDialog
      title={t('certificate.withdraw')}
      draftName={`staffing.certificate.withdraw.${certificate.id}`}
      path={`${pathOf(CERTIFICATES, certificate.id)}/withdrawal`}
      version={certificate.version}
      renews={FILE_RENEWS}
      onClose={onClose}
    />
  );
};

const CertificatePanel = ({ row, today }: OpenRow<CertificateLine> & { today: string }) => {
  const t = useText(peopleTexts);
  const may = useMay()('staffing:employ');
  const [act, setAct] = useState<CertificateAct>();
  const acts = certificateActs(row);
  return (
    <RowPanel
      title={row.craft}
      lead={row.employeeName}
      foot={
        may
          ? acts.map((one) => (
              <Button key={one} type={one === 'renew' ? 'primary' : 'default'} onClick={() => setAct(one)}>
                {t(`certificate.${one}`)}
              </Button>
            ))
          : undefined
      }
    >
      <PanelPart>
        <Facts
          facts={[
            { label: t('state'), value: <ExpiryChip certificate={row} today={today} /> },
            {
              label: t('person'),
              value: (
                <Link to={`/employees/${row.employeeId}`}>
                  {row.employeeName} {row.employeeNumber}
                </Link>
              ),
            },
            { label: t('certificate.number'), value: row.number },
            { label: t('certificate.from'), value: row.validFrom },
            { label: t('certificate.until'), value: row.validUntil },
            { label: t('certificate.document'), value: row.document },
            { label: t('reason'), value: row.why },
          ]}
        />
      </PanelPart>
      <PanelPart>
        <RecordFiles key={row.id} door={`${pathOf(CERTIFICATES, row.id)}/files`} />
      </PanelPart>
      {act === undefined ? null : <CertificateDialog act={act} certificate={row} onClose={() => setAct(undefined)} />}
    </RowPanel>
  );
};

/** The craft licences of the property's people, the next to end first. */
export const CertificatesPage = () => {
  const t = useText(peopleTexts);
  const list = useList(certificatesList);
  const { state } = list;
  const today = useToday(state.filters.property);
  const views = useMemo(
    (): readonly View[] => [
      { key: 'valid', title: t('certificates.view.valid'), search: 'state=valid' },
      ...[...WARNINGS].reverse().map((days) => ({
        key: `${days}`,
        title: t('certificates.view.within', { days }),
        search: `state=valid&within=${days}`,
      })),
      { key: 'over', title: t('certificates.view.over'), search: 'state=valid&within=over' },
      { key: 'all', title: t('view.all'), search: '' },
    ],
    [t],
  );
  return (
    <ListPage<CertificateLine>
      name="certificates"
      title={t('certificates')}
      acts={
        <DialogButton permission="staffing:employ" primary dialog={(close) => <GrantDialog onClose={close} />}>
          {t('certificate.grant')}
        </DialogButton>
      }
      path={CERTIFICATES}
      query={certificatesQuery(state, today)}
      list={list}
      columns={usePlacedColumns(useColumns(today))}
      rowKey={({ id }) => id}
      nameOf={({ employeeName, craft }) => `${employeeName ?? ''} ${craft}`}
      wideOnly={['number', 'validFrom']}
      views={views}
      keeps="property"
      filters={<ListSearch list={list} placeholder={t('certificates.search')} />}
      empty={{ icon: 'book', title: t('certificates.empty'), lead: t('certificates.empty.lead') }}
      panel={(opened) => <CertificatePanel {...opened} today={today} />}
    />
  );
};
