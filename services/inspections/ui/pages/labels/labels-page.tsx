import './labels.css';
import {
  Chips,
  ChoiceChip,
  Loaded,
  Page,
  Paper,
  PaperPart,
  StateNote,
  useAddress,
  useProperty,
  useRead,
  useText,
  useThisProperty,
} from '@goldkey/ui';
import { Button, QRCode } from 'antd';
import { POST_KINDS, POSTS, type PostLine } from '../../api.js';
import { ChooseProperty } from '../../fieldwork/choose-property.js';
import { fieldworkTexts } from '../../fieldwork/text/texts.js';
import { inspectionsTexts } from '../../text/texts.js';
import { type Label, labelsOf } from './labels.js';

/** More on one sheet nobody puts up at a time. */
const MOST = 500;
const SIZE_PX = 112;

const Sheet = ({ labels, property }: { labels: readonly Label[]; property: string | undefined }) => (
  <ul className="gk-labels">
    {labels.map(({ key, code, name, place }) => (
      <li key={key} className="gk-label">
        <span className="gk-label-code" aria-hidden="true">
          <QRCode type="svg" value={code} size={SIZE_PX} bordered={false} color="#000" bgColor="#fff" errorLevel="M" />
        </span>
        <b>{code}</b>
        <span>{name}</span>
        <small className="gk-muted">{[property, place].filter(Boolean).join(' · ')}</small>
      </li>
    ))}
  </ul>
);

const LabelsOf = ({ propertyId }: { propertyId: string }) => {
  const t = useText(fieldworkTexts);
  const word = useText(inspectionsTexts);
  const { params, put } = useAddress();
  const kind = POST_KINDS.find((each) => each === params.get('kind'));
  const { properties } = useProperty();
  const read = useRead<{ readonly items: readonly PostLine[]; readonly total: number }>(POSTS, {
    propertyId,
    kind,
    pageSize: MOST,
  });
  const choose = (value: string | undefined) => put({ kind: value }, { replace: true });
  const labels = labelsOf(read.data?.items ?? []);
  return (
    <Page
      title={t('labels')}
      lead={t('labels.lead')}
      crumbs={[{ title: word('posts.title'), to: '/posts' }, { title: t('labels') }]}
      acts={
        <Button type="primary" disabled={labels.length === 0} onClick={() => window.print()}>
          {t('labels.print')}
        </Button>
      }
    >
      <div className="gk-no-print">
        <Chips>
          <ChoiceChip
            label={t('labels.kind')}
            value={kind}
            choices={POST_KINDS.map((value) => ({ value, title: word(`kind.${value}`) }))}
            onChange={choose}
            all={t('all')}
          />
        </Chips>
      </div>
      {(read.data?.total ?? 0) > MOST ? (
        <p className="gk-late gk-no-print" role="status">
          {t('labels.more', { total: String(read.data?.total), shown: String(MOST) })}
        </p>
      ) : null}
      <Loaded query={read}>
        {() =>
          labels.length === 0 ? (
            <StateNote icon="scan" title={t('labels.none')} />
          ) : (
            <Paper label={t('labels.count', { count: labels.length })}>
              <PaperPart>
                <Sheet labels={labels} property={properties.find((one) => one.propertyId === propertyId)?.name} />
              </PaperPart>
            </Paper>
          )
        }
      </Loaded>
    </Page>
  );
};

/** A sheet of labels to print: a code for each post and checkpoint, which the walk scans. */
export const LabelsPage = () => {
  const t = useText(fieldworkTexts);
  const propertyId = useThisProperty();
  return propertyId === undefined ? (
    <ChooseProperty title={t('labels')} />
  ) : (
    <LabelsOf key={propertyId} propertyId={propertyId} />
  );
};
