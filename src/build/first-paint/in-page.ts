const frame = requestAnimationFrame;
const load = () => {
  for (const { dataset: { afterPaint } } of document.scripts) if (afterPaint) import(afterPaint);
};
frame(() => {
  try {
    const { scheme } = localStorage;
    if (/^(light|dark)$/.test(scheme)) document.documentElement.dataset['scheme'] = scheme;
  } catch {}
});
onload = () => {
  frame(() => frame(() => new PerformanceObserver((list) => {
    if (list.getEntriesByName('first-contentful-paint')[0]) load();
  }).observe({ type: 'paint', buffered: true })));
  setTimeout(load, 2000);
};
