/** Random deployments with several hosts and sections, all of which Apache accepts, and requests to them. */
import fc from 'fast-check';

/** The script files of every deployment, below its directory. */
export const SCRIPTS = ['site.wsgi', 'other.wsgi', 'apps/one.wsgi', 'apps/two.py', 'apps/deep/three.wsgi'] as const;

/** Daemon process groups of the server. */
export const GROUPS = ['red', 'green', 'blue'] as const;

export interface RoutedDeployment {
  /** The hosts of one port, as Apache reads them. */
  text(port: number, directory: string): string;
  readonly requests: readonly { readonly host: string; readonly path: string }[];
}

const processGroup = fc.constantFrom(...GROUPS, '%{GLOBAL}', '%{ENV:GROUP}');
const applicationGroup = fc.constantFrom('%{GLOBAL}', '%{RESOURCE}', '%{SERVER}', '%{HOST}', 'one', '%{ENV:INTERPRETER}');
const mount = fc.constantFrom('/', '/a', '/a/b', '/apps', '/A');
const urlPath = fc.constantFrom('/', '/a', '/a/', '/a/b', '/a/b/c', '/ab', '/apps/one.wsgi', '/apps/one.wsgi/x', '/apps/two.py', '/apps/deep/three.wsgi/y', '/A/x', '/m/other/z', '/static/x', '/a//b');

const groupDirective = fc.oneof(
  processGroup.map((name) => `WSGIProcessGroup ${name}`),
  applicationGroup.map((name) => `WSGIApplicationGroup ${name}`),
  fc.constantFrom('SetEnv GROUP blue', 'SetEnv INTERPRETER two'),
);

const aliasOptions = fc.tuple(fc.option(processGroup, { freq: 2 }), fc.option(applicationGroup, { freq: 2 }))
  .map(([process, application]) => [...(process === null ? [] : [` process-group=${process}`]), ...(application === null ? [] : [` application-group=${application}`])].join(''));

const mapping = fc.oneof(
  { weight: 4, arbitrary: fc.tuple(mount, fc.constantFrom('site.wsgi', 'other.wsgi', 'apps/one.wsgi'), aliasOptions).map(([at, script, options]) => `WSGIScriptAlias ${at} DIR/${script}${options}`) },
  fc.tuple(fc.constantFrom('/apps', '/a'), aliasOptions).map(([at, options]) => `WSGIScriptAlias ${at} DIR/apps${options}`),
  aliasOptions.map((options) => `WSGIScriptAliasMatch ^/m/([a-z]+) DIR/$1.wsgi${options}`),
  fc.constantFrom('Alias /apps DIR/apps', 'Alias /static DIR/static', 'AliasMatch ^/static/(.*)$ DIR/static/$1', 'Redirect /a/b /elsewhere'),
);

const sectionTag = fc.constantFrom(
  'Directory DIR', 'Directory DIR/', 'Directory DIR/apps', 'Directory DIR/apps/deep', 'Directory "DIR/*"', 'Directory "DIR/ap[p]s"', 'Directory ~ "apps"', 'DirectoryMatch "deep"',
  'Directory /', 'Location /', 'Location /a', 'Location /a/', 'Location /a/b', 'Location "/a*"', 'Location "/a/*"', 'Location ~ "^/a[^/]"', 'LocationMatch "b$"', 'Location /apps',
  'Files site.wsgi', 'Files "*.wsgi"', 'Files "*.py"', 'FilesMatch "^o"',
);

const section = fc.tuple(sectionTag, fc.array(groupDirective, { minLength: 1, maxLength: 2 }), fc.option(fc.constantFrom('Files one.wsgi', 'Files "*"'), { freq: 4 })).map(([tag, inside, nested]) => {
  const body = nested !== null && tag.startsWith('Directory') ? [`<${nested}>`, ...inside, '</Files>'] : inside;
  return [`<${tag}>`, ...body, `</${/^\w+/.exec(tag)?.[0] ?? ''}>`].join('\n');
});

const host = fc.tuple(
  fc.constantFrom('*:PORT', '*:PORT', '*:PORT', '127.0.0.1:PORT', '*', '_default_:PORT'),
  fc.option(fc.constantFrom('ServerAlias alias.example', 'ServerAlias *.wild.example')),
  fc.array(fc.oneof(mapping, mapping, groupDirective, section), { minLength: 2, maxLength: 9 }),
);

export const routedDeployment: fc.Arbitrary<RoutedDeployment> = fc.tuple(
  fc.array(host, { minLength: 1, maxLength: 3 }),
  fc.array(fc.record({ host: fc.constantFrom('h0.example', 'h1.example', 'H2.example', 'alias.example', 'x.wild.example', 'unknown.example'), path: urlPath }), { minLength: 6, maxLength: 6 }),
).map(([hosts, requests]) => ({
  requests,
  text: (port, directory) => hosts.flatMap(([address, alias, lines], index) => [
    `<VirtualHost ${address === '*' ? `*:${port}` : address}>`, `ServerName h${index}.example`, ...(alias === null ? [] : [alias]), ...lines,
    '<Directory DIR>', 'Require all granted', 'Options FollowSymLinks ExecCGI', 'AddHandler wsgi-script .py .wsgi', '</Directory>', '</VirtualHost>',
  ]).join('\n').replaceAll('PORT', String(port)).replaceAll('DIR', directory),
}));
