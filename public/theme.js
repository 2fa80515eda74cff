// Runs before the first paint, so that a chosen scheme never flashes the other one.
try {
  const scheme = localStorage.getItem('scheme');
  if (scheme === 'light' || scheme === 'dark') document.documentElement.dataset.scheme = scheme;
} catch {
  // Storage can be switched off; the system's scheme then stays.
}
