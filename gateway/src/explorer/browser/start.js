// Runs in the browser, after GraphiQL's bundle.
const { defaultTabs = [], ...options } = JSON.parse(document.querySelector('#options').textContent);

// A link may bring an operation, in the form of GraphQL's GET: it becomes a tab.
const link = new URLSearchParams(location.search);
const linked = link.has('query') ? [{ query: link.get('query'), variables: link.get('variables') ?? '' }] : [];
if (linked.length > 0) history.replaceState(null, '', location.pathname);
const tabs = [...linked, ...defaultTabs];

// GraphiQL keeps its tabs, and is to be told which of them it shows: else it adds an empty one.
const kept = JSON.parse(localStorage.getItem('graphiql:tabState'));
const shown = linked[0] ?? (kept === null ? tabs[0] : kept.tabs[kept.activeTabIndex]);

globalThis.MonacoEnvironment = {
  globalAPI: false,
  getWorkerUrl: (_module, label) => `./explorer/${label}.js`,
};
globalThis.YogaGraphiQL.renderYogaGraphiQL(document.querySelector('#root'), {
  ...options,
  ...(tabs.length > 0 && { defaultTabs: tabs }),
  query: shown?.query,
  variables: shown?.variables,
  // GraphiQL would write each edit into the address: one that is long could not be loaded again.
  onEditQuery() {},
});
