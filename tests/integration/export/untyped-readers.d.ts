/** What the tests use of readers that bring no types. */
declare module '@citation-js/core' {
  export const plugins: { input: { chain(text: string, options: { forceType: string; generateGraph: boolean }): unknown[] } }
}
declare module 'jsonld' {
  interface Loaded {
    contextUrl: null
    documentUrl: string
    document: object
  }
  const jsonld: { expand(document: object, options: { documentLoader: (url: string) => Promise<Loaded> }): Promise<object[]> }
  export default jsonld
}
