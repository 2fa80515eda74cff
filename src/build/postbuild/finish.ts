import { fileURLToPath } from 'node:url';
import type { AstroIntegration, AstroIntegrationLogger, AstroPrerenderer } from 'astro';
import { Readable } from 'node:stream';

/** A page as it will be served. */
export interface BuiltPage {
  /** Below the site's directory: `/fix/`, `/404.html`. */
  readonly address: string;
  readonly html: string;
}

/** The built site, with all its pages. */
export interface BuiltSite {
  /** Path of the written file. */
  readonly directory: string;
  /** The address it is served from; begins and ends with "/". */
  readonly base: string;
  readonly pages: readonly BuiltPage[];
}

/** Transforms the HTML of the page at an address. Throws for a page that must not be served. */
export type HtmlTransform = (html: string, address: string) => string;

/** Writes something beside the pages. */
export type PostBuild = (site: BuiltSite, logger: AstroIntegrationLogger) => Promise<void>;

/**
 * Applies each transform to every page before Astro writes it, then writes the companions of the pages concurrently. Each
 * page is written once, as it is served. A page that a change refuses stops the build.
 */
export function finish(changes: readonly HtmlTransform[], companions: readonly PostBuild[]): AstroIntegration {
  let base = '/';
  const pages: BuiltPage[] = [];

  const change = (html: string, path: string): string => {
    const address = addressOf(path, base);
    const page = { address, html: changes.reduce((changed, each) => each(changed, address), html) };
    pages.push(page);
    return page.html;
  };

  return {
    name: 'finish',
    hooks: {
      'astro:config:done': ({ config }) => {
        base = config.base.replace(/\/?$/, '/');
      },
      'astro:build:start': ({ setPrerenderer }) => {
        setPrerenderer((standard) => wrapPrerenderer(standard, change));
      },
      'astro:build:done': async ({ dir, logger }) => {
        await Promise.all(companions.map((write) => write({ directory: fileURLToPath(dir), base, pages }, logger)));
      },
    },
  };
}

/** A prerenderer whose pages are changed; what is no page stays. */
function wrapPrerenderer(standard: AstroPrerenderer, change: (html: string, path: string) => string): AstroPrerenderer {
  return {
    ...standard,
    render: async (request, options) => {
      const rendered = await standard.render(request, options);
      const { response, ...rest } = rendered instanceof Response ? { response: rendered } : rendered;
      if (response.headers.get('content-type')?.startsWith('text/html') !== true) return rendered;
      return { ...rest, response: new Response(change(await response.text(), new URL(request.url).pathname), response) };
    },
  };
}

/** Path of a page below the output directory. Astro renders the 404 page at an ordinary address. */
function addressOf(path: string, base: string): string {
  const address = `/${path.slice(base.length)}`;
  return /^\/404\/?$/.test(address) ? '/404.html' : address;
}

/** Limit of open files: a build waits for its disk more than it computes. */
const AT_ONCE = 16;

/** Maps many files with limited concurrency. Returns the results in order; rejects at the first failure. */
export function mapConcurrent<Item, Made>(items: Iterable<Item>, work: (item: Item) => Promise<Made>): Promise<Made[]> {
  return Readable.from(items).map(work, { concurrency: AT_ONCE }).toArray();
}
