import { BLANK, comment, directive, optionQuoting, print, section, word, type ConfigNode } from '#core/apache';
import { toText } from '#core/lines';
import { LATEST } from '#core/releases';
import { ASK_AGAIN, COMPRESSED, FOREVER, HASHED, headers, PLAIN_TEXT, PREFETCH } from './rules.ts';

/** Directory of the built site, and the path at which it is served: `/`, or one such as `/book/`. */
export interface HostedSite {
  readonly directory: string;
  readonly base: string;
}

/** Files that serve the site on Apache 2.4: a text to include in a virtual host or the server. */
export function apacheConfig(site: HostedSite): string {
  return toText(print(nodes(site), optionQuoting(LATEST)));
}

function nodes({ directory, base }: HostedSite): ConfigNode[] {
  return [
    comment('Which Python? on Apache 2.4. Written by the book\'s own printer: see docs/hosting.md.'),
    comment('Without mod_headers Apache refuses to start, rather than serve without these headers.'),
    base === '/' ? line('DocumentRoot', directory) : line('Alias', base.replace(/\/$/, ''), directory),
    BLANK,
    section('Directory', [word(directory)], [
      line('Require', 'all', 'granted'),
      line('Options', 'None'),
      line('AllowOverride', 'None'),
      line('DirectoryIndex', 'index.html'),
      line('ErrorDocument', '404', `${base}404.html`),
      // A directory that has no page of its own.
      line('ErrorDocument', '403', `${base}404.html`),
      BLANK,
      comment('Recipes are read here, and never run.'),
      line('RemoveHandler', ...endings()),
      line('AddType', 'text/plain', ...endings()),
      line('AddDefaultCharset', 'utf-8'),
      BLANK,
      comment('Links to fetch ahead are read with this type alone.'),
      section('Files', [word(PREFETCH.file)], [line('ForceType', PREFETCH.type)]),
      BLANK,
      ...headers(base).map(([name, value]) => line('Header', 'always', 'set', name, value)),
      line('Header', 'set', 'Cache-Control', ASK_AGAIN),
      BLANK,
      ...compression(),
      comment('Compression adds to the tag of a file, and Apache would not recognize its own tag: it would send every file again.'),
      line('RequestHeader', 'edit*', 'If-None-Match', '-(?:br|gzip)"', '"'),
    ]),
    BLANK,
    comment('A request that accepts Markdown gets the Markdown form of a page at the address of the page.'),
    section('IfModule', [word('mod_rewrite.c')], negotiation({ directory, base })),
    BLANK,
    comment('The names of these files change with their content.'),
    section('LocationMatch', [word(`^${base}(?:${HASHED.join('|')})/`)], [line('Header', 'set', 'Cache-Control', FOREVER)]),
  ];
}

/** An Accept header that names Markdown with full weight; browsers name it not at all. Without "\\": mod_rewrite would keep it doubled. */
const ASKS_FOR_MARKDOWN = '(?:^|,)[[:space:]]*text/markdown[[:space:]]*(?:;[[:space:]]*(?!q=0)[^,]*)?(?:,|$)';

/** Rules outside of the directory: inside of it, Apache forbids them without Options FollowSymLinks. */
function negotiation({ directory, base }: HostedSite): ConfigNode[] {
  const flags = '[PT,T=text/markdown;charset=utf-8]';
  const asked = line('RewriteCond', '%{HTTP:Accept}', ASKS_FOR_MARKDOWN);
  return [
    line('RewriteEngine', 'On'),
    asked, line('RewriteCond', `${directory}/$1.md`, '-f'), line('RewriteRule', `^${base}(.+)/$`, `${base}$1.md`, flags),
    asked, line('RewriteRule', `^${base}$`, `${base}index.md`, flags),
    section('LocationMatch', [word(`^${base}(?:.*/)?$`)], [line('Header', 'merge', 'Vary', 'Accept')]),
  ];
}

function compression(): ConfigNode[] {
  const filters = [['mod_brotli.c', 'BROTLI_COMPRESS'], ['mod_deflate.c', 'DEFLATE']] as const;
  return filters.map(([module, filter]) => section('IfModule', [word(module)], [line('AddOutputFilterByType', filter, ...COMPRESSED)]));
}

function endings(): string[] {
  return PLAIN_TEXT.map((ending) => `.${ending}`);
}

function line(name: string, ...words: readonly string[]): ConfigNode {
  return directive(name, words.map((value) => word(value)));
}
