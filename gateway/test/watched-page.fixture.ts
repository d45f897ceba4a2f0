import type { BrowserContext } from 'playwright-core';

/**
 * Watches the pages of a browser's context for what may not be: a request to elsewhere or one that fails, and an error on
 * the console, as a refusal by the page's policy is.
 *
 * @param address the origin that they may ask.
 * @returns the faults, as they come.
 */
export function watchFaults(context: BrowserContext, address: string): string[] {
  const faults: string[] = [];
  context.on('request', (request) => {
    const { protocol, origin } = new URL(request.url());
    if (origin !== address && protocol !== 'data:') faults.push(`asked ${request.url()}`);
  });
  context.on('requestfailed', (request) => {
    const why = request.failure()?.errorText;
    // A page that is left cuts off what it still asks for.
    if (why !== 'net::ERR_ABORTED') faults.push(`${request.url()}: ${why}`);
  });
  context.on('console', (message) => {
    if (message.type() === 'error') faults.push(message.text());
  });
  context.on('weberror', (error) => faults.push(error.error().message));
  return faults;
}
