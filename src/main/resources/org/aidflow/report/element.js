'use strict';
/* The page and its elements. */

/** What is shown: JSON, packed by gzip, in characters. */
const content = JSON.parse(pako.ungzip(Uint8Array.from(atob(document.getElementById('content').textContent), letter => letter.charCodeAt(0)), {to: 'string'}));

/** Makes an element; texts are texts, never markup. */
function element(tag, attributes = {}, ...children) {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (typeof value === 'function') made.addEventListener(name, value);
    else if (value !== false) made.setAttribute(name, value);
  }
  made.append(...children.flat(Infinity));
  return made;
}

const colourOf = name => getComputedStyle(document.documentElement).getPropertyValue('--' + name).trim();

/* ECharts writes style attributes, which the page's policy forbids; set by property they are allowed. */
const setAttribute = Element.prototype.setAttribute;
Element.prototype.setAttribute = function(name, value) {
  if (name === 'style') this.style.cssText = value;
  else setAttribute.call(this, name, value);
};
