import { chromium } from 'playwright-core';

/** A page to print, and where its PDF goes. */
export interface Printed {
  /** Address that the built site answers at. */
  address: string;
  file: string;
}

/**
 * Prints pages as A4, tagged for screen readers and with an outline of their headings.
 *
 * @param executable path of a Chromium
 * @param args flags it is started with
 */
export async function printPages(
  pages: readonly Printed[],
  executable: string,
  args: string[],
): Promise<void> {
  const browser = await chromium.launch({ executablePath: executable, args });
  try {
    const page = await browser.newPage();
    for (const { address, file } of pages) {
      // Quiet, and then those faces that only paper asks for: they come after the first paint.
      await page.goto(address, { waitUntil: 'networkidle' });
      await page.emulateMedia({ media: 'print' });
      await page.evaluate(async () => {
        await document.fonts.ready;
      });
      await page.pdf({
        path: file,
        format: 'A4',
        preferCSSPageSize: true,
        printBackground: true,
        tagged: true,
        outline: true,
      });
    }
  } finally {
    await browser.close();
  }
}
