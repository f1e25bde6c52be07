import type { TestPage } from './browser.js';

/** The smallest picture there is. */
export const PHOTO = {
  name: 'photo.png',
  mimeType: 'image/png',
  buffer: Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
    'base64',
  ),
};

/** A paper without a word. */
export const PAPER = {
  name: 'paper.pdf',
  mimeType: 'application/pdf',
  buffer: Buffer.from('%PDF-1.7\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n'),
};

/** Adds a file to the record whose files are shown, and waits for it to stand there. */
export const addFile = async (page: TestPage, file: typeof PHOTO): Promise<void> => {
  const files = page.getByRole('region', { name: '附件' });
  await files.getByLabel('添加文件').setInputFiles(file);
  await files.getByText(file.name).waitFor();
};
