import { readFileSync } from 'node:fs';
import path from 'node:path';
import { transformSync } from '@swc/core';
import { DESK, objections, overflow, PHONE, TestBrowser, type TestPage } from './browser.js';
import { ask, command } from './doors.js';

let browser: TestBrowser;
beforeAll(async () => {
  browser = await TestBrowser.open();
});
afterAll(() => browser?.close());

const PATH = '/complaints/callbacks';
const words = (about: string): string => `${about} ${Math.random().toString(36).slice(2, 10)}`;

interface Matter {
  readonly complaintId: string;
  readonly number: string;
}

/** A matter that is taken in, decided and closed: its owner is to be called. */
const closedMatter = async (page: TestPage, description: string): Promise<Matter> => {
  const { departments } = await ask(page, '/api/complaints/choices');
  const [{ propertyId, departmentId }] = departments;
  const base = '/api/complaints/complaints';
  const contactPhone = '13800002046';
  const matter = { propertyId, departmentId, category: '漏水', description, channel: 'phone', contactPhone };
  const { complaintId, number } = await command(page, base, matter);
  await command(page, `${base}/${complaintId}/decision`, { established: true });
  await command(page, `${base}/${complaintId}/close`, { remark: '换了软管' });
  return { complaintId, number };
};

const recordOf = (page: TestPage, complaintId: string) => ask(page, `/api/complaints/complaints/${complaintId}`);

const find = async (page: TestPage, number: string) => {
  await page.getByLabel('扫码或输入单号').fill(number);
  await page.keyboard.press('Enter');
};

const answer = async (page: TestPage, level: string, remark: string) => {
  await page.getByText(level, { exact: true }).click();
  await page.getByLabel('业主说（可不填）').fill(remark);
  await page.getByRole('button', { name: /^记下/ }).click();
};

/** Waits until the console's worker keeps the page, so that it opens without a network. */
const kept = (page: TestPage) =>
  page.evaluate(async () => {
    await navigator.serviceWorker.ready;
    const cache = await caches.open('goldkey-files-1');
    for (;;) {
      const files = (await cache.keys()).map(({ url }) => new URL(url).pathname);
      if (files.includes('/index.html') && files.some((file) => file.includes('callbacks-page'))) return files.length;
      await new Promise((resolve) => requestAnimationFrame(resolve));
    }
  });

test('an owner is called back: dial, answer, note, and it is in the record with the time of the call', async () => {
  const page = await browser.signedIn('manager', '/complaints', { viewport: PHONE, apart: true });
  const said = words('厨房漏水');
  const { complaintId, number } = await closedMatter(page, said);
  await page.goto(PATH);
  await find(page, number);
  await page.getByText(said).waitFor();
  expect(await page.getByRole('link', { name: /13800002046/ }).getAttribute('href')).toBe('tel:13800002046');
  await page.getByRole('button', { name: /^还差 1 项/ }).click();
  await answer(page, '基本满意', '慢了点');
  await page.getByText('都已交上').waitFor();
  const record = await recordOf(page, complaintId);
  expect(record).toMatchObject({ callbacks: 1, lastCallbackLevel: 'basically-satisfied' });
  expect(page.faults).toEqual([]);
});

test('without a network the round goes on, survives a dead page, and is handed in once when the network is back', async () => {
  const page = await browser.signedIn('manager', '/complaints', { viewport: PHONE, apart: true });
  const matters = [await closedMatter(page, words('地漏返水')), await closedMatter(page, words('门锁松动'))] as const;
  await page.goto(PATH);
  await page.getByLabel('扫码或输入单号').waitFor();
  await kept(page);
  const context = page.context();
  await context.setOffline(true);
  await find(page, matters[0].number);
  await answer(page, '满意', '谢谢');
  await page.getByText('无网络，已存 1 项').waitFor();
  await page.close();

  const again = await context.newPage();
  await again.goto(PATH);
  await again.getByText('无网络，已存 1 项').waitFor();
  await find(again as TestPage, matters[1].number);
  await answer(again as TestPage, '不满意', '又松了');
  await again.getByText('无网络，已存 2 项').waitFor();
  let sent = 0;
  again.on('request', (request) => {
    if (request.url().endsWith('/callbacks') && request.method() === 'POST') sent += 1;
  });
  await context.setOffline(false);
  await again.getByText('都已交上').waitFor();
  expect(sent).toBe(2);
  const records = await Promise.all(matters.map(({ complaintId }) => recordOf(again as TestPage, complaintId)));
  expect(records.map(({ callbacks, lastCallbackLevel }) => [callbacks, lastCallbackLevel])).toEqual([
    [1, 'satisfied'],
    [1, 'dissatisfied'],
  ]);
});

