/** The doctor as one HTML file for servers without internet, made of the built page and the same modules. */
import { createHash } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import type { PostBuild } from '../postbuild/finish.ts';
import { SINGLE_FILE } from './name.ts';

const ENTRY = fileURLToPath(new URL('../../../components/islands/doctor/standalone.ts', import.meta.url));
/** Address below the site's base. */
const PAGE = '/tools/doctor/';

/** Returns the companion that writes the file, whose links lead to the site. */
export function singleFile(site: string): PostBuild {
  return async ({ directory, base, pages }) => {
    const page = pages.find(({ address }) => address === PAGE);
    if (page === undefined) throw new Error(`No page stands at ${PAGE}. The single file is made of it.`);
    const home = new URL(base, site).href;
    const code = await bundle();
    await writeFile(join(directory, SINGLE_FILE), document(page.html, code, base, home));
  };
}

/** All modules of the doctor as one classic script. */
async function bundle(): Promise<string> {
  const result = await build({
    configFile: false, logLevel: 'error',
    build: { write: false, minify: true, rolldownOptions: { input: ENTRY, output: { format: 'iife', codeSplitting: false } } },
  });
  const [first] = Array.isArray(result) ? result : [result];
  const chunk = first !== undefined && 'output' in first ? first.output.find(({ type }) => type === 'chunk') : undefined;
  if (chunk?.type !== 'chunk') throw new Error('The bundle of the single file has no script. Look at its entry, standalone.ts.');
  // A script may not contain its own end tag.
  return chunk.code.replaceAll('</script', '<\\/script');
}

function document(html: string, code: string, base: string, home: string): string {
  const body = /<wsgi-doctor[^]*?<\/wsgi-doctor>/.exec(html)?.[0];
  const style = [...html.matchAll(/<style\b[^>]*>([^]*?)<\/style>/gi)].map(([, css]) => css ?? '').join('\n');
  if (body === undefined) throw new Error('The page of the doctor has no <wsgi-doctor>. The single file is made of it.');
  const linked = body.replace(/<p class="doctor-offline[^]*?<\/p>/, '').replace(/ href="([^"#]*)"/g, (whole, address: string) =>
    (address.startsWith(base) ? ` href="${new URL(address.slice(base.length), home).href}"` : whole));
  const based = linked.replace(/ data-base="[^"]*"/, ` data-base="${home}"`);
  const hash = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
  const policy = `default-src 'none';script-src ${hash(code)};style-src ${hash(style)};base-uri 'none';form-action 'none'`;
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="content-security-policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Which Python? The mod_wsgi doctor</title>
<style>${style}</style>
</head>
<body>
<main class="main">
<h1>Find the problem</h1>
<p>Paste Apache configuration, WSGI script, error log or commands. This file needs no network and sends nothing.</p>
${based}
</main>
<script>${code}</script>
</body>
</html>
`;
}
