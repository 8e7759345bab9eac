import { SaxesParser } from 'saxes';

export interface XmlReading {
  /** The text inside `body`, elements taken away. */
  readonly bodyText: string;
  /** The names of all elements in order. */
  readonly elements: readonly string[];
}

/** Reads XML with a strict parser. @throws when it is not well-formed */
export function readXml(xml: string): XmlReading {
  const parser = new SaxesParser({ xmlns: true });
  const elements: string[] = [];
  let bodyText = '';
  let inBody = false;
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name }) => {
    elements.push(name);
    if (name === 'body') inBody = true;
  });
  parser.on('closetag', ({ name }) => {
    if (name === 'body') inBody = false;
  });
  parser.on('text', (text) => {
    if (inBody) bodyText += text;
  });
  parser.write(xml).close();
  return { bodyText, elements };
}
