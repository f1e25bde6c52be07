import { formatFen, formatInstant } from '@goldkey/kernel';
import type { NewEvent } from '@goldkey/messaging';
import { DEFAULT_ZONE } from '@goldkey/rulebook';
import { type PayrollFile, totalOf } from '../../domain/payroll/payroll.js';
import type { Objection, Publication } from '../../domain/publication/publication.js';

const placed = (propertyId: string | null) => (propertyId === null ? {} : { propertyId });

/** What was published, as the contract's messages; who is charged stands in the service only. */
export const resultsPublished = (publication: Publication): NewEvent => {
  const { publicationId, propertyId, period, number, from, until, channels, publishedBy, zone } = publication;
  const publishedAt = formatInstant(publication.publishedAt, zone);
  const { previousHash, hash, lines, stipends, bonuses } = publication;
  return {
    type: 'goldkey.evaluation.results.published.v1',
    subject: publicationId,
    time: publishedAt,
    propertyId,
    data: {
      publicationId,
      ...placed(propertyId),
      period,
      number,
      from,
      until,
      channels,
      publishedBy,
      publishedAt,
      lines: lines.length,
      stipends: stipends.length,
      previousHash,
      hash,
      ...(bonuses.length === 0 ? {} : { bonuses: bonuses.length }),
    },
  };
};

export const objectionRaised = (objection: Objection, zone: string): NewEvent => {
  const { objectionId, publicationId, propertyId, raisedBy } = objection;
  const raisedAt = formatInstant(objection.raisedAt, zone);
  return {
    type: 'goldkey.evaluation.objection.raised.v1',
    subject: objectionId,
    time: raisedAt,
    propertyId,
    data: { objectionId, ...placed(propertyId), publicationId, raisedBy, raisedAt },
  };
};

export const objectionAnswered = (
  { objectionId, publicationId, propertyId, answer }: Objection & Required<Pick<Objection, 'answer'>>,
  zone: string,
): NewEvent => {
  const answeredAt = formatInstant(answer.at, zone);
  return {
    type: 'goldkey.evaluation.objection.answered.v1',
    subject: objectionId,
    time: answeredAt,
    propertyId,
    data: {
      objectionId,
      ...placed(propertyId),
      publicationId,
      answeredBy: answer.by,
      answeredAt,
    },
  };
};

/** That a file was made; what each person gets or pays stands in the file only. */
export const payrollFileMade = ({ fileId, propertyId, number, madeBy, madeAt, items }: PayrollFile): NewEvent => {
  const at = formatInstant(madeAt, DEFAULT_ZONE);
  return {
    type: 'goldkey.evaluation.payroll-file.made.v1',
    subject: fileId,
    time: at,
    propertyId,
    data: {
      fileId,
      ...placed(propertyId),
      number,
      madeBy,
      madeAt: at,
      items: items.length,
      total: formatFen(totalOf(items)),
    },
  };
};
