import {
  Icon,
  Loaded,
  Page,
  Paper,
  PaperPart,
  SectionHead,
  StateNote,
  useFormat,
  useRead,
  useSession,
  useText,
} from '@goldkey/ui';
import { FoldedFiles } from '@goldkey/ui/photos';
import { Button } from 'antd';
import { useState } from 'react';
import { cardPath, MY_CARDS, type OwnCard } from '../../cards/api.js';
import { cardTexts } from '../../cards/text/texts.js';
import { AnswerDialog } from './card-dialogs.js';
import { CardSheet } from './card-sheet.js';

const Own = ({ card }: { card: OwnCard }) => {
  const t = useText(cardTexts);
  const format = useFormat();
  const [answers, setAnswers] = useState(false);
  return (
    <PaperPart>
      <SectionHead title={`${card.positionName} · ${format.period(card.period)}`} />
      <CardSheet card={card} follows={false} />
      <div className="gk-no-print">
        <FoldedFiles door={`${cardPath(card.id)}/files`} />
        {card.mayAnswer ? <Button onClick={() => setAnswers(true)}>{t('act.answer')}</Button> : null}
      </div>
      {answers ? <AnswerDialog card={card} onClose={() => setAnswers(false)} /> : null}
    </PaperPart>
  );
};

const Cards = ({ cards }: { cards: readonly OwnCard[] }) => {
  const t = useText(cardTexts);
  if (cards.length === 0)
    return (
      <StateNote icon="scale" title={t('mine.empty')}>
        {t('mine.empty.lead')}
      </StateNote>
    );
  return (
    <Paper>
      {cards.map((card) => (
        <Own key={card.id} card={card} />
      ))}
    </Paper>
  );
};

const ReadCards = () => {
  const read = useRead<{ readonly items: readonly OwnCard[] }>(MY_CARDS);
  return <Loaded query={read}>{({ items }) => <Cards cards={items} />}</Loaded>;
};

/** One's own approved cards, with what each figure rests on; nobody needs a permission for that. */
export const MyPositionCardsPage = () => {
  const t = useText(cardTexts);
  const { employeeId } = useSession();
  return (
    <Page
      title={t('mine')}
      acts={
        <Button icon={<Icon name="print" small />} onClick={() => window.print()}>
          {t('print')}
        </Button>
      }
    >
      {employeeId === undefined ? <StateNote icon="people" title={t('mine.empty')} /> : <ReadCards />}
    </Page>
  );
};
