import type { Caller } from '@goldkey/access';
import { eventually } from '@goldkey/testing';
import type { TestAnswer, TestService } from './test-service.js';

type Body = TestAnswer['body'];

/** Takes a file the whole way through an import's doors, as the page does. `address`: `/api/estates/imports/households`. */
export class ImportDriver {
  constructor(
    private readonly service: Pick<TestService, 'request'>,
    readonly address: string,
  ) {}

  /** The job of a CSV file of these lines, the first of which are the headings. */
  async upload(lines: readonly string[], as: Caller, language = 'zh-CN'): Promise<Body> {
    return this.#sent('POST', '/files?name=a.csv', as, language, Buffer.from(lines.join('\n')));
  }

  /** Chooses the columns that were found, and waits until every row was looked at. */
  async check({ jobId, places }: { jobId: string; places: object }, as: Caller, language = 'zh-CN'): Promise<Body> {
    await this.#sent('PUT', `/jobs/${jobId}/columns`, as, language, { places });
    return this.#reaching(jobId, 'checked', as);
  }

  /** Brings the good rows of a job in, and waits for the end. */
  async start(jobId: string, as: Caller): Promise<Body> {
    await this.#sent('POST', `/jobs/${jobId}/start`, as, 'zh-CN', {});
    return this.#reaching(jobId, 'done', as);
  }

  /** All three. */
  async bringIn(lines: readonly string[], as: Caller): Promise<Body> {
    const job = await this.upload(lines, as);
    await this.check(job, as);
    return this.start(job.jobId, as);
  }

  /** Bad rows with what is wrong, as `[row, column, reason]`. */
  async faults(jobId: string, as: Caller): Promise<[number, string | undefined, string][]> {
    const { body } = await this.service.request({ url: `${this.address}/jobs/${jobId}/rows?show=bad`, as });
    return body.items.flatMap(({ row, faults }: { row: number; faults: { column?: string; reason: string }[] }) =>
      faults.map(({ column, reason }) => [row, column, reason]),
    );
  }

  async #sent(method: 'POST' | 'PUT', path: string, as: Caller, language: string, body: object): Promise<Body> {
    const headers: Record<string, string> = Buffer.isBuffer(body) ? { 'content-type': 'application/octet-stream' } : {};
    const answer = await this.service.request({ method, url: `${this.address}${path}`, as, language, headers, body });
    if (answer.status >= 300) throw new Error(`${path}: ${answer.status} ${JSON.stringify(answer.body)}`);
    return answer.body;
  }

  #reaching(jobId: string, phase: string, as: Caller): Promise<Body> {
    return eventually(async () => {
      const { body } = await this.service.request({ url: `${this.address}/jobs/${jobId}`, as });
      if (body.phase !== phase) throw new Error(`the import is ${body.phase}, not ${phase}: ${body.failed ?? ''}`);
      return body;
    });
  }
}
