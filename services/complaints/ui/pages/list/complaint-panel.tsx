import { FailureNote, PanelPart, RowPanel, Timeline, useRead, useText } from '@goldkey/ui';
import { Button } from 'antd';
import { Link, useNavigate } from 'react-router';
import { type ComplaintLine, type ComplaintRecord, complaintPath } from '../../api.js';
import { ComplaintStateChip, DueWords, titleOf } from '../../parts.js';
import { complaintTexts } from '../../text/texts.js';
import { useCourse } from '../record/course.js';
import { ComplaintFacts } from '../record/facts.js';

/** The matter of a row, beside the list. */
export const ComplaintPanel = ({ id, line }: { id: string; line: ComplaintLine | undefined }) => {
  const t = useText(complaintTexts);
  const read = useRead<ComplaintRecord>(complaintPath(id));
  const shown = read.data ?? line;
  const course = useCourse(read.data);
  const navigate = useNavigate();
  return (
    <RowPanel
      title={shown === undefined ? t('list.title') : titleOf(shown)}
      lead={shown?.number}
      onEnter={() => void navigate(`/complaints/${id}`)}
      foot={
        <Link to={`/complaints/${id}`}>
          <Button type="primary" tabIndex={-1}>
            {t('list.panel.open')}
          </Button>
        </Link>
      }
    >
      {shown === undefined ? (
        read.isError ? (
          <FailureNote error={read.error} retry={() => void read.refetch()} />
        ) : null
      ) : (
        <>
          <PanelPart>
            <p>
              <ComplaintStateChip line={shown} /> <DueWords line={shown} />
            </p>
            <p style={{ marginTop: 8 }}>{shown.description}</p>
          </PanelPart>
          <PanelPart>
            <ComplaintFacts record={shown} />
          </PanelPart>
          {read.data === undefined ? null : (
            <PanelPart>
              <Timeline points={course} />
            </PanelPart>
          )}
        </>
      )}
    </RowPanel>
  );
};
