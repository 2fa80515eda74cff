import { request } from 'node:http';

/** Response of a server. A refused, cut or silent connection is 'no answer', with an empty body. */
export interface Answer {
  readonly status: number | 'no answer';
  readonly body: string;
}

export interface RequestSettings {
  readonly port: number;
  /** GET unless told. */
  readonly method?: string;
  /** The Host header, "localhost" unless told. */
  readonly host?: string;
  /** Ends the exchange early. */
  readonly signal?: AbortSignal;
}

/** Milliseconds after which a server is taken for silent. Many times what a busy machine needs. */
const LIMIT_MS = 120_000;

/** Sends one request to 127.0.0.1 on a connection of its own. Never rejects. */
export function send(path: string, settings: RequestSettings): Promise<Answer> {
  const { port, method = 'GET', host = 'localhost' } = settings;
  return new Promise((done) => {
    const silence = (): void => done({ status: 'no answer', body: '' });
    const signal = AbortSignal.any([AbortSignal.timeout(LIMIT_MS), ...(settings.signal ? [settings.signal] : [])]);
    const sent = request({ host: '127.0.0.1', port, method, path, agent: false, signal, headers: { Host: host } });
    sent.on('error', silence);
    sent.on('response', (response) => {
      let body = '';
      response.setEncoding('utf8').on('data', (text: string) => {
        body += text;
      });
      response.on('error', silence);
      response.on('end', () => done({ status: response.statusCode ?? 'no answer', body }));
    });
    sent.end();
  });
}
