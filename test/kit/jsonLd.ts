import jsonld from 'jsonld';

const OA = 'http://www.w3.org/ns/oa#';

/** A URL-valued property. */
function link(id: string): object {
  return { '@id': id, '@type': '@id' };
}

/** The terms that our pages use, as the recommendation's appendix A defines them; what is missing here is lost in expansion. */
const CONTEXT = {
  id: { '@id': '@id' },
  type: { '@id': '@type' },
  Annotation: `${OA}Annotation`,
  AnnotationPage: 'http://www.w3.org/ns/activitystreams#OrderedCollectionPage',
  TextualBody: `${OA}TextualBody`,
  SpecificResource: `${OA}SpecificResource`,
  TextQuoteSelector: `${OA}TextQuoteSelector`,
  TextPositionSelector: `${OA}TextPositionSelector`,
  Person: 'http://xmlns.com/foaf/0.1/Person',
  Software: 'http://www.w3.org/ns/activitystreams#Application',
  items: { '@id': 'http://www.w3.org/ns/activitystreams#items', '@container': '@list', '@type': '@id' },
  startIndex: 'http://www.w3.org/ns/activitystreams#startIndex',
  body: link(`${OA}hasBody`),
  target: link(`${OA}hasTarget`),
  source: link(`${OA}hasSource`),
  selector: link(`${OA}hasSelector`),
  motivation: { '@id': `${OA}motivatedBy`, '@type': '@vocab' },
  purpose: { '@id': `${OA}hasPurpose`, '@type': '@vocab' },
  creator: link('http://purl.org/dc/terms/creator'),
  generator: link('http://www.w3.org/ns/activitystreams#generator'),
  name: 'http://xmlns.com/foaf/0.1/name',
  value: 'http://www.w3.org/1999/02/22-rdf-syntax-ns#value',
  format: 'http://purl.org/dc/elements/1.1/format',
  language: 'http://purl.org/dc/elements/1.1/language',
  exact: `${OA}exact`,
  prefix: `${OA}prefix`,
  suffix: `${OA}suffix`,
  start: `${OA}start`,
  end: `${OA}end`,
  ...Object.fromEntries(
    ['identifying', 'tagging', 'describing', 'commenting', 'questioning'].map((word) => [word, OA + word]),
  ),
};

/** Expands JSON-LD without the network. @throws for a context that is not the Web Annotation one, or an unknown term */
export async function expandJsonLd(document: unknown): Promise<unknown> {
  const options = {
    safe: true,
    documentLoader: (url: string) => {
      if (url !== 'http://www.w3.org/ns/anno.jsonld') return Promise.reject(new Error(`not at hand: ${url}`));
      return Promise.resolve({ contextUrl: undefined, documentUrl: url, document: { '@context': CONTEXT } });
    },
  };
  return jsonld.expand(document as object, options as object);
}
