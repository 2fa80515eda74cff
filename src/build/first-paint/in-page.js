const frame = requestAnimationFrame;
let tries = 99;
const load = () => {
  if (tries-- && !performance.getEntriesByName('first-contentful-paint').length) frame(load);
  else for (const { dataset: { afterPaint } } of document.scripts) if (afterPaint) import(afterPaint);
};
frame(() => {
  try {
    const { scheme } = localStorage;
    if (/^(light|dark)$/.test(scheme)) document.documentElement.dataset['scheme'] = scheme;
  } catch {}
});
onload = () => frame(() => frame(load));
onkeydown = (event) => {
  const search = document.querySelector('site-search:not(:defined) dialog:not([open])');
  const { key, ctrlKey, metaKey, target } = event;
  if (!search || (key !== '/' || target.closest('input,select')) && (key !== 'k' || !ctrlKey && !metaKey)) return;
  event.preventDefault();
  search.showModal();
};
