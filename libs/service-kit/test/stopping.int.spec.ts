import { once } from 'node:events';
import { Agent, get, type IncomingMessage } from 'node:http';
import { Public } from '@goldkey/access';
import { testDatabase } from '@goldkey/testing';
import { Controller, Get, Module } from '@nestjs/common';
import { allMigrations } from '../src/index.js';
import { type TestService, testService } from '../src/testing/index.js';

let begun: () => void;
let end: () => void;
const hasBegun = new Promise<void>((resolve) => {
  begun = resolve;
});
const mayEnd = new Promise<void>((resolve) => {
  end = resolve;
});

@Public()
@Controller('api/work')
class WorkController {
  @Get('long')
  async long(): Promise<string> {
    begun();
    await mayEnd;
    return 'long';
  }

  @Get('short')
  short(): string {
    return 'short';
  }
}

@Module({ controllers: [WorkController] })
class WorkModule {}

/** The service with its door open at `port`, on a database of its own. */
const whileListening = async (name: string, work: (service: TestService, port: number) => Promise<void>) => {
  const world = await testDatabase(name, { migrations: allMigrations([]) });
  try {
    const service = await testService({
      name: 'work',
      module: WorkModule,
      texts: { 'zh-CN': {}, 'zh-TW': {}, en: {} },
      publishes: false,
      database: world.database,
    });
    await service.app.listen(0, '127.0.0.1');
    await work(service, (service.app.getHttpServer().address() as { port: number }).port);
  } finally {
    await world.drop();
  }
};

test('a service that is about to end answers as ever, and lets each connection go with its answer', () =>
  whileListening('draining', async (service, port) => {
    const ask = async () => {
      const answer = await fetch(`http://127.0.0.1:${port}/api/work/short`);
      return [answer.status, await answer.text(), answer.headers.get('connection')];
    };
    expect(await ask()).toEqual([200, 'short', 'keep-alive']);
    const drained = service.drain(0.2);
    expect(await ask()).toEqual([200, 'short', 'close']);
    await drained;
    await service.close();
    await expect(ask()).rejects.toThrow();
  }));

test('a service that stops finishes what it was asked, and what comes over the same connection after it', () =>
  whileListening('stopping', async (service, port) => {
    const agent = new Agent({ keepAlive: true, maxSockets: 1 });
    const ask = async (path: string): Promise<number | undefined> => {
      const [answer] = (await once(get({ host: '127.0.0.1', port, path, agent }), 'response')) as [IncomingMessage];
      answer.resume();
      await once(answer, 'end');
      return answer.statusCode;
    };
    const long = ask('/api/work/long');
    // Waits for the one connection that there may be.
    const short = ask('/api/work/short');
    await hasBegun;
    const closed = service.close();
    const refuses = () =>
      once(get({ host: '127.0.0.1', port, path: '/' }), 'response').then(
        () => false,
        () => true,
      );
    while (!(await refuses()));
    end();
    expect([await long, await short]).toEqual([200, 200]);
    await closed;
    agent.destroy();
  }));
