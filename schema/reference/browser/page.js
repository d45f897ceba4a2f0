// Runs in the browser. Without it all pages are there; only the search is not.
const search = document.querySelector('search');
const input = search.querySelector('input');
const list = search.querySelector('ul');
const status = search.querySelector('[role=status]');
const kinds = JSON.parse(search.dataset.kinds);

// Kazakh letters as their Russian neighbours, as the hub's own search has them.
const written = 'іқңғұүәөһё';
const neighbours = 'икнгууаохе';
const fold = (text) =>
  Array.from(text.toLowerCase(), (letter) => neighbours[written.indexOf(letter)] ?? letter).join('');
const wordsOf = (text) =>
  fold(text)
    .split(/[^\p{L}\p{N}_]+/u)
    .filter(Boolean);
// `legalActs` is found by `acts`, `SUBGRAPH_UNAVAILABLE` by `unavailable`.
const partsOf = (name) => wordsOf(name.replaceAll(/([a-z])([A-Z])|_/g, '$1 $2'));

// Names come in three languages: that of the page first.
const languages = ['kk', 'ru', 'en'];
const own = languages.indexOf(document.documentElement.lang);
const called = (names) => [names[own], ...names.toSpliced(own, 1)].filter(Boolean).join(' · ');

let entries;
function prepared() {
  entries ??= globalThis.referenceIndex.map(([name, kind, href, names, summary]) => ({
    name,
    kind,
    href,
    names: called(names),
    summary,
    last: fold(/[(.]?(\w+):?\)?$/.exec(name)?.[1] ?? name),
    whole: fold(name),
    parts: partsOf(name),
    called: wordsOf(names.join(' ')),
    told: wordsOf(summary),
  }));
  return entries;
}

const kindRank = ['type', 'ministry', 'operation', 'field', 'error', 'enumValue', 'inputField', 'argument'];

/** How well an entry answers one word: 0 where it does not. */
function fit(entry, word) {
  if (entry.last === word || entry.whole === word) return 100;
  if (entry.called.includes(word)) return 70;
  if (entry.last.startsWith(word) || entry.whole.startsWith(word)) return 60;
  if (entry.called.some((part) => part.startsWith(word))) return 50;
  if (entry.parts.some((part) => part.startsWith(word))) return 40;
  if (word.length > 2 && entry.whole.includes(word)) return 20;
  if (word.length > 2 && entry.told.some((part) => part.startsWith(word))) return 10;
  return 0;
}

function find(text) {
  const words = wordsOf(text);
  if (words.length === 0) return [];
  return prepared()
    .map((entry) => {
      const fits = words.map((word) => fit(entry, word));
      const score = fits.includes(0) ? 0 : fits.reduce((sum, one) => sum + one, 0);
      return { entry, score };
    })
    .filter(({ score }) => score > 0)
    .toSorted(
      (one, other) =>
        other.score - one.score ||
        kindRank.indexOf(one.entry.kind) - kindRank.indexOf(other.entry.kind) ||
        one.entry.name.length - other.entry.name.length,
    )
    .map(({ entry }) => entry);
}

const element = (tag, className, text) => Object.assign(document.createElement(tag), { className, textContent: text });

function option(entry, index) {
  const item = element('li', '', '');
  item.role = 'option';
  item.id = `page-result-${index}`;
  const link = element('a', '', '');
  link.href = search.dataset.root + entry.href;
  link.tabIndex = -1;
  const head = element('span', 'found', '');
  head.append(element('code', '', entry.name), element('span', 'kind', kinds[entry.kind]));
  link.append(head);
  if (entry.names) link.append(element('span', 'name', entry.names));
  if (entry.summary) link.append(element('span', 'summary', entry.summary));
  item.append(link);
  return item;
}

let chosen = -1;
function choose(index) {
  list.children[chosen]?.setAttribute('aria-selected', 'false');
  chosen = index;
  const item = list.children[chosen];
  item?.setAttribute('aria-selected', 'true');
  item?.scrollIntoView({ block: 'nearest' });
  if (item) input.setAttribute('aria-activedescendant', item.id);
  else input.removeAttribute('aria-activedescendant');
}

function close() {
  list.hidden = true;
  input.setAttribute('aria-expanded', 'false');
  choose(-1);
}

function show() {
  if (globalThis.referenceIndex === undefined) return;
  const found = find(input.value);
  list.replaceChildren(...found.slice(0, 30).map(option));
  const isAsked = input.value.trim() !== '';
  if (isAsked && found.length === 0) list.append(element('li', 'none', search.dataset.none));
  list.hidden = !isAsked;
  input.setAttribute('aria-expanded', String(isAsked && found.length > 0));
  status.textContent = isAsked
    ? found.length === 0
      ? search.dataset.none
      : search.dataset.found.replace('{count}', found.length)
    : '';
  choose(found.length > 0 ? 0 : -1);
}

function load() {
  if (document.querySelector('script[data-search]')) return;
  const script = element('script', '', '');
  script.src = search.dataset.index;
  script.dataset.search = '';
  script.addEventListener('load', show);
  document.head.append(script);
}

search.hidden = false;
input.addEventListener('focus', load);
input.addEventListener('input', show);
input.addEventListener('keydown', (event) => {
  const count = list.querySelectorAll('[role=option]').length;
  if (event.key === 'ArrowDown' && count > 0) choose((chosen + 1) % count);
  else if (event.key === 'ArrowUp' && count > 0) choose((chosen - 1 + count) % count);
  else if (event.key === 'Enter') list.children[chosen]?.querySelector('a')?.click();
  else if (event.key === 'Escape') {
    close();
    input.value = '';
    return;
  } else return;
  event.preventDefault();
});
list.addEventListener('click', close);
document.addEventListener('click', (event) => {
  if (!search.contains(event.target)) close();
});
document.addEventListener('keydown', (event) => {
  const isTyping = event.target instanceof HTMLInputElement;
  if (event.key !== '/' || isTyping || event.ctrlKey || event.metaKey || event.altKey) return;
  event.preventDefault();
  input.focus();
});

// Another language opens at the same place.
for (const link of document.querySelectorAll('.languages a')) {
  link.addEventListener('click', () => {
    link.hash = location.hash;
  });
}

// Wide windows show the contents beside the page; narrow ones when they are asked for.
const drawer = document.querySelector('.drawer');
const isWide = matchMedia('(min-width: 60rem)');
const fitDrawer = () => {
  drawer.open = isWide.matches;
};
isWide.addEventListener('change', fitDrawer);
fitDrawer();
// The contents show where the reader is. `scrollIntoView` would move the page with them.
const contents = drawer.closest('.contents');
const here = contents.querySelector('details ul [aria-current]');
if (here) {
  const below = here.getBoundingClientRect().top - contents.getBoundingClientRect().top;
  contents.scrollTop += below - contents.clientHeight / 2;
}
