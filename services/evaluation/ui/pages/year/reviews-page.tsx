import {
  DialogButton,
  Loaded,
  Page,
  Paper,
  type PlainColumn,
  StateChip,
  useAddress,
  useFormat,
  useRead,
  useText,
} from '@goldkey/ui';
import { Link } from 'react-router';
import { TablePart } from '../../table-part.js';
import { REVIEWS, type ReviewItem } from './api.js';
import { GroupDialog } from './review-dialogs.js';
import { yearTexts } from './text/texts.js';
import { YearChip } from './year-chip.js';

/** How far a review is. */
export const ReviewState = ({ state }: Pick<ReviewItem, 'state'>) => {
  const t = useText(yearTexts);
  return <StateChip tone={state === 'completed' ? 'done' : 'soon'}>{t(`state.${state}`)}</StateChip>;
};

const useReviewColumns = (): readonly PlainColumn<ReviewItem>[] => {
  const t = useText(yearTexts);
  return [
    {
      key: 'property',
      title: t('property'),
      cell: ({ reviewId, propertyName }) => <Link to={`/year-reviews/${reviewId}`}>{propertyName}</Link>,
    },
    { key: 'state', title: t('state'), short: true, cell: ({ state }) => <ReviewState state={state} /> },
    {
      key: 'progress',
      title: t('progress'),
      short: true,
      cell: ({ graded, people }) => t('progress.text', { graded, people }),
    },
    { key: 'leader', title: t('leader'), cell: ({ leaderName }) => leaderName },
  ];
};

/** The reviews of a year: all of the scope for who appoints groups, else those of one's own groups. */
export const ReviewsPage = () => {
  const t = useText(yearTexts);
  const { now } = useFormat();
  const columns = useReviewColumns();
  const { params, put } = useAddress();
  const year = params.get('year') ?? String(new Date(now).getFullYear());
  const read = useRead<{ items: readonly ReviewItem[] }>(REVIEWS, { year }, { keep: true });
  return (
    <Page
      title={t('reviews')}
      lead={t('reviews.lead')}
      acts={
        <>
          <YearChip year={year} onChange={(next) => put({ year: next })} />
          <DialogButton permission="evaluation:close" dialog={(close) => <GroupDialog year={year} onClose={close} />}>
            {t('appoint')}
          </DialogButton>
        </>
      }
    >
      <Paper>
        <Loaded query={read}>
          {({ items }) => (
            <TablePart
              title={year}
              columns={columns}
              rows={items}
              rowKey={({ reviewId }) => reviewId}
              empty={t('reviews.none', { year })}
            />
          )}
        </Loaded>
      </Paper>
    </Page>
  );
};
