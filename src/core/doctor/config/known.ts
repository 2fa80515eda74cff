/** Names of Apache's own directives that stand in configurations beside mod_wsgi, in lower case. */
const APACHE = new Set(('AccessFileName AddDefaultCharset AddHandler AddType AddOutputFilterByType Alias AliasMatch Allow AllowOverride AuthBasicProvider AuthName AuthType AuthUserFile BrowserMatch CustomLog Define Deny DirectoryIndex '
  + 'DirectorySlash DocumentRoot ErrorDocument ErrorLog ErrorLogFormat ExpiresActive ExpiresByType ExpiresDefault FallbackResource FileETag ForceType Group Header HostnameLookups Include IncludeOptional IndexIgnore IndexOptions KeepAlive '
  + 'KeepAliveTimeout Listen LoadFile LoadModule LogFormat LogLevel MaxConnectionsPerChild MaxKeepAliveRequests MaxRequestWorkers Mutex NameVirtualHost Options Order PassEnv PidFile ProxyPass ProxyPassMatch ProxyPassReverse '
  + 'ProxyPreserveHost ProxyRequests ProxyTimeout Redirect RedirectMatch RedirectPermanent RemoveHandler RequestHeader Require RewriteBase RewriteCond RewriteEngine RewriteOptions RewriteRule Satisfy Script ScriptAlias SecRuleEngine '
  + 'ServerAdmin ServerAlias ServerLimit ServerName ServerRoot ServerSignature ServerTokens SetEnv SetEnvIf SetEnvIfNoCase SetHandler SSLCACertificateFile SSLCertificateChainFile SSLCertificateFile SSLCertificateKeyFile SSLCipherSuite '
  + 'SSLEngine SSLHonorCipherOrder SSLOptions SSLProtocol SSLProxyEngine SSLVerifyClient StartServers ThreadsPerChild TimeOut TraceEnable TypesConfig UnDefine UnsetEnv Use User UserDir VirtualDocumentRoot XSendFile XSendFilePath')
  .toLowerCase().split(' '));

/** Returns true if the word is the name of a directive of Apache or mod_wsgi. */
export function isDirectiveName(word: string): boolean {
  const name = word.toLowerCase();
  return APACHE.has(name) || /^wsgi[a-z]{4,}$/.test(name);
}
