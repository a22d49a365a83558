import type { BrowserContext, ConsoleMessage } from '@playwright/test';

/** What went wrong in the pages of a test without a person seeing it. */
export interface PageGuard {
  readonly problems: readonly string[];
}

const BINDING = 'reportSecurityPolicyViolation';
const POLICY = /Content[ -]Security[ -]Policy/i;

/**
 * Collects every violation of the content security policy, of the page and of its workers, and every error
 * that nobody caught, in all pages of the context.
 */
export const guardPages = async (context: BrowserContext): Promise<PageGuard> => {
  const problems: string[] = [];
  await context.exposeBinding(BINDING, (_source, violation: string) => {
    problems.push(`content security policy violated: ${violation}`);
  });
  await context.addInitScript((binding: string) => {
    document.addEventListener('securitypolicyviolation', (event) => {
      const report = (window as unknown as Record<string, (text: string) => void>)[binding];
      report?.(`${event.effectiveDirective} by ${event.blockedURI || event.sourceFile}`);
    });
  }, BINDING);
  context.on('console', (message: ConsoleMessage) => {
    if (POLICY.test(message.text())) problems.push(message.text());
  });
  context.on('weberror', (error) => {
    problems.push(`uncaught: ${error.error().stack ?? error.error().message}`);
  });
  return { problems };
};
