export {};

/** `npm run bench:load`: how long it takes to load the figure and date recognisers with the calendar, in a fresh process. */
const start = performance.now();
await Promise.all([
  import('../core/figures/recognise'),
  import('../core/dates/recognise'),
  import('../core/dates/resolveDates'),
]);
console.log(`figures, dates and calendar loaded in ${(performance.now() - start).toFixed(0)} ms`);
