/**
 * What compromise can do beyond tagging word by word: patterns of several words, exchanging words, completing what is
 * typed. `stance/tagger.ts` asks for none of it, and it is a sixth of the library.
 */
const unused = /[\\/]compromise[\\/]src[\\/](?:2-two[\\/](?:postTagger|lazy|swap)|1-one[\\/](?:lookup|sweep|typeahead))[\\/]plugin\.js$/;

/**
 * Leaves out of a bundle what of compromise nothing of ours calls.
 * @type {import('esbuild').Plugin}
 */
export const onlyWordTagger = {
  name: 'only-word-tagger',
  setup(host) {
    host.onLoad({ filter: unused }, () => ({ contents: 'export default {};' }));
  },
};
