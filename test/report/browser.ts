import sparticuz from '@sparticuz/chromium';
import { type Browser, chromium } from 'playwright-core';

/** A browser, or the reason why there is none on this machine. */
export async function startBrowser(): Promise<Browser | string> {
  try {
    return await chromium.launch({
      executablePath: await sparticuz.executablePath(),
      // In one process, closing a page ends the browser.
      args: sparticuz.args.filter((arg) => arg !== '--single-process'),
      headless: true,
    });
  } catch (error) {
    return error instanceof Error ? (error.message.split('\n')[0] ?? error.message) : String(error);
  }
}
