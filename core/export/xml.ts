import { NOT_XML } from './features';

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
/** Line ends and tabs that a parser would change: www.w3.org/TR/xml/#sec-line-ends and #AVNormalize. */
const CHANGED_IN_ATTRIBUTES = /[\t\n\r]/g;

/** Text for an element's content: read back it is the same, but for characters that XML 1.0 forbids. */
export function escapeText(text: string): string {
  return text
    .replace(NOT_XML, '\ufffd')
    .replace(/[&<>]/g, (char) => ENTITIES[char] ?? char)
    .replace(/\r/g, '&#13;');
}

/** Attributes with a space before each; those without a value are left out. */
export function attributes(values: Readonly<Record<string, string | number | undefined>>): string {
  return Object.entries(values)
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => ` ${name}="${escapeAttribute(String(value))}"`)
    .join('');
}

function escapeAttribute(value: string): string {
  return escapeText(value)
    .replace(/"/g, '&quot;')
    .replace(CHANGED_IN_ATTRIBUTES, (char) => `&#${String(char.charCodeAt(0))};`);
}
