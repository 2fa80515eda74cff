import type { Range, Script } from '../script/script.ts';
import { rule, script, speaks, type RulePage } from '../rule.ts';

export default rule({
  title: 'The application uses ASGI, not WSGI',
  advice: 'Write: from a2wsgi import ASGIMiddleware; application = ASGIMiddleware(app). Or run an ASGI server behind ProxyPass.',
  messages: {
    missing: 'asgiref.wsgi has no AsgiToWsgi, only WsgiToAsgi.',
    reverse: '{callee} converts a WSGI application to ASGI. mod_wsgi needs the opposite.',
    direct: '{callee} creates an ASGI application, which mod_wsgi cannot call.',
  },
  find: ({ scripts }) => scripts.flatMap(({ file, script: read }) => [
    ...read.steps.flatMap((step) => (step.kind === 'import' && (step.names ?? []).some(({ name }) => name === 'AsgiToWsgi') && step.module.startsWith('asgiref')
      ? [{ severity: 'error' as const, at: { file, ...step.statement }, code: 'missing' as const }] : [])),
    ...adapted(read).map(({ at, callee, code }) => ({ severity: 'error' as const, at: { file, ...at }, code, values: { callee } })),
  ]),
});

const REVERSE: Readonly<Record<string, RegExp>> = {
  WsgiToAsgi: /^asgiref/, WSGIMiddleware: /^(?:a2wsgi|starlette|fastapi|uvicorn)/,
};
const DIRECT: Readonly<Record<string, RegExp>> = {
  FastAPI: /^fastapi/, Starlette: /^starlette/, Quart: /^quart/, get_asgi_application: /^django/, Sanic: /^sanic/,
};

/** Where `application` becomes an ASGI callable: directly, or through another name of the script. */
function adapted({ steps }: Script): { readonly at: Range; readonly callee: string; readonly code: 'reverse' | 'direct' }[] {
  const origin = (callee: string): { name: string; module: string } | undefined => {
    const [head = '', ...rest] = callee.split('.');
    for (const step of steps) {
      if (step.kind !== 'import') continue;
      const bound = (step.names ?? []).find((each) => each.bound === head);
      if (bound !== undefined) return rest.length === 0 ? { name: bound.name, module: step.module } : { name: rest.at(-1) ?? '', module: `${step.module}.${bound.name}`.replace(/\.$/, '') };
      if (step.names === undefined && callee.startsWith(`${step.module}.`)) return { name: rest.at(-1) ?? '', module: step.module };
    }
    return undefined;
  };
  const last = steps.findLast((step) => step.kind === 'bind' && step.name === 'application' && !step.inFunction);
  if (last?.kind !== 'bind') return [];
  const bound = last.other === undefined ? last : (steps.findLast((step) => step.kind === 'bind' && step.name === last.other && step.callee !== undefined) ?? last);
  const callee = bound.kind === 'bind' ? bound.callee : undefined;
  const from = callee === undefined ? undefined : origin(callee);
  if (from === undefined) return [];
  const at = last.statement;
  if (REVERSE[from.name]?.test(from.module) === true) return [{ at, callee: from.name, code: 'reverse' }];
  return DIRECT[from.name]?.test(from.module) === true ? [{ at, callee: from.name, code: 'direct' }] : [];
}

export const page = (): RulePage => ({
  silent: 'ASGIMiddleware of a2wsgi creates a WSGI application, or the ASGI object is not called application.',
  bad: [
    speaks('error', 'application = WSGIMiddleware(app)', script('The adapter goes the wrong way', 'from a2wsgi import WSGIMiddleware\nfrom shop import app\napplication = WSGIMiddleware(app)\n')),
    speaks('error', 'application = FastAPI()', script('No adapter', 'from fastapi import FastAPI\napplication = FastAPI()\n')),
    speaks('error', 'application = get_asgi_application()', script('The ASGI function of Django', 'from django.core.asgi import get_asgi_application\napplication = get_asgi_application()\n')),
  ],
  good: [
    script('The right adapter', 'from a2wsgi import ASGIMiddleware\nfrom fastapi import FastAPI\napp = FastAPI()\napplication = ASGIMiddleware(app)\n'),
    script('Flask is WSGI', 'from flask import Flask\napplication = Flask(__name__)\n'),
  ],
});
