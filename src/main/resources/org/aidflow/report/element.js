'use strict';
/* The page and its elements. */

const content = JSON.parse(document.getElementById('content').textContent);

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
