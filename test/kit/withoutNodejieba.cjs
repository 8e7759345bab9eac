// Preloaded into a program to see how it goes on where nodejieba's addon cannot be loaded.
const Module = require('node:module');

const load = Module._load;
Module._load = function (request, ...rest) {
  if (request.startsWith('nodejieba/')) throw new Error('no addon for this platform');
  return load.call(this, request, ...rest);
};