test('what the service refuses stays on the phone with the reason and can be handed in again', async () => {
  const page = await browser.signedIn('manager', '/complaints', { viewport: PHONE, apart: true });
  const { complaintId, number } = await closedMatter(page, words('插座没电'));
  await page.route(`**/${complaintId}/callbacks`, (route) =>
    route.fulfill({
      status: 409,
      contentType: 'application/problem+json',
      body: '{"status":409,"detail":"现在不能回访。"}',
    }),
  );
  await page.goto(PATH);
  await find(page, number);
  await answer(page, '满意', '');
  await find(page, number);
  await page.getByText('没有交上：现在不能回访。').waitFor();
  await page.unroute(`**/${complaintId}/callbacks`);
  await page.getByRole('button', { name: '已记下，改一改' }).click();
  await page.getByRole('button', { name: /^记下/ }).click();
  await page.getByText('都已交上').waitFor();
  expect(await recordOf(page, complaintId)).toMatchObject({ callbacks: 1 });
});

test('a photo of a camera becomes small enough to keep and send', async () => {
  const source = readFileSync(path.join(__dirname, '../../../libs/ui/src/round/shrink.ts'), 'utf8');
  const options = { jsc: { parser: { syntax: 'typescript' }, target: 'es2022' } } as const;
  const { code } = transformSync(source, options);
  const page = await browser.page();
  // In a page of its own: the console's policy lets no foreign script in.
  await page.addScriptTag({ content: `${code.replaceAll('export const', 'var').replaceAll('export class', 'class')}` });
  const made = await page.evaluate(async () => {
    const { shrinkPhoto } = globalThis as unknown as { shrinkPhoto: (file: Blob) => Promise<Blob> };
    const canvas = document.createElement('canvas');
    [canvas.width, canvas.height] = [4000, 3000];
    const pen = canvas.getContext('2d');
    for (let at = 0; at < 4000; at += 5) {
      if (pen === null) throw new Error('no canvas');
      pen.fillStyle = `hsl(${at % 360} 80% 50%)`;
      pen.fillRect(at, 0, 5, 3000);
    }
    const photo = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/jpeg', 1));
    if (photo === null) throw new Error('no photo');
    const small = await shrinkPhoto(photo);
    const picture = await createImageBitmap(small);
    return { width: picture.width, height: picture.height, type: small.type, smaller: small.size < photo.size / 4 };
  });
  expect(made).toEqual({ width: 1600, height: 1200, type: 'image/jpeg', smaller: true });
});

test.each([
  ['on a phone', PHONE, false],
  ['at a desk', DESK, false],
  ['in the dark', PHONE, true],
] as const)('the round can be used by everyone %s', async (_where, viewport, dark) => {
  const page = await browser.signedIn('manager', '/complaints', { viewport, dark });
  await closedMatter(page, words('墙面渗水'));
  await page.goto(PATH);
  await page.getByText('处理得满意吗？').first().waitFor();
  expect(await objections(page)).toEqual([]);
  expect(await overflow(page)).toBeLessThanOrEqual(0);
  if (viewport === PHONE) {
    const small = await page.locator('main a, main button, main .gk-choice').evaluateAll((targets) =>
      targets
        .map((target) => ({ name: target.textContent, box: target.getBoundingClientRect() }))
        .filter(({ box }) => box.height > 0 && (box.height < 44 || box.width < 44))
        .map(({ name }) => name),
    );
    expect(small).toEqual([]);
  }
  expect(page.faults).toEqual([]);
});
