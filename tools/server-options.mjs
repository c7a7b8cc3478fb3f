/**
 * What Node is told when it runs the server. V8 would let the heap grow to several times what is in use before it collects; at twice
 * as much, and with young objects in 16 MB, a process stays below 300 MB (`npm run bench -- --memory 30000`) at no more work. There is no
 * hard limit: a process that reached it would end.
 */
export const SERVER_OPTIONS = ['--enable-source-maps', '--heap-growing-percent=100', '--max-semi-space-size=16'];
