try {
  const scheme = localStorage.getItem('scheme');
  if (scheme === 'light' || scheme === 'dark') document.documentElement.dataset['scheme'] = scheme;
} catch {}
addEventListener('DOMContentLoaded', () => {
  const load = () => {
    for (const { dataset: { afterPaint } } of document.scripts) if (afterPaint) import(afterPaint);
  };
  new PerformanceObserver(load).observe({ type: 'paint', buffered: true });
  setTimeout(load, 2000);
});
