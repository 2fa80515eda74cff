/** Directives of the modules that are loaded beside mod_wsgi most often. */
import { allow, order, require, satisfy } from './access.ts';
import type { Table } from './command.ts';
import { argumentSection, authorizationSection } from './sections.ts';
import { alias, customLog, oneOf, redirect, rewriteBase } from './values.ts';

export const MODULES: Table = {
  // mod_alias.c
  Alias: { takes: 'one-or-two', where: 'both', help: 'a fakename and a realname, or a realname in a Location', refuses: alias, open: 'expression' },
  ScriptAlias: { takes: 'one-or-two', where: 'both', help: 'a fakename and a realname, or a realname in a Location', refuses: alias, open: 'expression' },
  Redirect: { takes: 'one-to-three', where: 'both', help: 'an optional status, then document to be redirected and destination URL', refuses: redirect },
  AliasMatch: { takes: 'two', where: 'server', help: 'a regular expression and a filename', open: 'value' },
  ScriptAliasMatch: { takes: 'two', where: 'server', help: 'a regular expression and a filename', open: 'value' },
  RedirectMatch: { takes: 'two-or-three', where: 'both', help: 'an optional status, then a regular expression and destination URL', open: 'value' },
  RedirectTemp: { takes: 'two', where: 'both', help: 'a document to be redirected, then the destination URL', open: 'value' },
  RedirectPermanent: { takes: 'two', where: 'both', help: 'a document to be redirected, then the destination URL', open: 'value' },
  // mod_access_compat.c
  order: { takes: 'one', where: 'directory', help: "'allow,deny', 'deny,allow', or 'mutual-failure'", refuses: order },
  allow: { takes: 'first-with-each', where: 'directory', help: "'from' followed by hostnames or IP-address wildcards", refuses: allow, open: 'value' },
  deny: { takes: 'first-with-each', where: 'directory', help: "'from' followed by hostnames or IP-address wildcards", refuses: allow, open: 'value' },
  Satisfy: { takes: 'one', where: 'authorization', help: "access policy if both allow and require used ('all' or 'any')", refuses: satisfy },
  // mod_authz_core.c
  Require: { takes: 'raw', where: 'authorization', help: 'specifies authorization directives which one must pass (or not) for a request to suceeed', refuses: require, open: 'modules' },
  '<RequireAll': { takes: 'raw', where: 'authorization', help: 'container for grouping authorization directives of which none must fail and at least one must pass for a request to succeed', refuses: authorizationSection },
  '<RequireAny': { takes: 'raw', where: 'authorization', help: 'container for grouping authorization directives of which one must pass for a request to succeed', refuses: authorizationSection },
  '<RequireNone': { takes: 'raw', where: 'authorization', help: 'container for grouping authorization directives of which none must pass for a request to succeed', refuses: authorizationSection },
  AuthMerging: { takes: 'one', where: 'authorization', help: "controls how a <Directory>, <Location>, or similar directive's authorization directives are combined with those of its predecessor", refuses: oneOf((name) => `${name} must be one of: Off | And | Or`, 'Off', 'And', 'Or') },
  // mod_authn_core.c
  AuthType: { takes: 'one', where: 'authorization', help: 'an HTTP authorization type (e.g., "Basic")' },
  AuthName: { takes: 'one', where: 'authorization', help: 'the authentication realm (e.g. "Members Only")' },
  // mod_auth_basic.c
  AuthBasicProvider: { takes: 'each', where: 'authorization', help: 'specify the auth providers for a directory or location', open: 'value' },
  AuthBasicAuthoritative: { takes: 'flag', where: 'authorization', help: "Set to 'Off' to allow access control to be passed along to lower modules if the UserID is not known to this module" },
  // mod_authn_file.c
  AuthUserFile: { takes: 'one', where: 'authorization', help: 'text file containing user IDs and passwords' },
  // mod_dir.c
  FallbackResource: { takes: 'one', where: 'both', help: 'Set a default handler' },
  DirectoryIndex: { takes: 'raw', where: 'both', help: 'a list of file names' },
  DirectorySlash: { takes: 'flag', where: 'both', help: 'On or Off' },
  // mod_env.c
  PassEnv: { takes: 'each', where: 'both', help: 'a list of environment variables to pass to CGI.' },
  SetEnv: { takes: 'one-or-two', where: 'both', help: 'an environment variable name and optional value to pass to CGI.' },
  UnsetEnv: { takes: 'each', where: 'both', help: 'a list of variables to remove from the CGI environment.' },
  // mod_setenvif.c
  SetEnvIf: { takes: 'raw', where: 'both', help: 'A header-name, regex and a list of variables.', open: 'value' },
  SetEnvIfNoCase: { takes: 'raw', where: 'both', help: 'a header-name, regex and a list of variables.', open: 'value' },
  SetEnvIfExpr: { takes: 'raw', where: 'both', help: 'an expression and a list of variables.', open: 'value' },
  BrowserMatch: { takes: 'raw', where: 'both', help: 'A browser regex and a list of variables.', open: 'value' },
  BrowserMatchNoCase: { takes: 'raw', where: 'both', help: 'A browser regex and a list of variables.', open: 'value' },
  // mod_headers.c
  Header: { takes: 'raw', where: 'both', help: 'an optional condition, an action, header and value followed by optional env clause', open: 'value' },
  RequestHeader: { takes: 'raw', where: 'both', help: 'an action, header and value followed by optional env clause', open: 'value' },
  // mod_expires.c
  ExpiresActive: { takes: 'flag', where: 'both', help: "Limited to 'on' or 'off'" },
  ExpiresByType: { takes: 'two', where: 'both', help: 'a MIME type followed by an expiry date code', open: 'value' },
  ExpiresDefault: { takes: 'one', where: 'both', help: 'an expiry date code', open: 'value' },
  // mod_mime.c
  AddCharset: { takes: 'first-with-each', where: 'both', help: 'a charset (e.g., iso-2022-jp), followed by one or more file extensions' },
  AddEncoding: { takes: 'first-with-each', where: 'both', help: 'an encoding (e.g., gzip), followed by one or more file extensions' },
  AddHandler: { takes: 'first-with-each', where: 'both', help: 'a handler name followed by one or more file extensions' },
  AddLanguage: { takes: 'first-with-each', where: 'both', help: 'a language (e.g., fr), followed by one or more file extensions' },
  AddType: { takes: 'first-with-each', where: 'both', help: 'a mime type followed by one or more file extensions' },
  // mod_log_config.c
  CustomLog: { takes: 'two-or-three', where: 'server', help: 'a file name, a custom log format string or format name, and an optional "env=" or "expr=" clause (see docs)', refuses: customLog, open: 'value' },
  TransferLog: { takes: 'one', where: 'server', help: 'the filename of the access log' },
  LogFormat: { takes: 'one-or-two', where: 'server', help: 'a log format string (see docs) and an optional format name', open: 'value' },
  // mod_rewrite.c
  RewriteEngine: { takes: 'flag', where: 'both', help: 'On or Off to enable or disable (default) the whole rewriting engine' },
  RewriteBase: { takes: 'one', where: 'both', help: 'the base URL of the per-directory context', refuses: rewriteBase },
  RewriteCond: { takes: 'raw', where: 'both', help: 'an input string and a to be applied regexp-pattern', open: 'value' },
  RewriteRule: { takes: 'raw', where: 'both', help: 'an URL-applied regexp-pattern and a substitution URL', open: 'value' },
  RewriteMap: { takes: 'two-or-three', where: 'server', help: 'a mapname and a filename and options', open: 'value' },
  // mod_proxy.c
  '<Proxy': { takes: 'raw', where: 'server', help: 'Container for directives affecting resources located in the proxied location', refuses: argumentSection, open: 'value' },
  '<ProxyMatch': { takes: 'raw', where: 'server', help: 'Container for directives affecting resources located in the proxied location, in regular expression syntax', refuses: argumentSection, open: 'pattern' },
  ProxyRequests: { takes: 'flag', where: 'server', help: 'on if the true proxy requests should be accepted' },
  ProxyPass: { takes: 'raw', where: 'both', help: 'a virtual path and a URL', open: 'value' },
  ProxyPassReverse: { takes: 'one-to-three', where: 'both', help: 'a virtual path and a URL for reverse proxy behaviour', open: 'value' },
  ProxyPreserveHost: { takes: 'flag', where: 'both', help: 'on if we should preserve host header while proxying' },
  // mod_ssl.c
  SSLEngine: { takes: 'one', where: 'server', help: "SSL switch for the protocol engine ('on', 'off')", refuses: oneOf(() => 'Argument must be On, Off, or Optional', 'On', 'Off', 'Optional') },
  SSLCipherSuite: { takes: 'one-or-two', where: 'both', help: "Colon-delimited list of permitted SSL Ciphers, optional preceded by protocol identifier ('XXX:...:XXX' - see manual)", open: 'value' },
  SSLCertificateFile: { takes: 'one', where: 'server', help: "SSL Server Certificate file ('/path/to/file' - PEM or DER encoded)", open: 'disk' },
  SSLCertificateKeyFile: { takes: 'one', where: 'server', help: "SSL Server Private Key file ('/path/to/file' - PEM or DER encoded)", open: 'disk' },
  SSLCertificateChainFile: { takes: 'one', where: 'server', help: "SSL Server CA Certificate Chain file ('/path/to/file' - PEM encoded)", open: 'disk' },
  SSLProtocol: { takes: 'raw', where: 'server', help: "Enable or disable various SSL protocols ('[+-][TLSv1|TLSv1.1|TLSv1.2] ...' - see manual)", open: 'value' },
  // mod_autoindex.c
  IndexOptions: { takes: 'list', where: 'both', help: 'one or more index options [+|-][]', open: 'value' },
  // mod_macro.c
  Use: { takes: 'raw', where: 'anywhere', help: 'Use of a macro.', read: true, open: 'value' },
  UndefMacro: { takes: 'one', where: 'anywhere', help: 'Remove a macro definition.', read: true, open: 'value' },
};
