import type { HostedSite } from './apache.ts';
import { ASK_AGAIN, COMPRESSED, FOREVER, HASHED, headers, PLAIN_TEXT, PREFETCH } from './rules.ts';

/** The same for nginx: a file for `conf.d`, with a server at the root. Put its name and its certificate into it. */
export function nginxConfig({ directory }: Pick<HostedSite, 'directory'>): string {
  // HTML is always compressed, and nginx warns when it is named.
  const compressed = COMPRESSED.filter((type) => type !== 'text/html');
  return `# Which Python? on nginx. Written by the book's build: see docs/hosting.md.
map $uri $which_python_cache {
    default "${ASK_AGAIN}";
    "~^/(?:${HASHED.join('|')})/" "${FOREVER}";
}

server {
    listen 80;
    server_name book.example.org;
    root ${directory};
    index index.html;
    charset utf-8;
    absolute_redirect off;
    # A directory that has no page of its own is no secret, only a wrong address.
    error_page 403 404 =404 /404.html;

${headers('/').map(([name, value]) => `    add_header ${name} ${quoted(value)} always;`).join('\n')}
    # A location with an add_header of its own would lose all of the above.
    add_header Cache-Control $which_python_cache;

    gzip on;
    gzip_types ${compressed.join(' ')};

    location / {
        try_files $uri $uri/ =404;
    }

    # Links to fetch ahead are read with this type alone.
    location = /${PREFETCH.file} {
        types { }
        default_type ${PREFETCH.type};
    }

    # Recipes are read here, and never run.
    location ~ \\.(?:${PLAIN_TEXT.join('|')})$ {
        types { }
        default_type text/plain;
    }
}
`;
}

/** A value in the quotes that it does not contain. */
function quoted(value: string): string {
  return value.includes('"') ? `'${value}'` : `"${value}"`;
}
