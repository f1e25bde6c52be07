import { formatFen, formatInstant } from '@goldkey/kernel';
import { explain, type Rulebook } from '@goldkey/rulebook';
import { ALWAYS_TOLD, NOTICE_KINDS, type NoticeKind } from '../../domain/notice/notice.js';
import { pathOf } from '../notice-message.js';
import type { FoundNotice, NoticeDesk, NoticeQuestion, NoticeReader } from '../notice-ports.js';
import { DEFAULT_ZONE } from './months.js';
import type { NoticeChoiceView, NoticesView, NoticeView } from './notice-views.js';
import type { FiguresReader, PropertyFacts, Viewer } from './readers.js';
import { titleOf } from './rulings.js';

/** Which details a page needs; what a line keeps of its own stays behind its explanation. */
const TOLD = ['period', 'until', 'outcome', 'month', 'step', 'craft', 'validUntil', 'name', 'lead'];

/** A person's own notices, and what they chose to see. */
export class ShowNotices {
  constructor(
    private readonly desk: NoticeDesk,
    private readonly reader: Pick<FiguresReader, 'placesKnown'>,
    private readonly rulebook: Rulebook,
  ) {}

  async list(who: NoticeReader, asked: NoticeQuestion, language: Viewer['language']): Promise<NoticesView> {
    const shown = await this.#shown(who.reader);
    const kinds = asked.kinds.length === 0 ? shown : asked.kinds.filter((kind) => shown.includes(kind));
    const { items, total } = await this.desk.find(who, { ...asked, kinds });
    const properties = new Map((await this.reader.placesKnown()).map((one) => [one.propertyId, one]));
    return {
      items: items.map((notice) => this.#view(notice, properties.get(notice.propertyId ?? ''), language)),
      total,
      unread: await this.desk.unread(who, shown),
    };
  }

  async unread(who: NoticeReader): Promise<number> {
    return this.desk.unread(who, await this.#shown(who.reader));
  }

  async choice(reader: string): Promise<NoticeChoiceView> {
    const { kinds, version } = await this.desk.unwanted(reader);
    return {
      kinds: NOTICE_KINDS.map((kind) => ({ kind, shown: !kinds.includes(kind), fixed: ALWAYS_TOLD.includes(kind) })),
      version,
    };
  }

  async #shown(reader: string): Promise<readonly NoticeKind[]> {
    const { kinds } = await this.desk.unwanted(reader);
    return NOTICE_KINDS.filter((kind) => !kinds.includes(kind));
  }

  #view(notice: FoundNotice, property: PropertyFacts | undefined, language: Viewer['language']): NoticeView {
    const { noticeId, kind, read, clause, propertyId, points, fine, about, details } = notice;
    const zone = property?.timeZone ?? DEFAULT_ZONE;
    const sentence = this.#sentence(notice, zone, language);
    return {
      noticeId,
      kind,
      read,
      toldAt: formatInstant(notice.toldAt, zone),
      ...(notice.withdrawnAt === undefined ? {} : { withdrawnAt: formatInstant(notice.withdrawnAt, zone) }),
      at: formatInstant(notice.at, zone),
      ...(clause === undefined ? {} : { clause, title: titleOf(this.rulebook, clause, language) }),
      ...(sentence === undefined ? {} : { sentence }),
      ...(propertyId === null ? {} : { propertyId, propertyName: property?.name ?? propertyId }),
      ...(points === undefined ? {} : { points }),
      ...(fine === undefined ? {} : { fine: formatFen(fine) }),
      about,
      path: pathOf(about),
      details: Object.fromEntries(Object.entries(details).filter(([name]) => TOLD.includes(name))),
    };
  }

  /** The sentence of the explanation, from what the line held when it was told. */
  #sentence(notice: FoundNotice, zone: string, language: Viewer['language']): string | undefined {
    const { clause, about, at, points = 0, fine, details } = notice;
    const isKnown = this.rulebook.clauses.some(({ id }) => id === clause);
    if (about.kind !== 'entry' || clause === undefined || fine === undefined || !isKnown) return undefined;
    const line = { clause, at, subjectKind: 'employee' as const, points: BigInt(points), fine, details };
    return explain(line, zone, this.rulebook, language).sentence;
  }
}
