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
  if (!search || event.key !== '/' || event.target.closest('input,select')) return;
  event.preventDefault();
  search.showModal();
};
